import Catalogue
import Diagnostics

/// The Union's fourteen allergens (Regulation (EU) 1169/2011 Annex II).
struct UndeclaredAllergensInTheUnion: AllergenRule {
    static let about = About.law(
        "undeclared-allergens-eu", "EU-02",
        summary: Words(vi: "Thực phẩm bán sang EU chưa khai chất gây dị ứng.", en: "Food offered in the Union declares no allergens."),
        market: Market.europeanUnion.code, goods: KindClass.foodstuffs, suppliers: [.producer, .laboratory],
        flags: ["label.▸allergens: nil", "kind: wine\nlabel.▸allergens: nil", "▸label: nil"],
        allows: ["label.allergens: {contains: []}", "kind: soap\nlabel.allergens: nil", "status: draft\nlabel.allergens: nil"])
    static let bindsAlcohol = true
    static let list = Words(vi: "luật nhãn thực phẩm EU", en: "the Union's food law")
}
