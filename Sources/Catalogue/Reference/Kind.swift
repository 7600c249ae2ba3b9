public import Diagnostics

/// What a product is: finer than the 26 product sets, so that rules and categories can hang on it.
public struct Kind: Hashable, Sendable, Identifiable {
    /// Its id in stories: `honey`.
    public let id: String
    /// Its OCOP product set, 1…26.
    public let set: Int
    /// The class that rules hang on.
    public let `class`: KindClass
    /// Its name.
    public let name: Words
    /// Google product category: id and path; `nil` where the taxonomy has none.
    public let googleCategory: GoogleCategory?
    /// A first guess of its heading in the Harmonised System, four digits; the exporter confirms it.
    public let hsHeading: String?

    /// Whether guests are received, and nothing is packed or sent.
    public var isService: Bool { `class` == .tourism }
}

/// A category of Google's product taxonomy.
public struct GoogleCategory: Hashable, Sendable {
    /// Its number.
    public let id: Int
    /// Its path in English: `Food, Beverages & Tobacco > … > Honey`.
    public let path: String
}
