/// What each of some words means, asked of every word of every text: most are none of them, and one look at a bit tells so.
struct WordTable<Meaning: Sendable>: Sendable {
    private var sieve = [UInt64](repeating: 0, count: 16)
    private let meanings: [UInt64: Meaning]

    /// The words by their hashes; of two meanings of one word the first.
    init(_ words: [(hash: UInt64, meaning: Meaning)]) {
        meanings = Dictionary(words.map { ($0.hash, $0.meaning) }, uniquingKeysWith: { first, _ in first })
        for (hash, _) in words { sieve[Int(hash >> 6 & 15)] |= 1 << (hash & 63) }
    }

    /// What a word means, if it is one of these.
    subscript(hash: UInt64) -> Meaning? { sieve[Int(hash >> 6 & 15)] >> (hash & 63) & 1 == 1 ? meanings[hash] : nil }
}
