import Catalogue
import Diagnostics

/// A sale price is lower than the price.
struct SaleNotLower: ProductRule {
    static let about = About(
        id: "sale-not-lower", severity: .error,
        summary: Words(vi: "Giá khuyến mại không thấp hơn giá bán.", en: "A sale price that is not lower."),
        flags: ["offer.sale: {price: ▸185000 VND}", "offer.sale: {price: ▸200000 VND}"], allows: ["offer.sale: {price: 184999 VND}"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let price = product.offer?.price, let sale = product.offer?.sale?.price, price.value.currency == sale.value.currency,
            sale.value.amount >= price.value.amount
        else { return [] }
        return [finding(on: sale, .notLower(price.value), help: .lower, notes: [Note(.price, at: price.place)])]
    }
}

extension Words {
    fileprivate static func notLower(_ price: Money) -> Words {
        Words(vi: "giá khuyến mại không thấp hơn giá bán \(price)", en: "the sale price is not lower than the price, \(price)")
    }

    fileprivate static let price = Words(vi: "giá bán", en: "the price")
    fileprivate static let lower = Words(vi: "sửa một trong hai giá, hoặc bỏ `sale`", en: "mend one of the two, or leave `sale` out")
}
