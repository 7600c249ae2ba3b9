import Diagnostics

/// A list that is not the same in two languages.
struct ListsDiffer: ParityRule {
    static let about = About(
        id: "lists-differ", severity: .warning,
        summary: Words(
            vi: "Một danh sách chỉ có ở một ngôn ngữ, hoặc khác số mục.",
            en: "A list is in one language only, or has other items."),
        flags: [
            Example("---.highlights: [▸\"Settled for 7 days, not heated\", \"Hives on the banks until the end of April\"]", in: "en.md"),
            Example("body: ▸- One.", in: "en.md"),
        ],
        allows: [
            Example("---.title: Rừng Hoa Honey", in: "en.md")
        ])
    static let family = Disagreement.Family.list
    static let help = Words(vi: "cho hai danh sách cùng số mục", en: "give both lists as many items")
}
