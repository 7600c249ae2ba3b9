import Diagnostics

/// A unit that is not the same in two languages.
struct UnitsDiffer: ParityRule {
    static let about = About(
        id: "units-differ", severity: .warning,
        summary: Words(
            vi: "Hai ngôn ngữ ghi cùng một số với hai đơn vị khác nhau.",
            en: "Two languages of a story give the same number in different units."),
        flags: [
            Example("---.warnings: Not for children under ▸12 years. Not suitable for people allergic to pollen or honey.", in: "en.md")
        ],
        allows: [
            Example("---.warnings: Not for children under twelve months. Not suitable for people allergic to pollen or honey.", in: "en.md")
        ])
    static let family = Disagreement.Family.unit
    static let help = Words(vi: "sửa đơn vị cho hai bản bằng nhau", en: "give both the same unit")
}
