import Catalogue
import Diagnostics

/// Prices at home are in the site's currency; those abroad stand under `prices`, and nothing is converted.
struct ForeignHomePrice: ProductRule {
    static let about = About(
        id: "foreign-home-price", severity: .error,
        summary: Words(vi: "Giá trong nước không theo đồng tiền của trang.", en: "A price at home in another currency than the site's."),
        flags: ["offer.price: ▸12.90 USD", "offer.sale: {price: ▸11.00 USD}", "variants.0.price: ▸7.50 USD"],
        allows: ["offer.prices.US: 12.90 USD"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        let currency = desk.manuscript.site.currency?.value ?? "VND"
        return product.homePrices.filter { $0.value.currency != currency }.map {
            finding(on: $0, .foreign($0.value.currency, currency), help: .move)
        }
    }
}

extension Words {
    fileprivate static func foreign(_ currency: String, _ home: String) -> Words {
        Words(vi: "giá trong nước ghi bằng \(currency), không phải \(home)", en: "the price at home is in \(currency), not in \(home)")
    }

    fileprivate static let move = Words(
        vi: "giá cho nước khác ghi ở `offer.prices`, ví dụ `prices: {US: 12.90 USD}`",
        en: "prices for other markets go into `offer.prices`, such as `prices: {US: 12.90 USD}`")
}
