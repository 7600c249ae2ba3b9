import Catalogue
import Diagnostics

/// The label of a health supplement says how much of each ingredient is in it, or what it is worth as food.
struct IncompleteSupplementLabel: GoodsRule {
    static let about = About.law(
        "incomplete-supplement-label", "LABEL-12",
        summary: Words(
            vi: "Thực phẩm bảo vệ sức khỏe thiếu điều nhãn phải ghi.",
            en: "A health supplement lacks what its label must say."),
        goods: [.supplement], suppliers: [.producer, .consultant],
        flags: ["kind: supplement\nlabel.▸net: nil", "kind: supplement\n▸label: nil"],
        allows: ["kind: supplement", "label.net: nil"])

    func check(_ goods: Goods) -> [Finding] {
        var found = findings(onLabelOf: goods, lacking: [.net, .dates, .words("ingredients"), .words("usage"), .words("storage")])
        // Amounts of what is in it, or its nutrition.
        if goods.product.label?.nutrition == nil, !goods.product.isUnreadable("label.nutrition"),
            let ingredients = goods.story?.ingredients,
            !ingredients.raw.contains(where: \.isNumber)
        {
            found.append(finding(at: ingredients.place, .noAmounts, help: .addAmounts))
        }
        return found
    }
}

extension Words {
    fileprivate static let noAmounts = Words(
        vi: "thành phần của thực phẩm bảo vệ sức khỏe phải kèm hàm lượng",
        en: "the ingredients of a health supplement come with their amounts")
    fileprivate static let addAmounts = Words(
        vi: "ghi hàm lượng từng thành phần như trên nhãn, ví dụ “bột nghệ 350 mg”",
        en: "write the amount of each as the label does, such as “turmeric powder 350 mg”")
}
