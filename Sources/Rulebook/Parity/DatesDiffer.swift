import Diagnostics

/// A day, month or year that is not the same in two languages.
struct DatesDiffer: ParityRule {
    static let about = About(
        id: "dates-differ", severity: .warning,
        summary: Words(
            vi: "Hai ngôn ngữ nói hai ngày, tháng hay năm khác nhau.",
            en: "Two languages of a story give different days, months or years."),
        flags: [
            Example(
                "---.highlights: [\"Hives on the banks from after Tết to the end of ▸May\", \"Settled for 7 days, not heated\"]",
                in: "en.md")
        ],
        allows: [
            Example(
                "---.highlights: [\"Hives on the banks from after Tết till late in the fourth month\", \"Settled for a week, not heated\"]",
                in: "en.md")
        ])
    static let family = Disagreement.Family.date
    static let help = Words(vi: "sửa cho hai bản nói cùng một ngày", en: "make both give the same date")
}
