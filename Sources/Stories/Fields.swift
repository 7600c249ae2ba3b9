import Catalogue
import Diagnostics
import YAML

/// The keys of one mapping, read by name and type. What is asked for is what the format knows: the rest is unknown.
final class Fields {
    let mapping: YAMLMapping
    /// The path of the mapping with a dot at the end; empty at the top.
    let path: String
    let reading: Reading
    private var known: [String] = []
    /// A bit for each of the first keys that was asked for.
    private var asked: UInt64 = 0
    /// Where it is put down what is asked for, if anybody wants to know.
    private let notes: FieldNotes?

    init(_ mapping: YAMLMapping, path: String, _ reading: Reading, _ notes: FieldNotes? = nil) {
        self.mapping = mapping
        self.path = path
        self.reading = reading
        self.notes = notes
        known.reserveCapacity(16)
        for key in mapping.unreadable { reading.unreadable.insert(path + key.value) }
    }

    /// Where to point when a key is missing.
    var place: Place { mapping.place }

    /// The value of a key that the format knows; nothing written is nothing.
    func node(_ key: String) -> YAMLNode? {
        known.append(key)
        guard let index = mapping.index(of: key) else { return nil }
        if index < 64 { asked |= 1 << UInt64(index) }
        let node = mapping.entries[index].value
        return node.isEmpty ? nil : node
    }

    /// The place of a key, there or not.
    func keyPlace(_ key: String) -> Place? { mapping.index(of: key).map { mapping.entries[$0].key.place } }

    /// Reports the keys that nobody asked for. The user's own stand under `x`.
    func finish() {
        for (index, entry) in mapping.entries.enumerated() where index >= 64 || asked >> UInt64(index) & 1 == 0 {
            let key = entry.key.value
            if key == "x" || index >= 64 && known.contains(key) { continue }
            let nearest = Spelling.nearest(to: key, among: known.filter { $0 != "x" })
            reading.report(
                "unknown-key", at: entry.key.place, length: entry.keyLength, .unknownKey(key),
                help: nearest.map { .didYouMean($0) } ?? .ownKeys,
                fix: nearest.map { Fix(at: entry.key.place, length: entry.keyLength, replacement: $0) })
        }
    }

    /// A key's value could not be read: it is reported once and never called missing.
    func fail(_ key: String, _ rule: RuleID, _ node: YAMLNode, _ message: Words, help: Words? = nil, replacement: String? = nil) {
        reading.unreadable.insert(path + key)
        reading.report(
            rule, at: node.place, length: node.length, message, help: help,
            fix: replacement.map { Fix(at: node.place, length: node.length, replacement: $0) })
    }

    func keep(_ key: String, _ fact: @autoclosure () -> Fact) { if reading.keepsFacts { reading.facts[path + key] = fact() } }
}

// MARK: Scalars

extension Fields {
    /// A text of one line or more.
    func text(_ key: String) -> Located<String>? {
        notes?.note(key, .text)
        guard let node = node(key) else { return nil }
        guard let text = node.text else {
            fail(key, "wrong-shape", node, .notOneText(key), help: .writeOneText(key))
            return nil
        }
        let located = Located(text.trimmed, at: node.place, length: node.length)
        keep(key, .text(LocalText(at: node.place, plain: located)))
        return located
    }

    /// A text of front matter, in which facts may be named.
    func line(_ key: String) -> Line? { text(key).map { Line($0) } }

    private func scalar<Value>(
        _ key: String, _ rule: RuleID, _ parse: (String) -> Value?, _ explain: (String) -> (message: Words, help: Words, fix: String?)
    ) -> Located<Value>? {
        guard let node = node(key) else { return nil }
        guard let text = node.text?.trimmed else {
            fail(key, "wrong-shape", node, .notOneText(key), help: .writeOneText(key))
            return nil
        }
        guard let value = parse(text) else {
            let (message, help, fix) = explain(text)
            fail(key, rule, node, message, help: help, replacement: fix)
            return nil
        }
        return Located(value, at: node.place, length: node.length)
    }

    /// A day, `YYYY-MM-DD`.
    func day(_ key: String) -> Located<Day>? {
        notes?.note(key, .day)
        let day = scalar(key, "wrong-date", { Day($0) }, WrittenDay.explain)
        if let day { keep(key, .day(day.value)) }
        return day
    }

    /// A sum of money, `185000 VND`.
    func money(_ key: String) -> Located<Money>? {
        notes?.note(key, .money)
        let money = scalar(key, "wrong-money", WrittenMoney.read, WrittenMoney.explain)
        if let money { keep(key, .money(money.value)) }
        return money
    }

    /// A quantity with its unit, `500 g`.
    func measure(_ key: String) -> Located<Measure>? {
        notes?.note(key, .measure)
        let measure = scalar(key, "wrong-measure", { Measure($0) }, WrittenMeasure.explain)
        if let measure { keep(key, .measure(measure.value)) }
        return measure
    }

    /// Three lengths, `42 × 30 × 28 cm`.
    func dimensions(_ key: String) -> Located<Dimensions>? {
        notes?.note(key, .dimensions)
        let size = scalar(key, "wrong-measure", { Dimensions($0) }) { text in
            (.notDimensions(text), .writeDimensions, nil)
        }
        if let size { keep(key, .dimensions(size.value)) }
        return size
    }

    /// A number without a unit.
    func amount(_ key: String) -> Located<Amount>? {
        notes?.note(key, .number)
        let amount = scalar(key, "wrong-number", { Amount($0) }) { (.notNumber($0), .writeNumber, nil) }
        if let amount { keep(key, .number(amount.value)) }
        return amount
    }

    /// A whole number.
    func integer(_ key: String) -> Located<Int>? { integer(key) { .number(Amount(Int64($0))) } }

    /// A year.
    func year(_ key: String) -> Located<Int>? { integer(key) { .year($0) } }

    private func integer(_ key: String, fact: (Int) -> Fact) -> Located<Int>? {
        notes?.note(key, .integer)
        let number = scalar(key, "wrong-number", { Int($0) }) { (.notNumber($0), .writeNumber, nil) }
        if let number { keep(key, fact(number.value)) }
        return number
    }

    /// `true` or `false`.
    func truth(_ key: String) -> Located<Bool>? {
        choice(key, ["true": true, "false": false])
    }

    /// One of a closed list of words.
    func choice<Value: Sendable>(_ key: String, _ choices: [String: Value]) -> Located<Value>? {
        notes?.note(key, .choice(choices.keys.sorted()))
        return scalar(key, "unknown-choice", { choices[$0] }) { text in
            let words = choices.keys.sorted()
            let nearest = Spelling.nearest(to: text, among: words)
            return (.notAmong(text, key), .oneOf(words), nearest)
        }
    }

    func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(_ key: String, _: Value.Type) -> Located<Value>? {
        choice(key, Dictionary(Value.allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    /// A point, `9.412, 104.998`.
    func coordinates(_ key: String) -> Located<Coordinates>? {
        notes?.note(key, .coordinates)
        let point = scalar(key, "wrong-number", { Coordinates($0) }) { (.notCoordinates($0), .writeCoordinates, nil) }
        if let point { keep(key, .text(LocalText(at: point.place, plain: point.map(\.description)))) }
        return point
    }

    /// Words once for all languages, or by language.
    func local(_ key: String) -> LocalText? {
        notes?.note(key, .local)
        guard let node = node(key) else { return nil }
        let place = keyPlace(key) ?? node.place
        switch node.content {
        case .scalar(let text, _):
            let local = LocalText(at: node.place, plain: Located(text.trimmed, at: node.place, length: node.length))
            keep(key, .text(local))
            return local
        case .sequence:
            fail(key, "wrong-shape", node, .notOneText(key), help: .writeByLanguage(key))
            return nil
        case .mapping(let mapping):
            var local = LocalText(at: place)
            for entry in mapping.entries {
                let language = Language(entry.key.value)
                guard language.isWellFormed else {
                    reading.report(
                        "unknown-key", at: entry.key.place, length: entry.keyLength, .notLanguage(entry.key.value),
                        help: .writeByLanguage(key))
                    continue
                }
                guard let text = entry.value.text?.trimmed else {
                    reading.report("wrong-shape", at: entry.value.place, length: entry.value.length, .notOneText(entry.key.value))
                    continue
                }
                if !text.isEmpty { local.byLanguage[language] = Located(text, at: entry.value.place, length: entry.value.length) }
            }
            for unreadable in mapping.unreadable { reading.unreadable.insert("\(path)\(key).\(unreadable.value)") }
            if local.byLanguage.isEmpty { return nil }
            keep(key, .text(local))
            return local
        }
    }
}

// MARK: Lists and mappings

extension Fields {
    /// A list of texts.
    func texts(_ key: String) -> [Located<String>]? {
        notes?.note(key, .texts)
        guard let node = node(key) else { return nil }
        guard let items = node.items else {
            let replacement = node.text.map { "[\(YAML.quoted($0))]" }
            fail(key, "wrong-shape", node, .notList(key), help: .writeList(key), replacement: replacement)
            return nil
        }
        return items.compactMap { item in
            guard let text = item.text?.trimmed else {
                reading.report("wrong-shape", at: item.place, length: item.length, .notOneText(key), help: .quoteItem)
                return nil
            }
            return text.isEmpty ? nil : Located(text, at: item.place, length: item.length)
        }
    }

    /// A mapping, read by `read`; unknown keys in it are reported.
    func fields<Value>(_ key: String, _ read: (Fields) -> Value) -> Value? {
        notes?.note(key, .mapping(inner(read)))
        guard let node = node(key) else {
            // `label:` with nothing below it is there all the same: what it lacks is reported at its line.
            guard let entry = mapping.entry(key), entry.value.isEmpty else { return nil }
            return read(Fields(YAMLMapping(at: entry.key.place), path: "\(path)\(key).", reading))
        }
        guard let inner = node.mapping else {
            fail(key, "wrong-shape", node, .notMapping(key), help: .writeMapping(key))
            return nil
        }
        let fields = Fields(inner, path: "\(path)\(key).", reading)
        let value = read(fields)
        fields.finish()
        return value
    }

    /// What `read` asks for, if anybody wants to know.
    private func inner<Value>(_ read: (Fields) -> Value) -> [KnownField] {
        let notes = FieldNotes()
        _ = read(Fields(YAMLMapping(at: place), path: "", Reading(""), notes))
        return notes.fields
    }

    /// A list of mappings, each read by `read`. `id` names the key by whose value texts refer to an item.
    func list<Value>(_ key: String, id: String? = nil, _ read: (Fields) -> Value) -> [Value]? {
        notes?.note(key, .list(inner(read)))
        guard let node = node(key) else { return nil }
        guard let items = node.items else {
            fail(key, "wrong-shape", node, .notList(key), help: .writeItems(key))
            return nil
        }
        var values: [Value] = []
        // An item is large: no memory is held for more of them than there are.
        values.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            guard let inner = item.mapping else {
                reading.report("wrong-shape", at: item.place, length: item.length, .notMapping(key), help: .writeItems(key))
                continue
            }
            let name = id.flatMap { inner[$0]?.text } ?? String(index)
            let fields = Fields(inner, path: "\(path)\(key).\(name).", reading)
            values.append(read(fields))
            fields.finish()
        }
        return values
    }

    /// A mapping with keys of the user's own choice: each is handed to `read` with its key.
    func each(_ key: String, _ read: (Fields, Located<String>) -> Void) {
        notes?.note(key, .each(inner { read($0, Located("key", at: place)) }.first?.shape ?? .anything))
        guard let node = node(key) else { return }
        guard let inner = node.mapping else {
            fail(key, "wrong-shape", node, .notMapping(key), help: .writeMapping(key))
            return
        }
        let fields = Fields(inner, path: "\(path)\(key).", reading)
        for entry in inner.entries { read(fields, entry.key) }
    }

    /// All texts below a key, by dotted path: what a channel or the user keeps there is theirs.
    func tree(_ key: String) -> [String: Located<String>] {
        notes?.note(key, .anything)
        guard let node = node(key) else { return [:] }
        var texts: [String: Located<String>] = [:]
        func walk(_ node: YAMLNode, _ path: String) {
            switch node.content {
            case .scalar(let text, _): texts[path] = Located(text, at: node.place)
            case .sequence(let items, _): for (index, item) in items.enumerated() { walk(item, "\(path).\(index)") }
            case .mapping(let mapping):
                for entry in mapping.entries { walk(entry.value, path.isEmpty ? entry.key.value : "\(path).\(entry.key.value)") }
            }
        }
        walk(node, "")
        return texts
    }

    /// The user's own keys.
    func own() -> [String: String] {
        let own = tree("x")
        if reading.keepsFacts {
            for (path, text) in own { reading.facts["x.\(path)"] = .text(LocalText(at: text.place, plain: text)) }
        }
        return own.mapValues(\.value)
    }
}

extension String {
    /// Without its first bytes, after which a character begins.
    func dropping(bytes count: Int) -> String { String(decoding: utf8.dropFirst(count), as: UTF8.self) }

    /// Without spaces and line ends around it.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 || first > 0x7F || last > 0x7F else {
            return self
        }
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
        return String(self[start..<end])
    }
}
