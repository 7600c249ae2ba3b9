import Diagnostics

/// A denial that is not the same in two languages.
struct DenialsDiffer: ParityRule {
    static let about = About(
        id: "denials-differ", severity: .warning,
        summary: Words(
            vi: "Một câu phủ định chỉ có ở một trong hai ngôn ngữ.",
            en: "A denial stands in one language only."),
        flags: [
            Example("---.warnings: ▸For children under 12 months. Suitable for people allergic to honey.", in: "en.md")
        ],
        allows: [
            Example("---.warnings: Keep away from children under 12 months and from people allergic to honey.", in: "en.md")
        ])
    static let family = Disagreement.Family.denial
    static let help = Words(vi: "xem lại: điều một bản phủ nhận, bản kia có nói như vậy không", en: "see whether both deny the same thing")
}
