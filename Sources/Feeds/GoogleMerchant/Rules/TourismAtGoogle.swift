import Catalogue
import Diagnostics
import Rulebook

/// Google Merchant Center lists goods, not services.
enum TourismAtGoogle: GoodsRule {
    static let about = About(
        id: "service-at-google", severity: .note,
        summary: Words(
            vi: "Google Merchant Center chỉ nhận hàng hóa, không nhận dịch vụ du lịch.",
            en: "Google Merchant Center lists goods, not tourism services."),
        basis: Basis("Google Merchant Center, product data specification (7052112)"),
        flags: ["kind: ▸tourism"], allows: ["kind: honey"])

    static func check(_ goods: Goods) -> Finding? {
        guard goods.published.kind.class == .tourism else { return nil }
        return finding(
            about: goods, at: goods.product.kind?.place ?? goods.product.place, length: goods.published.kind.id.unicodeScalars.count,
            Words(
                vi: "dịch vụ du lịch không vào \(goods.entry.name): Google chỉ nhận hàng hóa",
                en: "a tourism service stays out of \(goods.entry.name): Google lists goods only"))
    }
}
