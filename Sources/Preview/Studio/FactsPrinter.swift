import Catalogue
import Diagnostics
import Drafting
import Pages
import Rulebook

/// Prints a form of facts: what the file says, or what somebody has filled in and could not save.
struct FactsPrinter {
    let words: Phrasebook
    let reader: ReaderLanguage
    /// What was filled in and is not in the file; `nil` where the file alone is shown.
    let answers: FactsForm.Answers?
    /// Whether the file says something else than whoever filled it in saw there.
    let isConflict: Bool
    /// What the fields that were printed go by.
    private(set) var printed: Set<String> = []

    init(words: Phrasebook, reader: ReaderLanguage, answers: FactsForm.Answers? = nil, isConflict: Bool = false) {
        self.words = words
        self.reader = reader
        self.answers = answers
        self.isConflict = isConflict
    }

    /// The words that the format chooses from and that have a name before people who never saw them.
    private static let named: Set = [
        "published", "draft", "withdrawn", "in_stock", "out_of_stock", "preorder", "made_to_order", "declared", "true", "false", "food",
        "flavouring", "cosmetic", "household", "medicine", "decoration",
    ]

    /// The records of entries.
    mutating func records(of entries: [FactsForm.Entry]) -> [Record] { records(of: entries, in: nil).records }

    /// - Parameter list: what several are called.
    private mutating func records(of entries: [FactsForm.Entry], in list: String?) -> (records: [Record], differ: Bool) {
        var records: [Record] = []
        var differ = false
        for (index, entry) in entries.enumerated() {
            let (shown, differs) =
                switch entry {
                case .value(let value): record(of: value, list.map { "\($0) \(index + 1)" })
                case .group(let group): record(of: group, list, number: index + 1)
                }
            records.append(shown)
            differ = differ || differs
        }
        return (records, differ)
    }

    // MARK: Several

    private mutating func record(of group: FactsForm.Group, _ list: String?, number: Int) -> (Record, Bool) {
        let own = group.about.map { label(of: $0) }
        let several = own?.name ?? list ?? ""
        let name =
            group.isNew
            ? words.string("facts-add", ["name": several])
            : group.key ?? (group.form == .item ? "\(several) \(number)" : several)
        let (inner, differ) = records(
            of: group.entries, in: group.form == .list || group.isOneOfSeveral || group.form == .keys ? several : nil)
        let isKeyed = group.form == .key && group.isNew
        let key = answers?.values[group.keyPointer] ?? ""
        if isKeyed { printed.insert(group.keyPointer) }
        let isRemoved = answers?.removed.contains(group.pointer) == true
        let isOpen = differ || isRemoved || !key.isEmpty || group.isThere && group.form != .item
        let record: Record = [
            "field": .none, "group": .truth(group.form != .languages), "languages": .truth(group.form == .languages), "id": .text(next()),
            "new": .text(group.isNew ? group.pointer : nil), "name": .text(name), "help": .text(own?.help),
            "said": .text(group.form == .item ? said(group.entries) : nil),
            "is_open": .truth(isOpen), "fields": .list(inner),
            "key": isKeyed ? .record(["id": .text(next()), "pointer": .text(group.keyPointer), "text": .text(key)]) : .none,
            "removal": group.isThere && group.isOneOfSeveral
                ? .record(["pointer": .text("remove\(group.pointer)"), "is_removed": .truth(isRemoved)]) : .none,
        ]
        return (record, differ || isRemoved || !key.isEmpty)
    }

    /// The first thing that is said in it: it tells one of several from the next.
    private func said(_ entries: [FactsForm.Entry]) -> String? {
        entries.lazy.compactMap { entry in
            if case .value(let value) = entry, !value.text.isEmpty { value.text } else { nil }
        }.first
    }

    // MARK: One

    private mutating func record(of value: FactsForm.Value, _ numbered: String?) -> (Record, Bool) {
        printed.insert(value.pointer)
        var own = value.about.map { label(of: $0) }
        // What the format's own words mean stands beside them, where they are chosen.
        if case .choice(let choices) = value.kind, choices.contains(where: { Self.named.contains($0.value) }) { own?.help = nil }
        let answer = answers?.values[value.pointer]
        let text = answer ?? value.text
        let differs = text != value.text
        let isLong = value.kind == .text && (text.contains("\n") || text.count > 60 || value.language != nil)
        let choices = choices(of: value, text)
        let id = next()
        let record: Record = [
            "group": .none, "languages": .none, "field": .truth(true), "id": .text(id), "pointer": .text(value.pointer),
            "new": .text(value.isNew ? value.pointer : nil),
            "name": .text(value.language?.name[reader] ?? own?.name ?? numbered ?? ""), "help": .text(own?.help),
            "text": .text(text), "language": .text(value.language?.code),
            "choices": choices.map { .record(["options": .list($0)]) } ?? .none, "is_long": .truth(choices == nil && isLong),
            "type": .text(choices != nil || isLong ? nil : value.kind == .day && (text.isEmpty || Day(text) != nil) ? "date" : "text"),
            "mode": .text(value.kind == .number ? "decimal" : nil),
            "theirs": isConflict && differs ? .record(["theirs": .text(value.text)]) : .none,
            "described": .text(
                [own?.help == nil ? nil : "\(id)-help", isConflict && differs ? "\(id)-theirs" : nil].compactMap(\.self).joined(
                    separator: " ")),
        ]
        return (record, differs)
    }

    private func choices(of value: FactsForm.Value, _ text: String) -> [Record]? {
        switch value.kind {
        case .choice(let choices):
            return [option("", words.string("facts-choose"), text)]
                + choices.map { choice in
                    let name = choice.name?[reader] ?? (Self.named.contains(choice.value) ? words.string("choice-\(choice.value)") : nil)
                    return option(choice.value, name.map { "\($0) (\(choice.value))" } ?? choice.value, text)
                }
        case .none: return [option("", words.string("facts-unsaid"), text), option("[]", words.string("facts-none"), text)]
        default: return nil
        }
    }

    private func option(_ value: String, _ label: String, _ text: String) -> Record {
        ["value": .text(value), "label": .text(label), "is_chosen": .truth(value == text)]
    }

    // MARK: Names

    /// The words before the first sign are what a key is called, the rest helps; so descriptions are written.
    private func label(of about: Words) -> (name: String, help: String?) {
        let text = about[reader]
        let end = text.firstIndex { ",;:(.".contains($0) } ?? text.endIndex
        let rest = text[end...].drop { !$0.isLetter && !$0.isNumber && $0 != "(" && $0 != "`" }
        let name = text[..<end].split(separator: " ").joined(separator: " ")
        return (name, rest.isEmpty ? nil : rest.first == "(" ? String(rest) : String(rest).withCapital)
    }

    private var count = 0

    private mutating func next() -> String {
        count += 1
        return "fact-\(count)"
    }
}
