import Catalogue
import Diagnostics

/// The label of a cosmetic in the United States says where bad effects can be reported.
struct UnreachableCosmetic: GoodsRule {
    static let about = About.law(
        "unreachable-cosmetic", "COSM-11",
        summary: Words(
            vi: "Mỹ phẩm bán sang Hoa Kỳ chưa có địa chỉ nhận báo tác dụng không mong muốn.",
            en: "A cosmetic for the United States names nobody to report bad effects to."),
        market: "US", goods: [.cosmetic], suppliers: [.importer],
        flags: [
            "kind: serum\nmarket.▸US: nil", "kind: serum\n▸market: nil",
            "kind: serum\nmarket.US: {▸agent: {name: A}, cosmetic_listing: L-1}",
        ],
        allows: [
            "kind: serum\nmarket.US: {agent: {name: A, address: B, phone: +1 202-555-0100}, cosmetic_listing: L-1}",
            "kind: serum\nmarket.US: {agent: {name: A, email: care@a.example}}", "kind: serum\ntrade.markets: [VN]\nmarket.US: nil",
        ])

    func check(_ goods: Goods) -> [Finding] {
        let agent = goods.product.market["US"]?.contacts["agent"]
        guard agent?.address == nil, agent?.phone == nil, agent?.email == nil, agent?.website == nil else { return [] }
        let name = Words(
            vi: "nơi nhận báo tác dụng không mong muốn (địa chỉ, điện thoại hoặc e-mail tại Hoa Kỳ)",
            en: "somebody to report bad effects to (an address, telephone or e-mail in the United States)")
        return findings(
            agent == nil
                ? goods.gap("market.US.agent", "{name: …, phone: …}", name.vi, name.en, if: true)
                : goods.gap("market.US.agent.phone", "…", name.vi, name.en, if: true),
            for: .unitedStates, source: .askImporter)
    }
}
