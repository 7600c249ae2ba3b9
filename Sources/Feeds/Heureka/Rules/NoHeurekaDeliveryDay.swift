import Catalogue
import Diagnostics
import Rulebook

/// Heureka lists what can be sent, and says when.
enum NoHeurekaDeliveryDay: ItemRule {
    static let about = About(
        id: "no-heureka-delivery-day", severity: .note,
        summary: Words(
            vi: "Heureka chỉ nhận hàng có sẵn, hoặc đặt trước với ngày giao.",
            en: "Heureka takes what is in stock, or ordered ahead with the day of delivery."),
        basis: Basis("https://github.com/heureka/xml-feed-specs: DELIVERY_DATE"),
        endsOffer: true, flags: ["offer.availability: ▸out_of_stock"], allows: ["offer.availability: in_stock"])

    static func check(_ item: Candidate) -> Finding? {
        guard item.heurekaDeliveryDay == nil else { return nil }
        let goods = item.goods
        let availability = item.availability
        return finding(
            about: goods, at: availability?.place ?? goods.product.offer?.place ?? goods.product.place,
            length: max(1, availability?.value.rawValue.unicodeScalars.count ?? 1),
            Words(
                vi: "không vào \(goods.entry.name): không có hàng sẵn và chưa có ngày giao",
                en: "stays out of \(goods.entry.name): it is not in stock, and no day of delivery to come is said"),
            help: Words(
                vi: "ghi `availability: in_stock`, hoặc `offer.available` nếu đặt trước",
                en: "write `availability: in_stock`, or `offer.available` where it is ordered ahead"))
    }
}
