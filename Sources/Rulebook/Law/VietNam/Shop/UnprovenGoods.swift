import Catalogue
import Diagnostics

/// Whoever sells through marketplaces and livestreams hands over evidence of quality.
struct UnprovenGoods: GoodsRule {
    static let about = About.law(
        "unproven-goods", "SHOP-03",
        summary: Words(
            vi: "Hàng bán trên sàn mà không có giấy tờ nào về chất lượng.",
            en: "Goods sold on marketplaces without any evidence of quality."),
        goods: Set(KindClass.all.filter { $0 != .tourism }), suppliers: [.producer],
        flags: [],
        allows: ["offer.links: {shopee: https://shopee.example/1}", "certificates: nil"])

    func check(_ goods: Goods) -> [Finding] {
        guard let first = goods.product.offer?.links.first, goods.rating == nil,
            !goods.product.isUnreadable("certificates"), !goods.producer.isUnreadable("certificates"),
            !goods.desk.certificates(of: goods.product).contains(where: { $0.isInForce(on: goods.desk.today) })
        else { return [] }
        return [finding(on: first.url, .unproven, help: .add)]
    }
}

extension Words {
    fileprivate static let unproven = Words(
        vi: "bán trên sàn thì phải đưa được giấy tờ về chất lượng, ở đây chưa có giấy nào còn hạn",
        en: "marketplaces are given evidence of quality, and no certificate is in force here")
    fileprivate static let add = Words(
        vi: "ghi phiếu thử nghiệm, bản công bố hay chứng nhận vào `certificates`",
        en: "add a test report, declaration or certificate to `certificates`")
}
