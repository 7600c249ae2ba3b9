import Catalogue
import Diagnostics

/// The nine allergens of the United States, sesame the last (FASTER Act).
struct UndeclaredAllergensInTheUnitedStates: AllergenRule {
    static let about = About.law(
        "undeclared-allergens-us", "US-01",
        summary: Words(
            vi: "Thực phẩm bán sang Hoa Kỳ chưa khai chất gây dị ứng.", en: "Food offered in the United States declares no allergens."),
        market: "US", goods: KindClass.foodstuffs, suppliers: [.producer, .laboratory],
        flags: ["label.▸allergens: nil", "kind: wine\nlabel.▸allergens: nil"],
        allows: ["label.allergens: {contains: []}", "kind: soap\nlabel.allergens: nil", "status: draft\nlabel.allergens: nil"])
    static let bindsAlcohol = false
    static let list = Words(vi: "luật Hoa Kỳ", en: "the law of the United States")
}
