import Catalogue
import Diagnostics
import Rulebook

/// An address that is longer than the channel takes leads nowhere there.
enum LongFeedAddress: AdviceRule {
    static let about = About(
        id: "long-feed-address", severity: .warning,
        summary: Words(
            vi: "Địa chỉ trang sản phẩm dài hơn kênh nhận.", en: "The address of the product's page is longer than the channel takes."),
        flags: [Example("url: https://\(String(repeating: "rat-dai.", count: 70))example/", in: "site.yaml")],
        allows: [Example("url: https://stories.example/", in: "site.yaml")])

    static func check(_ goods: Goods) -> [Finding] {
        let limit = goods.dialect.limits.address.value
        let link = goods.link
        guard link.utf8.count > limit else { return [] }
        return [
            finding(
                about: goods, at: goods.product.place,
                Words(
                    vi: "địa chỉ trang dài \(link.utf8.count) ký tự, \(goods.entry.name) chỉ nhận \(limit)",
                    en: "the page's address has \(link.utf8.count) characters, \(goods.entry.name) takes \(limit)"),
                help: Words(vi: "đặt tên thư mục ngắn hơn", en: "choose shorter names for the folders"))
        ]
    }
}

extension Goods {
    /// The address of the page in the feed's language.
    var link: String {
        let addresses = edition.addresses
        return addresses.encoded(addresses.product(published.producerSlug, published.slug, entry.language))
    }
}
