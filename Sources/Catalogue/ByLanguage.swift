/// Something for each of a few languages. A story has two of them, rarely more than four: to look through a list is quicker than to look into
/// a dictionary, and takes a third of its memory.
public struct ByLanguage<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    /// What there is, in the order in which it was put in.
    public private(set) var entries: [(key: Language, value: Value)] = []

    /// Nothing for any language.
    public init() {}

    /// What is written for each language; of two for one language the last counts.
    public init(dictionaryLiteral elements: (Language, Value)...) {
        for (language, value) in elements { self[language] = value }
    }

    /// What there is for a language.
    @inlinable public subscript(language: Language) -> Value? {
        get {
            // By position: an entry that is looked at by itself would be copied for it.
            for index in entries.indices where entries[index].key == language { return entries[index].value }
            return nil
        }
        set { put(newValue, for: language) }
    }

    /// Whether there is anything for a language.
    @inlinable public func has(_ language: Language) -> Bool {
        for index in entries.indices where entries[index].key == language { return true }
        return false
    }

    /// Puts in what there is for a language, or takes it out.
    @usableFromInline mutating func put(_ value: Value?, for language: Language) {
        let index = entries.firstIndex { $0.key == language }
        switch (value, index) {
        case (let value?, let index?): entries[index].value = value
        case (let value?, nil): entries.append((language, value))
        case (nil, let index?): entries.remove(at: index)
        case (nil, nil): break
        }
    }

    /// For how many languages there is something.
    public var count: Int { entries.count }

    /// Whether there is nothing for any language.
    public var isEmpty: Bool { entries.isEmpty }

    /// What there is, without its languages.
    public var values: [Value] { entries.map(\.value) }

    /// Something else in its place for each language.
    @inlinable public func mapValues<Other>(_ transform: (Value) throws -> Other) rethrows -> ByLanguage<Other> {
        var others = ByLanguage<Other>()
        for entry in entries { others[entry.key] = try transform(entry.value) }
        return others
    }
}

extension ByLanguage: Equatable where Value: Equatable {
    /// Whether both have the same for the same languages, in whatever order.
    public static func == (one: ByLanguage, other: ByLanguage) -> Bool {
        one.entries.count == other.entries.count && one.entries.allSatisfy { other[$0.key] == $0.value }
    }
}
