import Diagnostics

/// A fact put in by its path that is not the same in two languages.
struct ReferencesDiffer: ParityRule {
    static let about = About(
        id: "references-differ", severity: .warning,
        summary: Words(
            vi: "Một dữ kiện `{{…}}` chỉ có ở một trong hai ngôn ngữ.",
            en: "A fact `{{…}}` is put into one language only."),
        flags: [
            Example("---.usage: Eat it as it is. ▸{{label.net}} a jar.", in: "en.md")
        ],
        allows: [
            Example("---.usage: Eat it as it is. Use a dry spoon.", in: "en.md")
        ])
    static let family = Disagreement.Family.fact
    static let help = Words(vi: "đặt cùng một `{{…}}` vào cả hai bản", en: "put the same `{{…}}` into both")
}
