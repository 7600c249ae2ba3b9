import Catalogue
import Diagnostics

/// A cosmetic for the United States is listed with the FDA, and its facility registered, unless the firm is a small business.
struct UnlistedCosmetic: ProductRule {
    static let about = About.law(
        "unlisted-cosmetic", "COSM-10",
        summary: Words(
            vi: "Mỹ phẩm bán sang Hoa Kỳ chưa đăng ký, niêm yết.", en: "A cosmetic for the United States is not registered and listed."),
        market: "US", goods: [.cosmetic], suppliers: [.importer],
        flags: [Example("market.US: {agent: {name: A, address: B, phone: +1 202-555-0100}}", of: "serum")],
        allows: [Example("market.US: {agent: {name: A, address: B, phone: +1 202-555-0100}, cosmetic_listing: L-1}", of: "serum")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.isCosmetic(product), product.facts(for: "US")?.values["cosmetic_listing"] == nil
        else {
            return []
        }
        return lacking(
            [Words(vi: "mã niêm yết mỹ phẩm (MoCRA)", en: "the cosmetic listing number (MoCRA)")], for: .unitedStates,
            at: product.place(for: "US"),
            help: Words(
                vi: "ghi `market: {US: {cosmetic_listing: …}}`; doanh nghiệp nhỏ được miễn thì ghi vào `exemptions`",
                en: "write `market: {US: {cosmetic_listing: …}}`; a small business that is exempt says so in `exemptions`"))
    }
}
