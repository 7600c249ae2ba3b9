import Diagnostics

/// A link that is not the same in two languages.
struct LinksDiffer: ParityRule {
    static let about = About(
        id: "links-differ", severity: .warning,
        summary: Words(
            vi: "Hai ngôn ngữ dẫn tới hai nơi khác nhau.",
            en: "Two languages of a story link to different places."),
        flags: [
            Example("body: See ▸[the jar](../) itself.", in: "en.md")
        ],
        allows: [
            Example("body: See [the other honey](../mat-ong-gac-keo/).", in: "en.md")
        ])
    static let family = Disagreement.Family.link
    static let help = Words(vi: "đặt cùng những liên kết vào cả hai bản", en: "put the same links into both")
}
