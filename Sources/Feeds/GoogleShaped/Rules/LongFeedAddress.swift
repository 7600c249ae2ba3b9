import Catalogue
import Diagnostics
import Rulebook

/// An address that is longer than the channel takes leads nowhere there.
enum LongFeedAddress: ItemRule {
    static let about = About(
        id: "long-feed-address", severity: .warning,
        summary: Words(
            vi: "Địa chỉ trang sản phẩm dài hơn kênh nhận.", en: "The address of the product's page is longer than the channel takes."),
        flags: [Example("url: https://\(String(repeating: "rat-dai.", count: 300))example/", in: "site.yaml")],
        allows: [Example("url: https://stories.example/", in: "site.yaml")])

    static func check(_ item: Candidate) -> Finding? {
        let goods = item.goods
        let limit = goods.dialect.limits.page.value
        let length = item.link.utf8.count
        guard length > limit else { return nil }
        return finding(
            about: goods, at: item.place,
            Words(
                vi: "không vào \(goods.entry.name): địa chỉ trang dài \(length) ký tự, \(goods.dialect.name) chỉ nhận \(limit)",
                en:
                    "stays out of \(goods.entry.name): its page's address has \(length) characters, \(goods.dialect.name) takes \(limit)"),
            help: Words(vi: "đặt tên thư mục ngắn hơn", en: "choose shorter names for the folders"))
    }
}

extension Goods {
    /// The address of the page in the feed's language.
    var link: String {
        let addresses = edition.addresses
        return addresses.encoded(addresses.product(published.producerSlug, published.slug, entry.language))
    }
}

extension Candidate {
    /// The address that the channel is told: the page's, or where each item must have its own, the pack's on it.
    var link: String {
        guard goods.dialect.addressesPacks, let sku = variant?.sku else { return goods.link }
        return "\(goods.link)#\(sku.value)"
    }
}
