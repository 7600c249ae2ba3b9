import Catalogue
import Diagnostics

/// A price is for a market of the site; a member of the Union may have its own beside `EU`.
struct PriceOfUnknownMarket: ProductRule {
    static let about = About(
        id: "price-of-unknown-market", severity: .warning,
        summary: Words(vi: "Giá cho một thị trường mà trang không có.", en: "A price for a market that the site has not."),
        flags: ["offer.prices.GB: ▸10.50 GBP", "variants.0.prices: {usa: ▸7.50 USD}"], allows: ["offer.prices.DE: 10.90 EUR"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.marketPrices.filter { !desk.knowsMarket($0.market) }.map { market, price in
            finding(on: price, .noMarket(market), help: .addMarket)
        }
    }
}

extension Words {
    fileprivate static func noMarket(_ market: String) -> Words {
        Words(
            vi: "trang không có thị trường `\(market)`, nên giá này không dùng tới",
            en: "the site has no market `\(market)`, so nothing uses this price")
    }

    fileprivate static let addMarket = Words(
        vi: "thêm vào `markets` trong `site.yaml`, hoặc bỏ giá này", en: "add it to `markets` in `site.yaml`, or remove the price")
}
