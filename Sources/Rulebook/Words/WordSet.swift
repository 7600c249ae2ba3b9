/// A set of words, asked of every word of every text: most are none of it, and one look at a bit tells so.
struct WordSet: Sendable {
    private var sieve = [UInt64](repeating: 0, count: 16)
    private var words: Set<UInt64> = []

    /// The words of a text, parted by blanks. They are compared as `Tokens.hash` does.
    init(_ words: String) { self.init(words.split(separator: " ").map { Tokens.hash($0) }) }

    /// Words by their hashes.
    init(_ hashes: some Sequence<UInt64>) {
        for hash in hashes {
            words.insert(hash)
            sieve[Int(hash >> 6 & 15)] |= 1 << (hash & 63)
        }
    }

    /// Whether a word is one of these.
    func contains(_ hash: UInt64) -> Bool { sieve[Int(hash >> 6 & 15)] >> (hash & 63) & 1 == 1 && words.contains(hash) }
}
