import Diagnostics

/// A section that is not the same in two languages.
struct HeadingsDiffer: ParityRule {
    static let about = About(
        id: "headings-differ", severity: .warning,
        summary: Words(
            vi: "Hai ngôn ngữ chia lời kể thành những phần khác nhau.",
            en: "Two languages divide the story differently."),
        flags: [
            Example("body: ▸The boat goes out at 10 at night.", in: "en.md")
        ],
        allows: [
            Example("---.title: Rừng Hoa Honey", in: "en.md")
        ])
    static let family = Disagreement.Family.heading
    static let help = Words(
        vi: "chia hai bản thành cùng số phần, theo cùng thứ tự", en: "divide both into as many sections, in the same order")
}
