import Catalogue
import Diagnostics

/// A cosmetic that keeps less than thirty months says until when.
struct UndatedCosmetic: GoodsRule {
    static let about = About.law(
        "undated-cosmetic", "COSM-04",
        summary: Words(
            vi: "Mỹ phẩm ổn định dưới 30 tháng mà lô không ghi hạn dùng.",
            en: "A cosmetic that keeps less than thirty months with a lot that has no last day."),
        goods: [.cosmetic], suppliers: [.producer],
        flags: ["kind: shampoo\ntraceability.lots.0.expires: nil"],
        allows: [
            "kind: shampoo\nlabel.shelf_life: 36 months\ntraceability.lots.0.expires: nil", "traceability.lots.0.expires: nil",
            "kind: shampoo\nlabel.shelf_life: nil\ntraceability.lots.0.expires: nil",
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard let shelfLife = goods.product.label?.shelfLife, shelfLife.value.unit.dimension == .time,
            let days = shelfLife.value.inBaseUnits, days < 30 * 30
        else { return [] }
        return goods.product.lots.enumerated().compactMap { index, lot in
            let path = "traceability.lots.\(lot.lot?.value.text ?? String(index))"
            guard lot.expires == nil, !goods.product.isUnreadable("\(path).expires") else { return nil }
            return finding(
                at: lot.place, .noEnd(lot.lot?.value.text ?? "…"), help: .add("expires: 2028-08-20"),
                notes: [Note(.shelfLife(shelfLife.value), at: shelfLife.place)])
        }
    }
}

extension Words {
    fileprivate static func noEnd(_ lot: String) -> Words {
        Words(
            vi: "mỹ phẩm ổn định dưới 30 tháng phải ghi hạn dùng, lô \(lot) chưa có",
            en: "a cosmetic that keeps less than thirty months has a last day; lot \(lot) has none")
    }

    fileprivate static func shelfLife(_ measure: Measure) -> Words {
        Words(vi: "hạn dùng \(measure)", en: "it keeps for \(measure)")
    }
}
