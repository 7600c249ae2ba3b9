/// The languages in which the program speaks to the people who use it.
public enum ReaderLanguage: String, Sendable, CaseIterable {
    /// Vietnamese, the default.
    case vi
    /// English.
    case en
}

/// One thing said in each language of our readers.
public struct Words: Hashable, Sendable {
    /// In Vietnamese.
    public var vi: String
    /// In English.
    public var en: String

    /// The same said in both languages.
    public init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    /// The words for a reader of `language`.
    public subscript(language: ReaderLanguage) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }
}
