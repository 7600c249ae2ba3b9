import Catalogue
import Diagnostics

/// Drinks, and food with added sugar, state their total sugars.
struct MissingSugars: GoodsRule {
    static let about = About.law(
        "missing-sugars", "LABEL-07",
        summary: Words(
            vi: "Đồ uống hoặc thực phẩm có thêm đường mà bảng dinh dưỡng không ghi đường tổng số.",
            en: "A drink, or food with added sugar, whose nutrition table has no total sugars."),
        goods: KindClass.foodstuffs, suppliers: [.producer, .laboratory],
        flags: ["kind: juice\nlabel.nutrition.▸sugars: nil"],
        allows: ["label.nutrition.sugars: nil", "kind: bottled-water\nlabel.nutrition.sugars: nil", "kind: juice"])

    func check(_ goods: Goods) -> [Finding] {
        guard let nutrition = goods.product.label?.nutrition, nutrition["sugars"] == nil,
            !goods.product.isUnreadable("label.nutrition.sugars"), isSweetened(goods)
        else { return [] }
        return [finding(at: nutrition.place, length: 9, .missing, help: .add("sugars: … g"))]
    }

    private func isSweetened(_ goods: Goods) -> Bool {
        if goods.class == .drink { return goods.kind.id != "bottled-water" }
        guard let ingredients = goods.story?.ingredients else { return false }
        let words = ingredients.raw.lowercased().split { !$0.isLetter }.map(String.init)
        return words.indices.contains { index in
            let next = index + 1 < words.count ? words[index + 1] : ""
            switch words[index] {
            // Chất tạo ngọt isn't sugar, and `không đường` is none.
            case "đường", "siro", "xirô", "sugar", "syrup": return index == 0 || words[index - 1] != "không"
            case "mạch": return next == "nha"
            case "mật": return next == "mía"
            default: return false
            }
        }
    }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "đồ uống và thực phẩm có thêm đường phải ghi đường tổng số, bảng thiếu `sugars`",
        en: "drinks and food with added sugar state their total sugars; the table lacks `sugars`")
}
