import Diagnostics

/// A Vietnamese name that is not the same in two languages.
struct NamesDiffer: ParityRule {
    static let about = About(
        id: "names-differ", severity: .warning,
        summary: Words(
            vi: "Một tên riêng tiếng Việt không có trong bản tiếng Việt.",
            en: "A Vietnamese name is not in the Vietnamese text."),
        flags: [
            Example("---.usage: Eat it as ▸Út Thắm does, with a dry spoon.", in: "en.md")
        ],
        allows: [
            Example("---.usage: Eat it as Mrs Út Diệu does, with a dry spoon.", in: "en.md")
        ])
    static let family = Disagreement.Family.name
    static let help = Words(vi: "viết tên như bản tiếng Việt", en: "write the name as the Vietnamese text does")
}
