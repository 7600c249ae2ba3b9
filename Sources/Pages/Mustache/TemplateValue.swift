/// What a template can show or ask about.
package enum TemplateValue: Sendable {
    /// Nothing: shows as nothing, and an inverted section sees it.
    case none
    /// A yes or no that sections ask about.
    case truth(Bool)
    /// Plain text, escaped when shown. The empty text counts as absent.
    case text(String)
    /// HTML that this program made itself, shown as it is. Never a writer's bytes.
    case trustedHTML([UInt8])
    /// Values that a section goes through in order.
    case list([TemplateValue])
    /// Named values.
    case record(Record)

    /// Plain text, or nothing.
    package static func text(_ string: String?) -> TemplateValue { string.map { .text($0) } ?? .none }

    /// A list of records.
    package static func list(_ records: [Record]) -> TemplateValue { .list(records.map { .record($0) }) }

    /// Whether a section is shown for it.
    var isShown: Bool {
        switch self {
        case .none: false
        case .truth(let truth): truth
        case .text(let text): !text.isEmpty
        case .trustedHTML(let bytes): !bytes.isEmpty
        case .list(let values): !values.isEmpty
        case .record: true
        }
    }
}

/// Named values, in the order in which they were given. The later of two with one name wins.
package struct Record: Sendable {
    /// Each name with its value, in the form of literals, so that a literal's own array is kept.
    private(set) var fields: [(Key, TemplateValue)] = []

    /// No values yet.
    package init() {}

    init(capacity: Int) { fields.reserveCapacity(capacity) }

    /// The value of that name, `.none` where there is none.
    package subscript(key: Key) -> TemplateValue {
        get { find(key) ?? .none }
        set { fields.append((key, newValue)) }
    }

    /// The value of that name; `nil` where there is none, so that an outer record can be asked.
    func find(_ key: Key) -> TemplateValue? {
        var index = fields.count
        while index > 0 {
            index -= 1
            if fields[index].0 == key { return fields[index].1 }
        }
        return nil
    }

    /// Puts all values of another record behind these.
    mutating func add(_ other: Record) { fields += other.fields }
}

extension Record: ExpressibleByDictionaryLiteral {
    /// The values of a literal.
    package init(dictionaryLiteral elements: (Key, TemplateValue)...) { fields = elements }
}
