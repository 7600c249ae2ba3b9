import Catalogue
import Diagnostics
import Rulebook

/// Google refuses alcohol for many countries, Viet Nam among them.
enum AlcoholAtGoogle: GoodsRule {
    static let about = About(
        id: "alcohol-at-google", severity: .note,
        summary: Words(
            vi: "Google không nhận rượu ở Việt Nam và nhiều nước khác.", en: "Google refuses alcohol for Viet Nam and many other countries."
        ),
        basis: Basis("\(FeedCountry.alcoholPolicy.value) (6150139, 12077694)"),
        endsOffer: true, flags: ["kind: ▸white-spirit"], allows: ["kind: tea"])

    static func check(_ goods: Goods) -> Finding? {
        guard goods.published.kind.class == .alcohol else { return nil }
        let market = goods.entry.market
        let message: Words
        switch FeedCountry.country(market)?.alcohol {
        case .listed: return nil
        case .refused:
            message = Words(
                vi: "đồ uống có cồn không vào \(goods.entry.name): Google không nhận ở \(market)",
                en: "alcohol stays out of \(goods.entry.name): Google refuses it for \(market)")
        case .unknown, nil:
            message = Words(
                vi: "đồ uống có cồn không vào \(goods.entry.name): chưa rõ Google có nhận ở \(market) không",
                en: "alcohol stays out of \(goods.entry.name): whether Google lists it for \(market) is not known")
        }
        return finding(
            about: goods, at: goods.product.kind?.place ?? goods.product.place, length: goods.published.kind.id.unicodeScalars.count,
            message)
    }
}
