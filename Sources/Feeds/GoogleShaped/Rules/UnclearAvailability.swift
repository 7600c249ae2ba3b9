import Catalogue
import Diagnostics
import Rulebook

/// A channel wants to know whether an item can be had, and of what is ordered before, from which day.
enum UnclearAvailability: ItemRule {
    static let about = About(
        id: "unclear-availability-for-feed", severity: .warning,
        summary: Words(
            vi: "Kênh cần biết hàng có sẵn hay không; với Google, hàng đặt trước phải có ngày giao.",
            en: "A channel wants to know whether goods can be had; Google, the day of what is ordered ahead."),
        basis: Basis("Google Merchant Center, availability (6324448)"),
        flags: ["offer.availability: ▸made_to_order"], allows: ["offer.availability: in_stock"])

    /// Whether the day must be said.
    static func needsDate(_ availability: Availability) -> Bool {
        switch availability {
        case .preorder, .madeToOrder: true
        case .inStock, .outOfStock: false
        }
    }

    static func check(_ item: Candidate) -> Finding? {
        let goods = item.goods
        guard let availability = item.availability else {
            return finding(
                about: goods, at: goods.product.offer?.place ?? goods.product.place,
                Words(
                    vi: "không vào \(goods.entry.name): chưa ghi còn hàng hay không",
                    en: "stays out of \(goods.entry.name): it does not say whether it can be had"),
                help: Words(vi: "thêm `offer.availability`", en: "add `offer.availability`"))
        }
        guard needsDate(availability.value), goods.dialect.elements.contains(.availabilityDate) else { return nil }
        let length = availability.value.rawValue.unicodeScalars.count
        guard let day = goods.product.offer?.available else {
            return finding(
                about: goods, at: availability.place, length: length,
                Words(
                    vi: "không vào \(goods.entry.name): hàng đặt trước mà chưa có ngày giao",
                    en: "stays out of \(goods.entry.name): it is ordered ahead, and no day is said"),
                help: Words(vi: "thêm `offer.available: YYYY-MM-DD`", en: "add `offer.available: YYYY-MM-DD`"))
        }
        guard day.value < goods.edition.today else { return nil }
        return finding(
            about: goods, at: day.place, length: 10,
            Words(
                vi: "không vào \(goods.entry.name): ngày giao \(day.value.form(in: .vi)) đã qua",
                en: "stays out of \(goods.entry.name): the day \(day.value.form(in: .en)) has passed"),
            help: Words(
                vi: "ghi ngày mới, hoặc `availability: in_stock` nếu đã có hàng",
                en: "write a new day, or `availability: in_stock` if it can be had"))
    }
}
