/// Phrases that are looked for all at once, whatever their number: one step a word.
struct PhraseBook<Meaning: Sendable>: Sendable {
    /// A phrase found, as a range of tokens.
    struct Match {
        var range: Range<Int>
        var meaning: Meaning
    }

    private struct Step: Hashable {
        var node: Int32
        var hash: UInt64
    }

    private var steps: [Step: Int32] = [:]
    private var meanings: [[Meaning]] = [[]]
    private var firsts: Set<UInt64> = []
    /// A bit for the last bits of each first word: most words of a text are none, and this tells so without a look-up.
    private var sieve = [UInt64](repeating: 0, count: 64)

    /// What stands for any number in a phrase: `#`.
    private static var number: UInt64 { 0x23 }

    /// A book of phrases, each with what it means. Words are compared without regard to case and tone-mark style; `#` is any number.
    init(_ phrases: [(String, Meaning)]) {
        for (phrase, meaning) in phrases { add(phrase, meaning) }
    }

    private mutating func add(_ phrase: String, _ meaning: Meaning) {
        var node: Int32 = 0
        for (position, word) in phrase.split(separator: " ").enumerated() {
            let hash = word == "#" ? Self.number : Tokens.hash(word)
            if position == 0 {
                firsts.insert(hash)
                sieve[Int(hash >> 6 & 63)] |= 1 << (hash & 63)
            }
            let step = Step(node: node, hash: hash)
            if let next = steps[step] {
                node = next
            } else {
                node = Int32(meanings.count)
                meanings.append([])
                steps[step] = node
            }
        }
        meanings[Int(node)].append(meaning)
    }

    /// Every phrase in `tokens`: of those that begin at one word the longest, and none that begins inside another.
    func matches(in tokens: [Token]) -> [Match] {
        var found: [Match] = []
        var index = 0
        while index < tokens.count {
            guard canBegin(with: tokens[index]), let match = longest(from: index, in: tokens) else {
                index += 1
                continue
            }
            for meaning in meanings[Int(match.node)] { found.append(Match(range: index..<match.end, meaning: meaning)) }
            index = match.end
        }
        return found
    }

    private func longest(from start: Int, in tokens: [Token]) -> (node: Int32, end: Int)? {
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
        if let next = steps[Step(node: node, hash: token.hash)] { return next }
        return token.kind == .number ? steps[Step(node: node, hash: Self.number)] : nil
    }

    private func canBegin(with token: Token) -> Bool {
        guard token.hash != 0 else { return false }
        if isFirst(token.hash) { return true }
        return token.kind == .number && isFirst(Self.number)
    }

    private func isFirst(_ hash: UInt64) -> Bool {
        sieve[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 1 && firsts.contains(hash)
    }
}
