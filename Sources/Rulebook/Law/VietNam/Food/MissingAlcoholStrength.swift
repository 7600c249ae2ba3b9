import Catalogue
import Diagnostics

/// Spirits and wine state their strength.
struct MissingAlcoholStrength: GoodsRule {
    static let about = About.law(
        "missing-alcohol-strength", "FOOD-11",
        summary: Words(vi: "Rượu không ghi độ cồn.", en: "Spirits or wine without their strength."), goods: [.alcohol],
        flags: ["kind: wine", "kind: wine\nlabel.alcohol: ▸0 %vol", "kind: wine\nlabel.alcohol: ▸140 %vol"],
        allows: ["kind: wine\nlabel.alcohol: 13 %vol", "kind: juice"])

    func check(_ goods: Goods) -> [Finding] {
        guard let strength = goods.product.label?.alcohol else {
            guard !goods.product.isUnreadable("label.alcohol") else { return [] }
            let (place, length) = goods.labelPlace
            return [finding(at: place, length: length, .missing, help: .add("alcohol: 40 %vol"))]
        }
        guard strength.value.amount.approximate <= 0 || strength.value.amount.approximate > 100 else { return [] }
        return [finding(on: strength, .implausible, help: .compare)]
    }
}

extension Words {
    fileprivate static let missing = Words(vi: "rượu phải ghi độ cồn trên nhãn", en: "spirits and wine state their strength on the label")
    fileprivate static let implausible = Words(vi: "độ cồn phải từ trên 0 tới 100 %vol", en: "strength lies between 0 and 100 %vol")
    fileprivate static let compare = Words(vi: "so lại với nhãn", en: "compare it with the label")
}
