import Catalogue
import Diagnostics

/// What a cosmetic's label says goes for its page as well: use, ingredients by INCI, quantity, dates.
struct IncompleteCosmeticLabel: GoodsRule {
    static let about = About.law(
        "incomplete-cosmetic-label", "COSM-03",
        summary: Words(
            vi: "Mỹ phẩm thiếu điều nhãn phải ghi: thành phần, cách dùng, định lượng, ngày.",
            en: "A cosmetic lacks what its label must say: ingredients, use, quantity, dates."),
        goods: [.cosmetic], suppliers: [.producer, .consultant],
        flags: ["kind: shampoo\nlabel.▸net: nil", "kind: shampoo\n▸label: nil"],
        allows: ["kind: shampoo", "kind: essential-oil\nintended_use: household\nlabel.net: nil"])

    func check(_ goods: Goods) -> [Finding] {
        findings(onLabelOf: goods, lacking: [.net, .dates, .words("ingredients"), .words("usage")])
    }
}
