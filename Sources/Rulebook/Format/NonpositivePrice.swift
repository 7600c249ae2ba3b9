import Catalogue
import Diagnostics

/// A price is more than nothing.
struct NonpositivePrice: ProductRule {
    static let about = About(
        id: "nonpositive-price", severity: .error,
        summary: Words(vi: "Giá bằng 0 hoặc âm.", en: "A price of nothing, or less."),
        flags: ["offer.price: ▸0 VND", "offer.prices.US: ▸-1.00 USD", "variants.0.price: ▸0 VND"], allows: ["offer.price: 1 VND"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.homePrices.filter { !$0.value.amount.isPositive }.map { finding(on: $0, .nothing($0.value), help: .write) }
            + product.marketPrices.filter { !$0.price.value.amount.isPositive }.map { market, price in
                finding(on: price, .nothing(price.value), help: .write, reach: .market(market))
            }
    }
}

extension Words {
    fileprivate static func nothing(_ price: Money) -> Words { Words(vi: "giá \(price) không bán được", en: "nothing sells for \(price)") }

    fileprivate static let write = Words(
        vi: "ghi giá thật; chưa có giá thì bỏ dòng này", en: "write the price, or leave the line out while there is none")
}
