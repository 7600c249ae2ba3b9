import Catalogue
import Diagnostics
import Synchronization

/// The words of a product or a producer, read once for all rules that look at words.
struct Reading: Sendable {
    /// One text in one language; shared, not copied, by all the rules that look at it.
    final class Text: Sendable {
        let language: Language
        let tokens: Tokens
        /// What kinds of characters it has.
        let traits: Traits
        private let setting = Mutex(Setting())

        init(language: Language, tokens: Tokens) {
            self.language = language
            self.tokens = tokens
            traits = Traits(tokens.passage.bytes)
        }

        /// What the text is in its story: `title`, `summary`, `body` …
        var key: String { tokens.passage.key }

        /// The turns of phrase in it, in their order.
        var turns: [PhraseBook<Context.Turn>.Match] { setting.withLock { $0.turns(in: self) } }

        /// The words that tell of whom or of what it speaks, in their order.
        var marks: [PhraseBook<Whose>.Match] { setting.withLock { $0.marks(in: self) } }
    }

    /// Every text of every language of the site, in reading order.
    let texts: [Text]
    /// In what the languages differ from the first.
    private(set) var disagreements: [Disagreement]
    /// For each text the books of which it may have a phrase, a bit for each: most have few.
    private let books: [UInt64]
    /// The same for all texts in Vietnamese together, and for all others: of most books they have nothing.
    private let together: (vietnamese: UInt64, others: UInt64)
    /// Which texts are Vietnamese.
    private let isVietnamese: [Bool]
    /// How many books these bits tell of.
    private let bookCount: Int

    /// The words of `stories` in the languages given.
    init(_ stories: ByLanguage<Story>, in languages: [Language]) {
        var texts: [Text] = []
        for language in languages {
            guard let story = stories[language] else { continue }
            let passages = story.passages
            texts.reserveCapacity(texts.count + passages.count)
            for passage in passages { texts.append(Text(language: language, tokens: Tokens(passage))) }
        }
        self.texts = texts
        let known = FirstWords.known
        let books = texts.map { known.books(in: $0.tokens.all) }
        let isVietnamese = texts.map { $0.language == .vi }
        together = zip(books, isVietnamese).reduce(into: (0, 0)) { together, text in
            if text.1 { together.vietnamese |= text.0 } else { together.others |= text.0 }
        }
        self.books = books
        self.isVietnamese = isVietnamese
        bookCount = known.count
        disagreements = []
        guard languages.count > 1 else { return }
        disagreements = SideBySide.disagreements(stories, languages, self)
    }

    /// The words of the title in a language; none where there is no such title.
    func title(in language: Language) -> [Token] {
        texts.first { $0.language == language && $0.key == "title" }?.tokens.all ?? []
    }

    /// The texts in which a phrase of the book stands.
    func texts<Meaning>(with book: PhraseBook<Meaning>) -> [Text] { texts(with: book, else: book) }

    /// The texts in which a phrase stands: of one book where they are Vietnamese, of another in other languages.
    func texts<Meaning>(with vietnamese: PhraseBook<Meaning>, else other: PhraseBook<Meaning>) -> [Text] {
        positions(with: vietnamese, else: other).map { texts[$0] }
    }

    /// The positions of the texts in which a phrase stands.
    func positions<Meaning>(with vietnamese: PhraseBook<Meaning>, else other: PhraseBook<Meaning>) -> [Int] {
        let (own, others) = (bit(of: vietnamese), bit(of: other))
        guard own == .max || others == .max || own & together.vietnamese | others & together.others != 0 else { return [] }
        return texts.indices.filter { position in
            let bit = isVietnamese[position] ? own : others
            guard bit == .max || books[position] & bit != 0 else { return false }
            return (isVietnamese[position] ? vietnamese : other).occurs(in: texts[position].tokens.all)
        }
    }

    /// The bit of a book; every bit where it can't be told from these, so that its phrases are looked for in each text.
    private func bit<Meaning>(of book: PhraseBook<Meaning>) -> UInt64 {
        if let position = book.ticket.position { return position < bookCount ? 1 << UInt64(position) : .max }
        FirstWords.add(book, as: book.ticket)
        return .max
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
    /// Where the sentence of a token begins, or the token so many before it if that comes later: a sentence may never end.
    func sentenceStart(before position: Int, within most: Int) -> Int {
        let all = tokens.all
        var start = position
        while start > 0, position - start < most, all[start - 1].kind != .stop, all[start - 1].kind != .question { start -= 1 }
        return start
    }

    /// Where the sentence around a token ends, or the token so many behind it if that comes first.
    func sentenceEnd(from position: Int, within most: Int) -> Int {
        let all = tokens.all
        var end = position
        while end < all.count, end - position < most, all[end].kind != .stop, all[end].kind != .question { end += 1 }
        return end
    }

    /// The words of a range of tokens, as written.
    func words(_ range: Range<Int>) -> String {
        let tokens = tokens.all
        return self.tokens.passage.words(Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end))
    }
}
