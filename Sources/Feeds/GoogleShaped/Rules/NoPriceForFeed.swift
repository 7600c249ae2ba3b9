import Catalogue
import Diagnostics

/// An item needs a price in the money of the feed's country; nothing is ever converted.
enum NoPriceForFeed: ItemRule {
    static let about = About(
        id: "no-price-for-feed", severity: .note,
        summary: Words(
            vi: "Mục hàng cần giá bằng đồng tiền của nước mà nguồn cấp hướng tới; không bao giờ quy đổi.",
            en: "An item needs a price in the currency of the feed's country; nothing is ever converted."),
        flags: ["offer.price: ▸12.90 USD"], allows: ["offer.price: 185000 VND"])

    /// Whether Google can read the sum: above 0, with two decimals at most and no more than fifteen digits.
    static func isWritable(_ money: Money) -> Bool { money.amount.isPositive && money.amount.decimals <= 2 }

    static func check(_ item: Candidate) -> Finding? {
        let goods = item.goods
        guard let currency = FeedCountry.country(goods.entry.market)?.currency else { return nil }
        let key = goods.entry.market == .vietNam ? "`offer.price`" : "`offer.prices.\(goods.entry.market.rules)`"
        guard let price = item.price else {
            return finding(
                about: goods, at: item.variant?.place ?? goods.product.offer?.place ?? goods.product.place,
                Words(
                    vi: "không vào \(goods.entry.name): chưa có giá bằng \(currency)",
                    en: "stays out of \(goods.entry.name): it has no price in \(currency)"),
                help: Words(vi: "thêm \(key) nếu bán ở đó", en: "add \(key) if it is sold there"))
        }
        if price.value.currency != currency {
            return finding(
                about: goods, at: price.place, length: price.value.description.unicodeScalars.count,
                Words(
                    vi: "không vào \(goods.entry.name): giá ghi bằng \(price.value.currency), ở đó cần \(currency)",
                    en: "stays out of \(goods.entry.name): the price is in \(price.value.currency), \(currency) is needed there"))
        }
        guard !isWritable(price.value) else { return nil }
        return finding(
            about: goods, at: price.place, length: price.value.description.unicodeScalars.count,
            Words(
                vi: "không vào \(goods.entry.name): giá \(price.value) không dùng được",
                en: "stays out of \(goods.entry.name): the price \(price.value) can't be used"),
            help: Words(vi: "ghi giá lớn hơn 0, nhiều nhất hai số lẻ", en: "write a price above 0 with two decimals at most"),
            severity: .error)
    }
}
