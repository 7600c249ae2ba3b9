import Digests

/// A digest as four words to be read over the telephone, one for each of its first four bytes.
///
/// A text that somebody changed has the same four words once in 2³² = 4,294,967,296 times. That is enough against mistakes, which is what
/// they are for; the whole digest is kept.
public struct SpokenDigest: Sendable, Equatable, CustomStringConvertible {
    /// The four words.
    public let words: [String]

    /// The words of a digest as approvals.yaml holds it; `nil` for what is no digest.
    public init?(_ digest: String) {
        guard digest.hasPrefix("sha256-"), let sum = SHA256(hex: digest.dropFirst(7)) else { return nil }
        words = sum.bytes.prefix(4).map { SpokenWords.list[Int($0)] }
    }

    /// `nón lá, cầu vồng, …`.
    public var description: String { words.joined(separator: ", ") }

    /// Whether these words are what somebody heard and typed, with accents or without, in whatever accent it was said.
    public func isHeard(in text: String) -> Bool { SpokenWords.key(description) == SpokenWords.key(text) }
}
