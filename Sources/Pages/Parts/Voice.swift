import Catalogue
import Diagnostics

/// How pages speak in one language: its words, its templates, and the languages that help out where a fact has no words in it; shared, not
/// copied, by all that speaks.
final class Voice: Sendable {
    let language: Language
    let words: Phrasebook
    let templates: [String: Template]
    /// The site's languages, the default first.
    let others: [Language]

    init(language: Language, words: Phrasebook, templates: [String: Template], others: [Language]) {
        self.language = language
        self.words = words
        self.templates = templates
        self.others = others
    }

    /// The words for readers of the language; English where it is neither of the two.
    func say(_ words: Words) -> String { language == .vi ? words.vi : words.en }

    /// What a fact says in words.
    func text(_ text: LocalText?) -> String? {
        guard let words = text?.best(for: language, else: others), !words.isEmpty else { return nil }
        return words
    }

    /// A certificate's name.
    func name(of certificate: Certificate) -> String? {
        guard let scheme = certificate.scheme?.value, let known = Reference.scheme(scheme) else { return text(certificate.name) }
        return say(known.name)
    }

    /// The phrase `GROUP.ID`, or the id itself where there are no words for it.
    func word(_ group: String, _ id: String) -> String {
        words.find("\(group).\(id)").map { $0.filled() } ?? id
    }

    /// Several things side by side, in the form of a list in running text.
    func list(_ things: [String]) -> String { things.joined(separator: ", ") }
}
