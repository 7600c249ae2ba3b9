public import Diagnostics

/// One value of a YAML file: what was written, and where. Nothing is guessed from how it looks; `NO` is a text of two letters.
public struct YAMLNode: Sendable {
    /// Where it begins. Nothing written (`key:`) is the place after the colon.
    public var place: Place
    /// How many Unicode scalars of that line it covers; 1 where it goes on below.
    public var length: Int
    /// What was written.
    public var content: Content

    /// `content` as written at `place`.
    public init(_ content: Content, at place: Place, length: Int = 1) {
        self.content = content
        self.place = place
        self.length = length
    }

    /// What a value can be.
    public enum Content: Sendable {
        /// A text; nothing written is an empty plain one.
        case scalar(text: String, style: Style)
        /// A list; `flow` if in brackets.
        case sequence([YAMLNode], flow: Bool)
        /// Keys and their values.
        case mapping(YAMLMapping)
    }

    /// How a text was written.
    public enum Style: Sendable {
        /// Without quotes.
        case plain
        /// In straight single quotes.
        case singleQuoted
        /// In straight double quotes.
        case doubleQuoted
        /// Below a `|`, line by line.
        case literal
        /// Below a `>`, lines joined.
        case folded
    }

    /// The text, if it is one.
    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// The list, if it is one.
    public var items: [YAMLNode]? {
        if case .sequence(let items, _) = content { items } else { nil }
    }

    /// The keys and values, if it has such.
    public var mapping: YAMLMapping? {
        if case .mapping(let mapping) = content { mapping } else { nil }
    }

    /// Whether nothing was written: the value of `key:`.
    public var isEmpty: Bool {
        if case .scalar(let text, .plain) = content { text.isEmpty } else { false }
    }
}

/// Keys with their values, in the order in which they were written.
public struct YAMLMapping: Sendable {
    /// Where to point when a key is missing: the key whose value this is, a list item's first line, or the beginning of the file.
    public var place: Place
    /// Every key once.
    public var entries: [Entry]
    /// Keys whose value could not be read; they have a finding already and are not to be called missing.
    public var unreadable: [Located<String>]

    /// `entries` of a mapping that is named at `place`.
    public init(entries: [Entry] = [], at place: Place, unreadable: [Located<String>] = []) {
        self.entries = entries
        self.place = place
        self.unreadable = unreadable
    }

    /// One key and its value.
    public struct Entry: Sendable {
        /// The key.
        public var key: Located<String>
        /// How many Unicode scalars the key covers.
        public var keyLength: Int
        /// Its value.
        public var value: YAMLNode

        /// `key` with `value`.
        public init(key: Located<String>, keyLength: Int, value: YAMLNode) {
            self.key = key
            self.keyLength = keyLength
            self.value = value
        }
    }

    /// The value of `key`; `nil` where it is not written or could not be read.
    public subscript(key: String) -> YAMLNode? { index(of: key).map { entries[$0].value } }

    /// The entry of `key`.
    public func entry(_ key: String) -> Entry? { index(of: key).map { entries[$0] } }

    /// The position of `key` among the entries.
    public func index(of key: String) -> Int? {
        // By index: an entry that is only looked at need not be copied.
        for index in entries.indices where entries[index].key.value == key { return index }
        return nil
    }
}
