import Catalogue
import Diagnostics
import Rulebook

/// Goods that a channel's policy refuses stay out of its feed, so that the rest of it is not put at risk.
enum RefusedByChannel: GoodsRule {
    static let about = About(
        id: "refused-by-channel", severity: .note,
        summary: Words(vi: "Chính sách của kênh không nhận loại hàng này.", en: "The channel's policy does not take goods of this kind."),
        endsOffer: true, flags: ["kind: ▸birds-nest"], allows: ["kind: honey"])

    static func check(_ goods: Goods) -> Finding? {
        guard let refusal = goods.dialect.refusal(of: goods), refusal.policy.certainty != .memory else { return nil }
        return finding(
            about: goods, at: goods.product.kind?.place ?? goods.product.place, length: goods.published.kind.id.unicodeScalars.count,
            Words(
                vi: "\(refusal.goods.vi) không vào \(goods.entry.name) theo chính sách của \(goods.dialect.name) (\(refusal.policy.value))",
                en: "\(refusal.goods.en) stay out of \(goods.entry.name) by the policy of \(goods.dialect.name) (\(refusal.policy.value))"))
    }
}
