import Catalogue
import Diagnostics

/// Fried food states its saturated fat.
struct MissingSaturatedFat: GoodsRule {
    static let about = About.law(
        "missing-saturated-fat", "LABEL-08",
        summary: Words(
            vi: "Thực phẩm chiên rán mà bảng dinh dưỡng không ghi chất béo bão hòa.",
            en: "Fried food whose nutrition table has no saturated fat."),
        goods: KindClass.foodstuffs, suppliers: [.producer, .laboratory],
        flags: [],
        allows: ["label.nutrition.saturated_fat: nil"])

    func check(_ goods: Goods) -> [Finding] {
        guard let nutrition = goods.product.label?.nutrition, nutrition["saturated_fat"] == nil,
            !goods.product.isUnreadable("label.nutrition.saturated_fat"), let story = goods.story,
            [story.title, story.ingredients, story.summary].contains(where: { $0.map { Self.isFried($0.raw) } ?? false })
        else { return [] }
        return [finding(at: nutrition.place, length: 9, .missing, help: .add("saturated_fat: … g"))]
    }

    /// Chiên, rán, and not `không chiên`, `để chiên`.
    static func isFried(_ text: String) -> Bool {
        let words = Tokens.cut(text)
        return words.indices.contains { index in
            frying.contains(words[index].hash) && (index == 0 || !excuses.contains(words[index - 1].hash))
        }
    }

    private static let frying = WordSet("chiên rán fried")
    private static let excuses = WordSet("không chưa chẳng để khi not hoặc rồi")
}

extension Words {
    fileprivate static let missing = Words(
        vi: "thực phẩm chiên rán phải ghi chất béo bão hòa, bảng thiếu `saturated_fat`",
        en: "fried food states its saturated fat; the table lacks `saturated_fat`")
}
