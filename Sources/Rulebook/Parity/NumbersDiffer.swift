import Diagnostics

/// A number that is not the same in two languages.
struct NumbersDiffer: ParityRule {
    static let about = About(
        id: "numbers-differ", severity: .warning,
        summary: Words(
            vi: "Hai ngôn ngữ nói hai con số khác nhau.",
            en: "Two languages of a story say different numbers."),
        flags: [
            Example("---.usage: Stir ▸3 spoonfuls into lemonade. Use a dry spoon.", in: "en.md"),
            Example("---.warnings: Not for children under ▸18 months. Not suitable for people allergic to honey.", in: "en.md"),
        ],
        allows: [
            Example("---.warnings: Not for children under one year. Not suitable for people allergic to pollen or honey.", in: "en.md")
        ])
    static let family = Disagreement.Family.number
    static let help = Words(
        vi: "sửa cho hai bản nói cùng một con số, bằng chữ số hay bằng lời", en: "make both say the same number, in digits or in words")
}
