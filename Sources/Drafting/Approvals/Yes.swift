public import Catalogue

/// A person's yes, before it is written down.
public struct Yes: Sendable {
    /// How it was given.
    public enum Way: String, Sendable, CaseIterable {
        /// On the page that the preview's server shows.
        case page
        /// By a message sent back.
        case message
        /// Over the telephone.
        case phone
        /// Signed on paper.
        case paper
        /// A translator's, that the words say what the first language says.
        case translation
    }

    /// The language that it is about.
    public var language: Language
    /// Who gave it.
    public var by: String
    /// How.
    public var way: Way
    /// When.
    public var date: Day
    /// The digest of what the person saw; `nil` where whoever records it answers for that.
    public var seen: String?
    /// The four words that were read over the telephone, as they were heard.
    public var heard: String?

    /// A yes of `by` to `language`.
    public init(_ language: Language, by: String, way: Way, on date: Day, seen: String? = nil, heard: String? = nil) {
        self.language = language
        self.by = by
        self.way = way
        self.date = date
        self.seen = seen
        self.heard = heard
    }
}
