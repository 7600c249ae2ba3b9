public import Diagnostics

/// A scheme of certificates, declarations, notifications or permits.
public struct Scheme: Hashable, Sendable, Identifiable {
    /// What its papers say about their end.
    public enum Expiry: String, Sendable {
        /// Every paper has a last day.
        case required
        /// None is required.
        case never = "none"
    }

    /// Its id in stories: `haccp`.
    public let id: String
    /// Its name.
    public let name: Words
    /// The longest time for which a paper is valid, in months; `nil` where none is known.
    public let longestMonths: Int?
    /// Whether its papers have a last day.
    public let expiry: Expiry
    /// The words by which prose names it; whole words, any case.
    public let namedInProseAs: [String]
}
