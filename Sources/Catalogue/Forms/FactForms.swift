extension Fact {
    /// What it says in the language's own form. Words that the language lacks are those of the first of `others` that has any.
    public func form(in language: Language, else others: [Language] = []) -> String {
        switch self {
        case .text(let text): text.best(for: language, else: others)
        case .number(let amount): amount.form(in: language)
        case .year(let year): String(year)
        case .measure(let measure): measure.form(in: language)
        case .dimensions(let dimensions): dimensions.form(in: language)
        case .money(let money): money.form(in: language)
        case .day(let day): day.form(in: language)
        }
    }
}

extension Story {
    /// A text of the front matter with its facts put in; one that the story does not know shows nothing.
    public func text(of line: Line) -> String {
        guard line.raw.has(0x7B) else { return line.raw }
        return line.parts.map { part in
            switch part {
            case .words(let words): words
            case .fact(let path): facts[path]?.form(in: language) ?? ""
            }
        }.joined()
    }
}
