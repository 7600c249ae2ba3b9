/// The interface's words in one language. What the language lacks is said in English.
package struct Phrasebook: Sendable {
    private let phrases: [String: Phrase]

    init(_ phrases: [String: Phrase]) { self.phrases = phrases }

    /// The phrase of that name; its name where nobody has written one, so that the gap is seen.
    func phrase(_ name: String) -> Phrase { phrases[name] ?? Phrase(name) }

    /// The phrase of that name, if there is one.
    func find(_ name: String) -> Phrase? { phrases[name] }

    /// The words of a phrase, its holes filled.
    package func callAsFunction(_ name: String, _ facts: KeyValuePairs<StaticString, String> = [:]) -> TemplateValue {
        .text(phrase(name).filled(facts))
    }

    /// The words of a phrase, its holes filled.
    package func string(_ name: String, _ facts: KeyValuePairs<StaticString, String> = [:]) -> String {
        phrase(name).filled(facts)
    }

    /// `12 products`: the words for a number of things, by the phrases `count.NAME.one` and `count.NAME.other`.
    package func count(_ number: Int, _ name: String, form: String) -> String {
        let one = number == 1 ? phrases["count.\(name).one"] : nil
        return (one ?? phrase("count.\(name).other")).filled(["count": form])
    }
}
