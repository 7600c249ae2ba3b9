/// What a text says around its claims, looked for once, by whichever rule asks first, and kept for the others.
struct Setting: Sendable {
    private var turns: [PhraseBook<Context.Turn>.Match]?
    private var marks: [PhraseBook<Whose>.Match]?

    /// The turns of phrase, in their order.
    mutating func turns(in text: Reading.Text) -> [PhraseBook<Context.Turn>.Match] {
        if let turns { return turns }
        let found = Context.book(of: text.language).matches(in: text.tokens.all)
        turns = found
        return found
    }

    /// The words that tell of whom or of what it speaks, in their order.
    mutating func marks(in text: Reading.Text) -> [PhraseBook<Whose>.Match] {
        if let marks { return marks }
        let found = Whose.book(of: text.language).matches(in: text.tokens.all)
        marks = found
        return found
    }
}

extension Reading.Text {
    /// The words between two tokens that tell of whom or of what the text speaks; what reaches over an end is none.
    func marks(in range: Range<Int>) -> ArraySlice<PhraseBook<Whose>.Match> {
        let all = marks
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return all[low...].prefix { $0.range.upperBound <= range.upperBound }
    }

    /// The same from the beginning of the sentence, or so many tokens back, to a claim.
    func marks(before claim: Range<Int>, within most: Int) -> ArraySlice<PhraseBook<Whose>.Match> {
        marks(in: sentenceStart(before: claim.lowerBound, within: most)..<claim.lowerBound)
    }
}
