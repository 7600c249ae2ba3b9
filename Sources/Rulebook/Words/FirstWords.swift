import Synchronization

/// The words that the phrases of many books begin with, so that a text is walked through once and not once for each book.
///
/// A book comes in when it is first asked for. What a text has is the same with and without it: it only takes longer to tell.
struct FirstWords: Sendable {
    /// As many books as a number has bits; further ones are looked for one by one.
    private static let most = 64
    private static let shared = Mutex(FirstWords())

    /// How many books are in it.
    private(set) var count = 0
    /// A bit for the last bits of each word: most words of a text are none of these, and this tells so without a look-up.
    private var sieve = [UInt64](repeating: 0, count: 128)
    /// The books in which a word counts, a bit for each.
    private struct Books {
        /// Those with phrases that begin with the word, whatever comes next.
        var first: UInt64 = 0
        /// Those with phrases that begin with a number and go on with the word.
        var behindNumber: UInt64 = 0
        /// Those with phrases that begin with the word and go on with a certain other.
        var pairs: UInt64 = 0
    }
    private var books: [UInt64: Books] = [:]
    /// A bit for each book with phrases that begin with two words, by both together.
    private var pairs: [UInt64: UInt64] = [:]

    /// All books that were ever asked for.
    static var known: FirstWords { shared.withLock(\.self) }

    /// Takes a book in, unless there are too many.
    static func add<Meaning>(_ book: PhraseBook<Meaning>, as ticket: BookTicket) {
        shared.withLock { known in
            guard ticket.position == nil, known.count < most else { return }
            let bit: UInt64 = 1 << UInt64(known.count)
            for word in book.firstWords { known.books[word, default: Books()].first |= bit }
            for word in book.wordsBehindNumber { known.books[word, default: Books()].behindNumber |= bit }
            for (word, next) in book.firstPairs {
                known.books[word, default: Books()].pairs |= bit
                known.pairs[pair(word, next), default: 0] |= bit
            }
            for word in book.firstWords + book.wordsBehindNumber + book.firstPairs.map(\.0) {
                known.sieve[Int(word >> 6 & 127)] |= 1 << (word & 63)
            }
            ticket.position = known.count
            known.count += 1
        }
    }

    /// Two words as one number; two pairs that get the same one cost a look, and hide nothing.
    private static func pair(_ word: UInt64, _ next: UInt64) -> UInt64 { (word ^ next &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9 }

    /// A bit for each book of which a phrase may stand in the text.
    func books(in tokens: [Token]) -> UInt64 {
        sieve.withUnsafeBufferPointer { sieve in
            tokens.withUnsafeBufferPointer { tokens in
                var found: UInt64 = 0
                for index in tokens.indices {
                    let hash = tokens[index].hash
                    guard sieve[Int(hash >> 6 & 127)] >> (hash & 63) & 1 == 1, let books = books[hash] else { continue }
                    found |= books.first
                    // What is known of the text already need not be looked up.
                    if books.pairs & ~found != 0, index + 1 < tokens.count, let books = pairs[Self.pair(hash, tokens[index + 1].hash)] {
                        found |= books
                    }
                    if index > 0, tokens[index - 1].kind == .number { found |= books.behindNumber }
                }
                return found
            }
        }
    }
}

/// Where a book stands among those that are looked for together, once it does.
final class BookTicket: Sendable {
    private let number = Atomic(-1)

    /// Its position among the books; `nil` where nobody has asked for it yet.
    var position: Int? {
        get {
            let number = number.load(ordering: .acquiring)
            return number < 0 ? nil : number
        }
        set { number.store(newValue ?? -1, ordering: .releasing) }
    }
}
