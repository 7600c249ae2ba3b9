import Catalogue
import Diagnostics

/// Goods go only where their producer offers them.
enum NotOfferedInFeedMarket: GoodsRule {
    static let about = About(
        id: "not-offered-in-feed-market", severity: .note,
        summary: Words(
            vi: "Sản phẩm chỉ vào nguồn cấp của thị trường ghi trong `trade.markets`.",
            en: "A product goes into feeds of the markets that `trade.markets` names."),
        endsOffer: true, flags: ["trade.markets: ▸[JP]"], allows: ["trade.markets: [US]", "trade.markets: [EU]"])

    static func check(_ goods: Goods) -> Finding? {
        let market = goods.entry.market
        guard market != .vietNam, let trade = goods.product.trade, let markets = trade.markets,
            !markets.contains(where: { $0.value == market || $0.value == market.rules })
        else { return nil }
        return finding(
            about: goods, at: markets.first?.place ?? trade.place,
            Words(
                vi: "không vào \(goods.entry.name): `trade.markets` không có \(market)",
                en: "stays out of \(goods.entry.name): `trade.markets` does not name \(market)"))
    }
}
