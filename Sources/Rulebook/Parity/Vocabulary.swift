import Catalogue

/// Which words a story has, and which stand side by side, in a few thousand bits: it may take a word for one that is there, never the
/// other way round.
struct Vocabulary {
    private var bits = [UInt64](repeating: 0, count: 1024)

    /// The words of a story, those of the facts that it names among them.
    init(_ story: Story, _ texts: [Reading.Text]) {
        for text in texts where text.language == story.language { add(text.tokens.all) }
        for case .text(let words) in story.facts.values { add(Tokens.cut(words[story.language] ?? "")) }
    }

    private mutating func add(_ tokens: [Token]) {
        var last: UInt64 = 0
        for token in tokens where token.kind == .word {
            insert(token.hash)
            insert(Self.pair(last, token.hash))
            last = token.hash
        }
    }

    private mutating func insert(_ hash: UInt64) { bits[Self.slot(hash)] |= 1 << (Self.mixed(hash) & 63) }

    /// Whether a word is there.
    func has(_ word: UInt64) -> Bool { bits[Self.slot(word)] >> (Self.mixed(word) & 63) & 1 == 1 }

    /// Whether words are there in this order.
    func has(_ words: some Collection<UInt64>) -> Bool {
        var last: UInt64?
        for word in words {
            guard has(word), last.map({ has(Self.pair($0, word)) }) ?? true else { return false }
            last = word
        }
        return true
    }

    private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 { (first &* 0x9E37_79B9_7F4A_7C15) ^ second }
    private static func mixed(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 31) &* 0xBF58_476D_1CE4_E5B9 >> 20 }
    private static func slot(_ hash: UInt64) -> Int { Int(mixed(hash) >> 6 & 1023) }
}
