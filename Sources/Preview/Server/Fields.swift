/// The fields of a form, or of what follows `?` in an address (URL Standard, "application/x-www-form-urlencoded").
package struct Fields: Sendable {
    private var values: [String: String] = [:]

    /// More fields than any page of ours has but the studio's.
    package static let most = 64

    /// No fields.
    init() {}

    /// The fields written in `bytes`; of two with one name the first counts. `nil` where they are no form.
    package init?(_ bytes: some Sequence<UInt8>, most: Int = Self.most) {
        for pair in Array(bytes).split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCode.decode(parts[0], plusIsSpace: true),
                let value = PercentCode.decode(parts.count > 1 ? parts[1] : [], plusIsSpace: true), values.count < most
            else { return nil }
            if values[name] == nil { values[name] = value }
        }
    }

    /// The fields of a form that holds files; those that are no text are left out.
    package init(_ form: Multipart) {
        for part in form.parts where part.file == nil && values[part.name] == nil {
            values[part.name] = String(validating: part.bytes, as: UTF8.self)
        }
    }

    /// The fields whose names begin so, by what follows in their names, each as it was sent.
    package func all(beginning start: String) -> [String: String] {
        let own = values.filter { $0.key.hasPrefix(start) }
        return Dictionary(uniqueKeysWithValues: own.map { (String($0.key.dropFirst(start.count)), $0.value) })
    }

    /// The value of a field as it was sent; `nil` where it is absent.
    func whole(_ name: String) -> String? { values[name] }

    /// The value of a field, without the blanks around it; `nil` where it is absent or empty.
    subscript(name: String) -> String? {
        guard let value = values[name] else { return nil }
        let trimmed = value.drop(while: \.isWhitespace)
        let end = trimmed.lastIndex { !$0.isWhitespace }
        return end.map { String(trimmed[...$0]) }
    }
}
