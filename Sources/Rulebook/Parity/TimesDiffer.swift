import Diagnostics

/// A time of day that is not the same in two languages.
struct TimesDiffer: ParityRule {
    static let about = About(
        id: "times-differ", severity: .warning,
        summary: Words(
            vi: "Hai ngôn ngữ nói hai giờ khác nhau trong ngày.",
            en: "Two languages of a story give different times of day."),
        flags: [
            Example("body: At ▸10 in the morning Bảy Thoại cuts the engine.", in: "en.md")
        ],
        allows: [
            Example("body: At 22:00 Bảy Thoại cuts the engine. Ten at night is the hour.", in: "en.md")
        ])
    static let family = Disagreement.Family.time
    static let help = Words(vi: "sửa cho hai bản nói cùng một giờ", en: "make both give the same time")
}
