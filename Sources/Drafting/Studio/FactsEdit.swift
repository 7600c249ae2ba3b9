import YAML

/// What a form changes in a file: values set where they differ, values taken out where they were emptied, and whatever is empty then.
struct FactsEdit {
    /// Stands in a path for the key of something new that its writer names.
    static let unnamed = ""

    private let path: String
    private let answers: FactsForm.Answers
    private var settings: [(path: [String], value: String, text: String)] = []
    private var removals: [[String]] = []

    /// What `answers` change in what `entries` show.
    ///
    /// - Throws: `unnamed`.
    init(_ entries: [FactsForm.Entry], _ answers: FactsForm.Answers, in path: String) throws(DraftingError) {
        self.path = path
        self.answers = answers
        for entry in entries { _ = try take(entry, renaming: [:]) }
    }

    /// The bytes of a file after it.
    ///
    /// - Throws: `cannotEdit` where the file can't be written into there.
    func applied(to bytes: [UInt8]) throws(DraftingError) -> [UInt8]? {
        var result = bytes
        for setting in settings {
            guard let next = YAML.setting(path: setting.path, to: setting.value, in: result) else { throw .cannotEdit(path: path) }
            result = next
        }
        // It must read back as it was meant, whatever stands around it.
        let root = YAML.parse(result, file: path).root
        for setting in settings where setting.value != FactsForm.emptyList {
            guard root?.value(at: setting.path)?.text == setting.text else { throw .cannotEdit(path: path) }
        }
        // From the end: positions in lists before it stay what they are.
        for removal in removals.reversed() {
            guard let next = YAML.removing(path: removal, in: result) else { throw .cannotEdit(path: path) }
            result = next
        }
        return settings.isEmpty && removals.isEmpty ? nil : result
    }

    // MARK: What differs

    /// Whether anything is left of an entry. `keys` are the steps of its path, by their positions, that are others now: what its writer has
    /// just named, and places in a list where something before it was not filled in.
    private mutating func take(_ entry: FactsForm.Entry, renaming keys: [Int: String]) throws(DraftingError) -> Bool {
        switch entry {
        case .value(let value): take(value, renaming: keys)
        case .group(let group): try take(group, renaming: keys)
        }
    }

    private mutating func take(_ value: FactsForm.Value, renaming keys: [Int: String]) -> Bool {
        guard let new = answers.values[value.pointer], new != value.text else { return !value.text.isEmpty }
        let path = Self.path(value.path, renaming: keys)
        if new.isEmpty {
            removals.append(path)
            return false
        }
        settings.append((path, value.written(new), new))
        return true
    }

    private mutating func take(_ group: FactsForm.Group, renaming keys: [Int: String]) throws(DraftingError) -> Bool {
        var keys = keys
        if group.form == .key, !group.isThere, group.path.last == Self.unnamed {
            let name = answers.values[group.keyPointer] ?? ""
            guard !name.isEmpty else {
                guard !group.entries.contains(where: isFilledIn) else { throw .unnamed(key: group.dotted) }
                return false
            }
            guard Self.isKey(name) else { throw .unnamed(key: group.dotted) }
            keys[group.path.count - 1] = name
        }
        let path = Self.path(group.path, renaming: keys)
        if group.isThere, group.isOneOfSeveral, answers.removed.contains(group.pointer) {
            removals.append(path)
            return false
        }
        let before = removals.count
        var isAnythingLeft = group.saysMore
        var next: Int?
        for entry in group.entries {
            var inner = keys
            if group.form == .list, entry.isNew {
                // One behind the other, whichever of them are passed over.
                let place = next ?? Int(entry.path.last ?? "")
                next = place
                guard isFilledIn(entry) else { continue }
                inner[group.path.count] = place.map(String.init)
                next = place.map { $0 + 1 }
            }
            if try take(entry, renaming: inner) { isAnythingLeft = true }
        }
        guard group.isThere, !isAnythingLeft, removals.count > before else { return isAnythingLeft || group.isThere }
        // Nothing is left to name.
        removals.removeSubrange(before...)
        removals.append(path)
        return false
    }

    private func isFilledIn(_ entry: FactsForm.Entry) -> Bool {
        switch entry {
        case .value(let value): answers.values[value.pointer]?.isEmpty == false
        case .group(let group): group.entries.contains(where: isFilledIn)
        }
    }

    private static func path(_ path: [String], renaming keys: [Int: String]) -> [String] {
        path.enumerated().map { keys[$0.offset] ?? $0.element }
    }

    /// Keys that a writer chooses are codes: of markets, of channels, of shops. A number alone would be a position in a list.
    private static func isKey(_ name: String) -> Bool {
        name.utf8.count <= 64 && name.utf8.first.map(isLetter) == true
            && name.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}

extension FactsForm {
    /// A list of which it is said that nothing is in it.
    static let emptyList = "[]"
}

extension FactsForm.Entry {
    fileprivate var path: [String] {
        switch self {
        case .value(let value): value.path
        case .group(let group): group.path
        }
    }

    /// Whether it is there to be filled in, behind what its list has.
    fileprivate var isNew: Bool {
        switch self {
        case .value(let value): value.isNew
        case .group(let group): group.isNew
        }
    }
}

extension FactsForm.Value {
    /// Whether it is there to be filled in, behind what its list has.
    public var isNew: Bool { pointer.split(separator: "/").last?.hasPrefix("-") == true }
}

extension FactsForm.Group {
    /// Whether it is there to be filled in, behind what its list or its mapping has.
    public var isNew: Bool { isOneOfSeveral && !isThere }
    /// Whether it is one of several, and can go alone.
    public var isOneOfSeveral: Bool { form == .item || form == .key }
    /// What the field goes by in which its writer names it.
    public var keyPointer: String { "key\(pointer)" }
    /// As findings name it.
    var dotted: String { path.dropLast().joined(separator: ".") }
}

extension FactsForm.Value {
    /// A text as it is written into the file for this value.
    fileprivate func written(_ text: String) -> String {
        switch kind {
        case .none: return FactsForm.emptyList
        case .choice(let choices) where choices.contains { $0.value == text } && FactsForm.isWord(text): return text
        // Codes are no numbers: other readers of YAML would take their zeros away.
        case .text: return YAML.quoted(text, always: isQuoted || text.allSatisfy(\.isNumber))
        default: return YAML.quoted(text, always: isQuoted)
        }
    }
}

extension FactsForm {
    /// Whether it stands in YAML as it is: a word of the format's own.
    fileprivate static func isWord(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
            }
            && text.utf8.first.map { (0x61...0x7A).contains($0) } == true
    }
}

extension YAMLNode {
    /// What stands at a path of keys and positions.
    fileprivate func value(at path: [String]) -> YAMLNode? {
        path.reduce(Optional(self)) { node, step in
            if let items = node?.items { return Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil } }
            return node?.mapping?[step]
        }
    }
}
