import Catalogue
import Diagnostics

/// Words, and the language they are in where it is not the page's own, so that a voice reads them aright.
struct Spoken {
    let words: String
    var language: Language?

    /// What a template shows, and the `lang` to show it with.
    var value: TemplateValue { .text(words) }
    var code: TemplateValue { .text(language?.code) }
}

/// Places and authorities. Names keep their accents in every language, as the people and firms that they stand beside do; what is Vietnamese
/// about them besides is said in English for everyone who doesn't read Vietnamese.
extension Voice {
    /// A province's name without its rank.
    func name(of province: Province) -> String { province.name.vi }

    /// A province's name with its rank.
    func fullName(of province: Province) -> String {
        language == .vi ? province.fullName.vi : "\(province.name.vi) \(province.rank == .city ? "City" : "Province")"
    }

    /// An address.
    func address(_ text: LocalText?) -> Spoken? { spoken(text, inEnglish: Reference.inEnglish(address:)) }

    /// Who issued a paper: an authority, a firm, or the producer itself, which is called what its page calls it.
    func issuer(_ text: LocalText?, of producer: Producer?) -> Spoken? {
        spoken(text) { words in
            if let own = producer?.name, own[.vi] == words, let known = own[.en] { return known }
            return Reference.inEnglish(authority: words)
        }
    }

    /// What a fact says in words, and in which language.
    func spoken(_ text: LocalText?, inEnglish: (String) -> String? = { _ in nil }) -> Spoken? {
        guard let words = self.text(text), let text else { return nil }
        if language == .vi || text.byLanguage[language] != nil { return Spoken(words: words) }
        if let english = inEnglish(words) { return Spoken(words: english, language: language == .en ? nil : .en) }
        if text.plain == nil { return Spoken(words: words, language: others.first { text.byLanguage[$0]?.value == words }) }
        return Spoken(words: words, language: Self.isVietnamese(words) ? .vi : nil)
    }

    /// Whether words have a letter that Vietnamese alone writes: one with a hook, a dot below or two marks (U+1EA0–1EF9), ơ or ư.
    private static func isVietnamese(_ words: String) -> Bool {
        words.unicodeScalars.contains { scalar in
            (0x1EA0...0x1EF9).contains(scalar.value) || [0x01A0, 0x01A1, 0x01AF, 0x01B0].contains(scalar.value)
        }
    }
}
