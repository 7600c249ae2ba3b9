import Catalogue

/// A number in a text with what it counts, as its language writes it: `1.500,5 g` in Vietnamese, `1,500.5 g` in English.
struct Figure {
    /// The number.
    let value: Double
    /// The tokens of number and unit.
    let range: Range<Int>

    /// The number that a token is, if it is one: digits only; a dot or comma before three last digits parts thousands, else decimals.
    static func value(_ token: Token, in text: Reading.Text) -> Double? {
        guard token.kind == .number else { return nil }
        let decimal: UInt8 = text.language == .vi ? 0x2C : 0x2E
        var (value, scale) = (0.0, 0.0)
        for byte in text.tokens.passage.bytes[token.range] {
            if byte == decimal {
                scale = 1
            } else if byte >= 0x30, byte <= 0x39 {
                value = value * 10 + Double(byte - 0x30)
                scale *= 10
            }
        }
        return scale > 0 ? value / scale : value
    }

    /// A table of units by the words for them.
    static func units(_ names: [String: Double]) -> [UInt64: Double] {
        Dictionary(names.map { (Tokens.hash($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Reading.Text {
    /// Whether one of `words` stands among the `count` tokens before `index`, in the same clause.
    func hasBefore(_ index: Int, within count: Int, _ words: WordSet) -> Bool {
        let tokens = tokens.all
        for position in stride(from: index - 1, through: max(0, index - count), by: -1) where position >= 0 {
            let token = tokens[position]
            if token.kind == .stop || token.kind == .question { return false }
            if token.kind == .word, words.contains(token.hash) { return true }
        }
        return false
    }

    /// Whether one of `words` stands among the `count` tokens from `index` on, in the same clause.
    func hasAfter(_ index: Int, within count: Int, _ words: WordSet) -> Bool {
        let tokens = tokens.all
        for token in tokens[min(index, tokens.count)..<min(tokens.count, index + count)] {
            if token.kind == .stop || token.kind == .question { return false }
            if token.kind == .word, words.contains(token.hash) { return true }
        }
        return false
    }
}
