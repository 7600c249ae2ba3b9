import Catalogue
import Diagnostics

/// Japan's eight allergens, walnut the last.
struct UndeclaredAllergensInJapan: AllergenRule {
    static let about = About.law(
        "undeclared-allergens-jp", "JP-01",
        summary: Words(vi: "Thực phẩm bán sang Nhật chưa khai chất gây dị ứng.", en: "Food offered in Japan declares no allergens."),
        market: "JP", goods: KindClass.foodstuffs, suppliers: [.producer, .laboratory],
        flags: ["trade.markets: [JP]\nlabel.▸allergens: nil"],
        allows: [
            "trade.markets: [JP]\nlabel.allergens: {contains: []}", "kind: soap\nlabel.allergens: nil",
            "status: draft\nlabel.allergens: nil",
        ])
    static let bindsAlcohol = false
    static let list = Words(vi: "luật Nhật", en: "Japan's law")
}
