import Diagnostics

/// A picture that is not the same in two languages.
struct PicturesDiffer: ParityRule {
    static let about = About(
        id: "pictures-differ", severity: .warning,
        summary: Words(
            vi: "Hai ngôn ngữ cho xem hai ảnh khác nhau.",
            en: "Two languages of a story show different pictures."),
        flags: [
            Example("body: ▸![The jar](images/front.png)", in: "en.md")
        ],
        allows: [
            Example("body: ![The hives](images/craft.png)", in: "en.md")
        ])
    static let family = Disagreement.Family.picture
    static let help = Words(
        vi: "đặt cùng những ảnh theo cùng thứ tự vào cả hai bản", en: "show the same pictures in the same order in both")
}
