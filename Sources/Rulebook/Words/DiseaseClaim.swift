import Catalogue
import Diagnostics

/// In the United States only a drug diagnoses, treats, cures or prevents a disease.
struct DiseaseClaim: WordsRule {
    static let about = About.law(
        "disease-claim", "CLAIM-09",
        summary: Words(
            vi: "Lời kể bán sang Hoa Kỳ nói hàng trị hoặc phòng bệnh.",
            en: "The story of goods offered in the United States says that they treat or prevent a disease."),
        market: "US", suppliers: [.consultant, .importer], flags: [Example("body: It ▸prevents colds and coughs.", in: "en.md")],
        allows: [
            Example(
                "body: These statements have not been evaluated. This product is not intended to diagnose, treat, cure, or prevent any disease.",
                in: "en.md")
        ])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.kind(of: product) != nil else { return [] }
        return Cures.texts(of: reading).filter { $0.language != .vi }.flatMap { text in
            Cures.claims(in: text, today: desk.today) { $0 == .cure }.map {
                finding(on: $0, in: text, .disease(text.words($0)), help: .leaveOut, reach: .market("US"))
            }
        }
    }
}

extension Words {
    fileprivate static func disease(_ words: String) -> Words {
        Words(vi: "“\(words)”: ở Hoa Kỳ chỉ thuốc mới được nói vậy", en: "“\(words)”: in the United States only a drug may say so")
    }

    fileprivate static let leaveOut = Words(vi: "bỏ câu này ở bản tiếng nước ngoài", en: "leave the sentence out of the foreign texts")
}
