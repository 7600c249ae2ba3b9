import Catalogue
import Diagnostics

/// A quantity on a label or in trade is more than nothing.
struct NonpositiveQuantity: ProductRule {
    static let about = About(
        id: "nonpositive-quantity", severity: .error,
        summary: Words(vi: "Số lượng bằng 0 hoặc âm.", en: "A quantity of nothing, or less."),
        flags: ["label.net: ▸0 g", "package.weight: ▸-780 g", "trade.carton.units: ▸0", "label.nutrition.fat: ▸-1 g"],
        allows: ["label.nutrition.fat: 0 g", "traceability.lots.0.quantity: 0"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        let (label, trade) = (product.label, product.trade)
        let measures =
            [
                label?.net, label?.shelfLife, product.package?.weight, trade?.minimumOrder, trade?.capacity, trade?.leadTime,
                trade?.carton?.weight, label?.nutrition?.per,
            ] + product.variants.flatMap { [$0.net, $0.package?.weight] }
        let negative = (label?.nutrition?.values ?? []).map(\.value).filter { $0.value.amount.digits < 0 }
        return measures.compactMap { $0 }.filter { !$0.value.amount.isPositive }.map { finding(on: $0, .nothing, help: .write) }
            + negative.map { finding(on: $0, .nothing, help: .write) }
            + [trade?.carton?.units].compactMap { $0 }.filter { !$0.value.isPositive }.map { finding(on: $0, .nothing, help: .write) }
            + product.lots.compactMap(\.quantity).filter { $0.value.digits < 0 }.map { finding(on: $0, .nothing, help: .write) }
    }
}

extension Words {
    fileprivate static let nothing = Words(vi: "số lượng phải lớn hơn 0", en: "a quantity is more than 0")
    fileprivate static let write = Words(vi: "sửa con số, hoặc bỏ dòng này", en: "mend the number, or leave the line out")
}
