import Catalogue
import Diagnostics

/// The words of a product or a producer, read once for all rules that look at words.
struct Reading: Sendable {
    /// One text in one language; shared, not copied, by all the rules that look at it.
    final class Text: Sendable {
        let language: Language
        let tokens: Tokens
        /// What kinds of characters it has.
        let traits: Traits

        init(language: Language, tokens: Tokens) {
            self.language = language
            self.tokens = tokens
            traits = Traits(tokens.passage.bytes)
        }

        /// What the text is in its story: `title`, `summary`, `body` …
        var key: String { tokens.passage.key }
    }

    /// Every text of every language of the site, in reading order.
    let texts: [Text]
    /// In what the languages differ from the first.
    private(set) var disagreements: [Disagreement]
    /// The hashes of all texts' tokens in one row, for rules that look for phrases: most texts have none of them.
    private let words: [UInt64]
    /// Where each text ends in that row, and whether it is Vietnamese.
    private let rows: [(end: Int, isVietnamese: Bool)]

    /// The words of `stories` in the languages given.
    init(_ stories: [Language: Story], in languages: [Language]) {
        let texts = languages.compactMap { stories[$0] }.flatMap { story in
            story.passages.map { Text(language: story.language, tokens: Tokens($0)) }
        }
        self.texts = texts
        var rows: [(end: Int, isVietnamese: Bool)] = []
        words = [UInt64](unsafeUninitializedCapacity: texts.reduce(0) { $0 + $1.tokens.all.count }) { words, count in
            for text in texts {
                for token in text.tokens.all {
                    words[count] = token.hash
                    count += 1
                }
                rows.append((count, text.language == .vi))
            }
        }
        self.rows = rows
        disagreements = []
        guard languages.count > 1 else { return }
        disagreements = SideBySide.disagreements(stories, languages, self)
    }

    /// The texts in which a phrase of the book stands.
    func texts<Meaning>(with book: PhraseBook<Meaning>) -> [Text] { texts(with: book, else: book) }

    /// The texts in which a phrase stands: of one book where they are Vietnamese, of another in other languages.
    func texts<Meaning>(with vietnamese: PhraseBook<Meaning>, else other: PhraseBook<Meaning>) -> [Text] {
        positions(with: vietnamese, else: other).map { texts[$0] }
    }

    /// The positions of the texts in which a phrase stands.
    func positions<Meaning>(with vietnamese: PhraseBook<Meaning>, else other: PhraseBook<Meaning>) -> [Int] {
        words.withUnsafeBufferPointer { words in
            var found: [Int] = []
            var start = 0
            for (position, row) in rows.enumerated() {
                let words = UnsafeBufferPointer(rebasing: words[start..<row.end])
                if (row.isVietnamese ? vietnamese : other).occurs(in: texts[position].tokens.all, words: words) { found.append(position) }
                start = row.end
            }
            return found
        }
    }
}

/// A rule about what a product's or a producer's story says.
protocol WordsRule: Rule {
    /// What it finds in the words of `product`.
    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding]
    /// What it finds in the words of `producer`.
    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding]
    /// What it finds in the words of `fair`.
    func check(_ reading: Reading, of fair: Fair, at desk: Desk) -> [Finding]
}

extension WordsRule {
    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] { [] }
    func check(_ reading: Reading, of fair: Fair, at desk: Desk) -> [Finding] { [] }

    /// A finding at words, which keeps the text's language out.
    func finding(
        on range: Range<Int>, in text: Reading.Text, _ message: Words, help: Words? = nil, severity: Severity? = nil, notes: [Note] = [],
        reach: Reach? = nil
    ) -> Finding {
        let tokens = text.tokens.all
        let bytes = Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
        let passage = text.tokens.passage
        return finding(
            at: passage.place(at: bytes.lowerBound), length: passage.span(bytes), message, help: help, severity: severity, notes: notes,
            reach: reach ?? .language(text.language.code))
    }
}

extension Reading.Text {
    /// The words of a range of tokens, as written.
    func words(_ range: Range<Int>) -> String {
        let tokens = tokens.all
        return self.tokens.passage.words(Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end))
    }
}
