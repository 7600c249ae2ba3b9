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
    let disagreements: [Disagreement]

    /// The words of `stories` in the languages given.
    init(_ stories: [Language: Story], in languages: [Language]) {
        texts = languages.compactMap { stories[$0] }.flatMap { story in
            story.passages.map { Text(language: story.language, tokens: Tokens($0)) }
        }
        disagreements = SideBySide.disagreements(stories, languages, texts)
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
