import Catalogue
import Diagnostics

/// Turmeric starch and the like are food; with a health effect they are supplements, with all that law asks of those.
struct FoodSoldAsMedicine: GoodsRule {
    static let about = About.law(
        "food-sold-as-medicine", "HERB-02",
        summary: Words(
            vi: "Thực phẩm ghi công dụng làm thuốc mà không đăng ký như thực phẩm bảo vệ sức khỏe.",
            en: "Food meant as a medicine that is not registered as a health supplement."),
        goods: [.fresh, .food, .drink], suppliers: [.producer, .consultant],
        flags: ["intended_use: ▸medicine", "kind: turmeric-starch\nintended_use: ▸medicine"],
        allows: ["intended_use: food", "kind: medicinal-herb\nintended_use: medicine"])

    func check(_ goods: Goods) -> [Finding] {
        guard let use = goods.product.intendedUse, use.value == "medicine" else { return [] }
        return [finding(on: use, .food(goods.kind), help: .choose)]
    }
}

extension Words {
    fileprivate static func food(_ kind: Kind) -> Words {
        Words(
            vi: "\(kind.name.vi) là thực phẩm, không bán làm thuốc được", en: "\(kind.name.en) is food and can't be sold as a medicine")
    }

    fileprivate static let choose = Words(
        vi: "ghi `intended_use: food` và bỏ lời về công dụng chữa trị; có công dụng sức khỏe thì đăng ký và ghi `kind: supplement`",
        en: "write `intended_use: food` and leave out what it cures; with a health effect register it and write `kind: supplement`")
}
