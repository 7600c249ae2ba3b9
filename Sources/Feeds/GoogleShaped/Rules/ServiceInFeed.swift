import Catalogue
import Diagnostics
import Rulebook

/// These channels list goods, not services.
enum ServiceInFeed: GoodsRule {
    static let about = About(
        id: "service-in-feed", severity: .note,
        summary: Words(
            vi: "Kênh chỉ nhận hàng hóa, không nhận dịch vụ du lịch.", en: "The channel lists goods, not tourism services."),
        basis: Basis("Google Merchant Center, product data specification (7052112)"),
        endsOffer: true, flags: ["kind: ▸tourism"], allows: ["kind: honey"])

    static func check(_ goods: Goods) -> Finding? {
        guard goods.published.kind.isService else { return nil }
        return finding(
            about: goods, at: goods.product.kind?.place ?? goods.product.place, length: goods.published.kind.id.unicodeScalars.count,
            Words(
                vi: "dịch vụ du lịch không vào \(goods.entry.name): \(goods.dialect.name) chỉ nhận hàng hóa",
                en: "a tourism service stays out of \(goods.entry.name): \(goods.dialect.name) lists goods only"))
    }
}
