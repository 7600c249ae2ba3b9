import Catalogue
import Diagnostics

/// A lot that can be traced says when it was made.
struct UndatedLot: GoodsRule {
    static let about = About.law(
        "undated-lot", "TRACE-03",
        summary: Words(vi: "Lô hàng không ghi ngày sản xuất.", en: "A lot without its day of production."),
        suppliers: [.producer], flags: ["traceability.lots.0.produced: nil"],
        allows: ["traceability.lots.0.harvested: nil", "traceability.lots: nil"])

    func check(_ goods: Goods) -> [Finding] {
        goods.product.lots.enumerated().compactMap { index, lot in
            let path = "traceability.lots.\(lot.lot?.value.text ?? String(index))"
            guard lot.produced == nil, !goods.product.isUnreadable("\(path).produced") else { return nil }
            return finding(at: lot.place, .noDay(lot.lot?.value.text ?? "…"), help: .add("produced: 2026-08-20"))
        }
    }
}

extension Words {
    fileprivate static func noDay(_ lot: String) -> Words {
        Words(vi: "lô \(lot) chưa ghi ngày sản xuất", en: "lot \(lot) has no day of production")
    }
}
