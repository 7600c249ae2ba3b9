import Diagnostics

/// A place that is not the same in two languages.
struct PlacesDiffer: ParityRule {
    static let about = About(
        id: "places-differ", severity: .warning,
        summary: Words(
            vi: "Một địa danh chỉ có ở một trong hai ngôn ngữ.",
            en: "A place is named in one language only."),
        flags: [
            Example("---.usage: Eat it as it is, as they do in ▸Cần Thơ City.", in: "en.md")
        ],
        allows: [
            Example("---.usage: Eat it as it is, as they do in U Minh.", in: "en.md")
        ])
    static let family = Disagreement.Family.place
    static let help = Words(vi: "sửa cho hai bản gọi cùng một nơi", en: "make both name the same place")
}
