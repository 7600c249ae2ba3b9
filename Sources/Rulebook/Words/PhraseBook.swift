/// Phrases that are looked for all at once, whatever their number: one step a word.
struct PhraseBook<Meaning: Sendable>: Sendable {
    /// A phrase found, as a range of tokens.
    struct Match {
        var range: Range<Int>
        var meaning: Meaning
    }

    /// Its place among the books that are looked for together.
    let ticket = BookTicket()
    private var steps = Steps()
    private var meanings: [[Meaning]] = [[]]
    /// A bit for the last bits of each first word: most words of a text are none, and this tells so without a look-up.
    private var sieve = [UInt64](repeating: 0, count: 64)
    private var beginsWithNumber = false
    /// The words that make a phrase alone or with a number behind them, some more than once.
    private(set) var firstWords: [UInt64] = []
    /// The two words that other phrases begin with, each pair once.
    private(set) var firstPairs: [(UInt64, UInt64)] = []
    /// The words behind a number that a phrase begins with, each once.
    private(set) var wordsBehindNumber: [UInt64] = []

    /// What stands for any number in a phrase: `#`.
    private static var number: UInt64 { 0x23 }

    /// A book of phrases, each with what it means. Words are compared without regard to case and tone-mark style; `#` is any number, and
    /// never all of a phrase.
    init(_ phrases: [(String, Meaning)]) {
        for (phrase, meaning) in phrases { add(phrase, meaning) }
    }

    private mutating func add(_ phrase: String, _ meaning: Meaning) {
        var node: Int32 = 0
        let words = phrase.split(separator: " ").map { $0 == "#" ? Self.number : Tokens.hash($0) }
        for (position, hash) in words.enumerated() {
            if position == 0 {
                beginsWithNumber = beginsWithNumber || hash == Self.number
                sieve[Int(hash >> 6 & 63)] |= 1 << (hash & 63)
                if hash != Self.number, words.count == 1 { firstWords.append(hash) }
            } else if position == 1, steps.next(from: node, hash) == nil {
                switch (words[0], hash) {
                case (Self.number, _): wordsBehindNumber.append(hash)
                case (_, Self.number): firstWords.append(words[0])
                default: firstPairs.append((words[0], hash))
                }
            }
            if let next = steps.next(from: node, hash) {
                node = next
            } else {
                let next = Int32(meanings.count)
                meanings.append([])
                steps.add(from: node, hash, to: next)
                node = next
            }
        }
        meanings[Int(node)].append(meaning)
    }

    /// Every phrase in `tokens`: of those that begin at one word the longest, and none that begins inside another.
    func matches(in tokens: [Token]) -> [Match] {
        tokens.withUnsafeBufferPointer { matches(in: $0) }
    }

    /// Whether a phrase stands among `tokens`.
    func occurs(in tokens: [Token]) -> Bool {
        tokens.withUnsafeBufferPointer { tokens in
            sieve.withUnsafeBufferPointer { sieve in
                tokens.indices.contains { index in
                    let hash = tokens[index].hash
                    guard sieve[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 1 || beginsWithNumber && tokens[index].kind == .number,
                        hash != 0
                    else { return false }
                    return longest(from: index, in: tokens) != nil
                }
            }
        }
    }

    private func matches(in tokens: UnsafeBufferPointer<Token>) -> [Match] {
        sieve.withUnsafeBufferPointer { sieve in
            var found: [Match] = []
            var index = 0
            while index < tokens.count {
                let hash = tokens[index].hash
                let mayBegin = sieve[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 1 || beginsWithNumber && tokens[index].kind == .number
                guard mayBegin, hash != 0, let match = longest(from: index, in: tokens) else {
                    index += 1
                    continue
                }
                for meaning in meanings[Int(match.node)] { found.append(Match(range: index..<match.end, meaning: meaning)) }
                index = match.end
            }
            return found
        }
    }

    private func longest(from start: Int, in tokens: UnsafeBufferPointer<Token>) -> (node: Int32, end: Int)? {
        var node: Int32 = 0
        var best: (Int32, Int)?
        var index = start
        while index < tokens.count, let next = step(from: node, tokens[index]) {
            node = next
            index += 1
            if !meanings[Int(node)].isEmpty { best = (node, index) }
        }
        return best
    }

    private func step(from node: Int32, _ token: Token) -> Int32? {
        guard token.hash != 0 else { return nil }
        if let next = steps.next(from: node, token.hash) { return next }
        return token.kind == .number ? steps.next(from: node, Self.number) : nil
    }
}

/// Where a word leads from a node: a table with open addressing, as the words' hashes need not be hashed again.
private struct Steps: Sendable {
    /// The mixed hash of node and word, 0 where the slot is free.
    private var keys = [UInt64](repeating: 0, count: 16)
    private var targets = [Int32](repeating: 0, count: 16)
    private var count = 0

    private static func key(_ node: Int32, _ hash: UInt64) -> UInt64 {
        var key = (hash ^ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
        key ^= key >> 31
        return key | 1
    }

    func next(from node: Int32, _ hash: UInt64) -> Int32? {
        let key = Self.key(node, hash)
        var slot = Int(key >> 1) & (keys.count - 1)
        while keys[slot] != 0 {
            if keys[slot] == key { return targets[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    mutating func add(from node: Int32, _ hash: UInt64, to next: Int32) {
        if count * 2 >= keys.count { grow() }
        insert(Self.key(node, hash), next)
        count += 1
    }

    private mutating func insert(_ key: UInt64, _ next: Int32) {
        var slot = Int(key >> 1) & (keys.count - 1)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        (keys[slot], targets[slot]) = (key, next)
    }

    private mutating func grow() {
        let old = zip(keys, targets).filter { $0.0 != 0 }
        keys = Array(repeating: 0, count: keys.count * 2)
        targets = Array(repeating: 0, count: keys.count)
        for (key, next) in old { insert(key, next) }
    }
}
