import Catalogue
import Diagnostics

/// A lot number is given once to a product.
struct DuplicateLot: ProductRule {
    static let about = About(
        id: "duplicate-lot", severity: .error,
        summary: Words(vi: "Một sản phẩm có hai lô cùng số.", en: "A product has two lots of one number."),
        flags: ["traceability.lots.1.lot: ▸L2604A"], allows: ["traceability.lots.1.lot: L2604B"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        Repeated.among(product.lots.compactMap(\.lot).map { ($0.value.text, $0) }).map { own, other in
            finding(on: own, .taken(own.value), help: .merge, notes: [Note(.alsoHere, at: other.place)])
        }
    }
}

extension Words {
    fileprivate static func taken(_ lot: LotNumber) -> Words {
        Words(vi: "số lô `\(lot)` ghi hai lần", en: "lot `\(lot)` is written twice")
    }

    fileprivate static let merge = Words(vi: "gộp hai mục làm một, hoặc sửa số lô", en: "make the two entries one, or mend the number")
}
