import Catalogue
import Diagnostics

/// Goods keep as long as their label says.
struct OtherShelfLife: WordsRule {
    static let about = About(
        id: "other-shelf-life", severity: .error,
        summary: Words(vi: "Lời kể nói hạn dùng khác nhãn.", en: "The story gives another shelf life than the label."),
        flags: [
            Example("---.storage: ▸Hạn dùng 36 tháng.", in: "vi.md"), Example("---.storage: ▸Shelf life of 3 years.", in: "en.md"),
            Example("body: Mật ▸để được 36 tháng.", in: "vi.md"),
        ],
        allows: [
            Example("---.storage: Hạn dùng 24 tháng, mở nắp rồi dùng trong 3 tháng. Mở nắp thì để được 3 tháng.", in: "vi.md"),
            Example("---.storage: Shelf life of 2 years.", in: "en.md"),
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let life = product.label?.shelfLife, let held = days(life.value) else { return [] }
        return reading.texts(with: Self.phrases).flatMap { text -> [Finding] in
            let tokens = text.tokens.all
            return Self.phrases.matches(in: tokens).compactMap { match in
                let end = match.range.upperBound
                guard end < tokens.count, let unit = Self.units[tokens[end].hash], let count = Figure.value(tokens[end - 1], in: text),
                    abs(count * unit - held) > 0.03 * held, !text.hasBefore(match.range.lowerBound, within: 9, Self.opened)
                else { return nil }
                let range = match.range.lowerBound..<end + 1
                return finding(
                    on: range, in: text, .other(text.words(range), life.value), help: .mend, notes: [Note(.label, at: life.place)])
            }
        }
    }

    private func days(_ life: Measure) -> Double? { Self.units[Tokens.hash(life.unit.description)].map { $0 * life.amount.approximate } }

    private static let units = Figure.units([
        "ngày": 1, "tháng": 30.44, "năm": 365.25, "day": 1, "days": 1, "month": 30.44, "months": 30.44, "year": 365.25, "years": 365.25,
        "tuần": 7,
        "week": 7, "weeks": 7,
    ])
    private static let phrases = PhraseBook<Void>(
        [
            "hạn dùng #", "hạn sử dụng #", "hạn sử dụng là #", "hạn dùng là #", "hsd #", "shelf life #", "shelf life of #",
            "shelf life is #",
            "để được #", "để được tới #", "để được đến #", "giữ được #", "bảo quản được #", "keeps #", "keeps for #", "keep for #",
        ].map { ($0, ()) })
    /// After opening, or in a refrigerator, goods keep for another time than the label's.
    private static let opened = WordSet("mở khui tủ lạnh đông opened open opening fridge freezer refrigerator")
}

extension Words {
    fileprivate static func other(_ words: String, _ life: Measure) -> Words {
        Words(vi: "lời kể nói “\(words)”, nhãn ghi \(life)", en: "the story says “\(words)”, the label \(life)")
    }

    fileprivate static let label = Words(vi: "hạn dùng trên nhãn", en: "the label's shelf life")
    fileprivate static let mend = Words(vi: "viết `{{label.shelf_life}}`", en: "write `{{label.shelf_life}}`")
}
