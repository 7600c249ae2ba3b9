import Catalogue
import Diagnostics

/// The label of a cosmetic in the United States says where bad effects can be reported.
struct UnreachableCosmetic: ProductRule {
    static let about = About.law(
        "unreachable-cosmetic", "COSM-11",
        summary: Words(
            vi: "Mỹ phẩm bán sang Hoa Kỳ chưa có địa chỉ nhận báo tác dụng không mong muốn.",
            en: "A cosmetic for the United States names nobody to report bad effects to."),
        market: "US", goods: [.cosmetic], suppliers: [.importer], flags: [Example("market.US: nil", of: "serum")],
        allows: [Example("market.US: {agent: {name: A, address: B, phone: +1 202-555-0100}, cosmetic_listing: L-1}", of: "serum")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.isCosmetic(product) else { return [] }
        let agent = product.facts(for: "US")?.contacts["agent"]
        guard agent?.address == nil, agent?.phone == nil, agent?.email == nil else { return [] }
        return lacking(
            [Words(vi: "địa chỉ, điện thoại hoặc e-mail tại Hoa Kỳ", en: "an address, telephone or e-mail in the United States")],
            for: .unitedStates, at: product.place(for: "US"),
            help: Words(
                vi: "ghi `market: {US: {agent: {name: …, address: …, phone: …}}}`",
                en: "write `market: {US: {agent: {name: …, address: …, phone: …}}}`"))
    }
}
