import Diagnostics

/// A text of the front matter that is not the same in two languages.
struct TextsDiffer: ParityRule {
    static let about = About(
        id: "texts-differ", severity: .warning,
        summary: Words(
            vi: "Một mục chỉ có ở một trong hai ngôn ngữ.",
            en: "A text is in one language only."),
        flags: [
            Example("---.▸storage: nil", in: "en.md")
        ],
        allows: [
            Example("---.headline: nil", in: "en.md")
        ])
    static let family = Disagreement.Family.text
    static let help = Words(vi: "viết mục này cho cả hai bản", en: "write this text in both")
}
