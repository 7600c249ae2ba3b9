import Catalogue
import Diagnostics

/// A cosmetic for the United States is listed with the FDA, and its facility registered, unless the firm is a small business.
struct UnlistedCosmetic: GoodsRule {
    static let about = About.law(
        "unlisted-cosmetic", "COSM-10",
        summary: Words(
            vi: "Mỹ phẩm bán sang Hoa Kỳ chưa đăng ký cơ sở và sản phẩm theo MoCRA.",
            en: "A cosmetic for the United States without MoCRA's registration of its facility and listing."),
        market: "US", goods: [.cosmetic], suppliers: [.importer, .producer],
        flags: [
            "kind: serum\nmarket.▸US: {agent: {name: A, address: B, phone: +1 202-555-0100}}", "kind: soap\nmarket.▸US: nil",
            "kind: essential-oil\nintended_use: cosmetic",
        ],
        allows: [
            "kind: serum\nmarket.US: {agent: {name: A, address: B, phone: +1 202-555-0100}, cosmetic_listing: L-1}",
            "kind: serum\nmarket.US: {agent: {name: A, address: B, phone: +1 202-555-0100}, small_business: \"true\"}",
            "kind: serum\ntrade.markets: [VN]", "kind: essential-oil\nintended_use: household",
        ])

    func check(_ goods: Goods) -> [Finding] {
        let product = goods.product
        let facts = product.market["US"]
        // Small businesses are exempt (MoCRA s.612); which key says so is the format's: `small_business`.
        if let small = facts?.values["small_business"], !["false", "no"].contains(small.value.lowercased()) { return [] }
        let isRegistered = goods.producer.registrations["fda_facility"] != nil || goods.producer.isUnreadable("registrations.fda_facility")
        return findings(
            goods.gap(
                "market.US.cosmetic_listing", "…", "mã niêm yết sản phẩm theo MoCRA", "its MoCRA listing number",
                if: facts?.values["cosmetic_listing"] == nil), for: .unitedStates, source: isRegistered ? .orSmall : .registerToo)
    }
}

extension Words {
    fileprivate static let orSmall = Words(
        vi: "doanh nghiệp nhỏ được miễn thì ghi `small_business`", en: "a small business that is exempt writes `small_business`")
    fileprivate static let registerToo = Words(
        vi: "và mã cơ sở `registrations: {fda_facility: …}` ở producer.yaml; doanh nghiệp nhỏ được miễn thì ghi `small_business`",
        en:
            "and the facility's `registrations: {fda_facility: …}` in producer.yaml; a small business that is exempt writes `small_business`"
    )
}
