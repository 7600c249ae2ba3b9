public import Diagnostics

/// Words that a fact may carry in several languages, or once for all.
public struct LocalText: Sendable, Equatable {
    /// Where it is written: its key, so that a missing language has somewhere to point.
    public var place: Place
    /// Words without a language, shown as they are in every one.
    public var plain: Located<String>?
    /// Words by language.
    public var byLanguage: ByLanguage<Located<String>>

    /// Words written at `place`.
    public init(at place: Place, plain: Located<String>? = nil, byLanguage: ByLanguage<Located<String>> = [:]) {
        self.place = place
        self.plain = plain
        self.byLanguage = byLanguage
    }

    /// The words for readers of a language: its own, else those without a language, else nothing.
    public subscript(language: Language) -> String? { byLanguage[language]?.value ?? plain?.value }

    /// The words for readers of a language, or of the first of `others` that has any, or whatever there is.
    public func best(for language: Language, else others: [Language]) -> String {
        if let own = self[language] { return own }
        for other in others { if let words = self[other] { return words } }
        return byLanguage.entries.min { $0.key.code < $1.key.code }?.value.value ?? ""
    }

    /// Everything it says, with its place, the languages in alphabetical order.
    public var all: [(language: Language?, words: Located<String>)] {
        (plain.map { [(nil, $0)] } ?? [])
            + byLanguage.entries.sorted { $0.key.code < $1.key.code }.map { (Optional($0.key), $0.value) }
    }
}

/// The value of a fact that a text can name by its path, `{{ocop.expires}}`; each is said in the language's own form.
public enum Fact: Sendable, Equatable {
    /// Words.
    case text(LocalText)
    /// A number without a unit.
    case number(Amount)
    /// A year, whose digits stand together: 2016, never 2.016.
    case year(Int)
    /// A quantity.
    case measure(Measure)
    /// Lengths side by side.
    case dimensions(Dimensions)
    /// A sum of money.
    case money(Money)
    /// A day.
    case day(Day)
}

/// One piece of a one-line text.
public enum TextPart: Sendable, Equatable {
    /// Words as they stand.
    case words(String)
    /// A fact by its path.
    case fact(path: String)
}

/// A text of front matter: one paragraph of plain words in which facts may be named by their path.
public struct Line: Sendable, Equatable {
    /// As written, references included.
    public var raw: String
    /// Where it is written.
    public var place: Place
    private var quotes: Int8 = 0

    /// The text `raw`, written at `place`.
    public init(_ raw: String, at place: Place) {
        self.raw = raw
        self.place = place
    }

    /// The text of a value.
    public init(_ value: Located<String>) {
        self.init(value.value, at: value.place)
        quotes = value.length - value.value.scalarCount == 2 ? 1 : 0
    }

    /// How many scalars stand between `place` and the first word: 1 behind a quotation mark of YAML, else none.
    public var inset: Int { Int(quotes) }

    /// Its words and facts in their order. A `{{` that nothing closes stays words.
    public var parts: [TextPart] {
        guard raw.has(0x7B) else { return [.words(raw)] }
        var parts: [TextPart] = []
        var rest = raw[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            if open.lowerBound > rest.startIndex { parts.append(.words(String(rest[..<open.lowerBound]))) }
            let path = rest[open.upperBound..<close.lowerBound].drop { $0 == " " }
            parts.append(.fact(path: String(path.prefix { $0 != " " })))
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        return parts
    }
}

/// One language of a product's, producer's or fair's story: a Markdown file with its front matter.
public struct Story: Sendable, Equatable {
    /// The language it is written in.
    public var language: Language
    /// The file.
    public var file: String
    /// The goods' name as on the label.
    public var title: Line?
    /// The story's own heading.
    public var headline: Line?
    /// Shorter names by channel.
    public var titles: [String: Line] = [:]
    /// Shorter tellings by channel, each in place of summary and story.
    public var descriptions: [String: Line] = [:]
    /// The story in one paragraph.
    public var summary: Line?
    /// What a buyer should see at a glance.
    public var highlights: [Line] = []
    /// Ingredients in descending order by weight.
    public var ingredients: Line?
    /// How it is used.
    public var usage: Line?
    /// How it is stored.
    public var storage: Line?
    /// What to beware of.
    public var warnings: Line?
    /// What each picture shows, by file name.
    public var alternatives: [String: Line] = [:]
    /// Who wrote this language.
    public var author: Located<String>?
    /// The day it was last worked on.
    public var updated: Located<Day>?
    /// The writer's own keys, kept for templates.
    public var own: [String: String] = [:]
    /// The story.
    public var body = Prose()
    /// The values of the facts that the texts name, by path; a path that names nothing is not in it.
    public var facts: [String: Fact] = [:]
    /// The front matter's keys that are there but could not be read.
    public var unreadable: Set<String> = []

    /// An empty story in `language`, kept in `file`.
    public init(language: Language, file: String) {
        self.language = language
        self.file = file
    }

    /// The place for what is missing in the front matter.
    public var place: Place { Place(file) }

    /// The texts of the front matter, each with its key, in the order that the format lists them.
    public var lines: [(key: String, line: Line)] {
        var lines: [(key: String, line: Line)] = []
        func add(_ key: String, _ line: Line?) { if let line { lines.append((key, line)) } }
        add("title", title)
        add("headline", headline)
        for (channel, line) in titles.sorted(by: { $0.key < $1.key }) { add("titles.\(channel)", line) }
        for (channel, line) in descriptions.sorted(by: { $0.key < $1.key }) { add("descriptions.\(channel)", line) }
        add("summary", summary)
        for line in highlights { add("highlights", line) }
        add("ingredients", ingredients)
        add("usage", usage)
        add("storage", storage)
        add("warnings", warnings)
        for (name, line) in alternatives.sorted(by: { $0.key < $1.key }) { add("images.\(name)", line) }
        return lines
    }
}
