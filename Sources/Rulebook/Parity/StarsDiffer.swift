import Diagnostics

/// A rating that is not the same in two languages.
struct StarsDiffer: ParityRule {
    static let about = About(
        id: "stars-differ", severity: .warning,
        summary: Words(
            vi: "Hai ngôn ngữ nói hai hạng sao khác nhau.",
            en: "Two languages of a story give different stars."),
        flags: [
            Example("---.usage: Eat it as it is. This ▸4-star honey needs a dry spoon.", in: "en.md")
        ],
        allows: [
            Example("---.usage: Eat it under the stars. Use a dry spoon.", in: "en.md")
        ])
    static let family = Disagreement.Family.stars
    static let help = Words(vi: "viết `{{ocop.stars}}` ở cả hai bản", en: "write `{{ocop.stars}}` in both")
}
