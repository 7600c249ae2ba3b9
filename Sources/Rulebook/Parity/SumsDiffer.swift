import Diagnostics

/// A sum of money that is not the same in two languages.
struct SumsDiffer: ParityRule {
    static let about = About(
        id: "sums-differ", severity: .warning,
        summary: Words(
            vi: "Hai ngôn ngữ nói hai số tiền khác nhau.",
            en: "Two languages of a story give different sums of money."),
        flags: [
            Example("---.usage: Eat it as it is. A jar is VND ▸185,000.", in: "en.md")
        ],
        allows: [
            Example("---.usage: Eat it as it is. It costs a few đồng.", in: "en.md")
        ])
    static let family = Disagreement.Family.money
    static let help = Words(vi: "sửa cho hai bản nói cùng một số tiền", en: "make both give the same sum")
}
