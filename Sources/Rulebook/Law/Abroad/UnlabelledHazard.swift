import Catalogue
import Diagnostics

/// An essential oil that is no finished cosmetic goes to the Union with a hazard label and a safety data sheet.
struct UnlabelledHazard: ProductRule {
    static let about = About.law(
        "unlabelled-hazard", "OIL-02",
        summary: Words(
            vi: "Tinh dầu không phải mỹ phẩm bán sang EU chưa có phiếu an toàn hóa chất.",
            en: "An essential oil for the Union that is no cosmetic has no safety data sheet."),
        market: Market.europeanUnion.code, goods: [.essentialOil, .agarwood], suppliers: [.laboratory, .importer],
        flags: [Example("intended_use: household", of: "essential-oil")], allows: [Example("intended_use: cosmetic", of: "essential-oil")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let kind = desk.kind(of: product),
            kind.class == .essentialOil || kind.id == "agarwood-oil", !desk.isCosmetic(product),
            desk.inForce(["clp-sds"], for: product).isEmpty
        else { return [] }
        return lacking(
            [Words(vi: "phiếu an toàn hóa chất và nhãn CLP", en: "a safety data sheet and CLP label")], for: .union,
            at: product.certificatesPlace ?? product.place,
            help: Words(
                vi: "thêm giấy `scheme: clp-sds`; nơi lập là phòng thử nghiệm",
                en: "add a `scheme: clp-sds` certificate; a laboratory draws it up"))
    }
}
