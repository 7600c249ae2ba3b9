import Catalogue
import Diagnostics

/// An essential oil that is no finished cosmetic goes to the Union with a hazard label and a safety data sheet.
struct UnlabelledHazard: GoodsRule {
    static let about = About.law(
        "unlabelled-hazard", "OIL-02",
        summary: Words(
            vi: "Tinh dầu không phải mỹ phẩm bán sang EU chưa có phiếu an toàn hóa chất và nhãn CLP.",
            en: "An essential oil for the Union that is no cosmetic has no safety data sheet and hazard label."),
        market: Market.europeanUnion.code, suppliers: [.laboratory, .importer],
        flags: [
            "kind: essential-oil\nintended_use: household", "kind: essential-oil\n▸certificates: nil", "kind: agarwood-oil",
            "kind: essential-oil\nintended_use: flavouring",
        ],
        allows: [
            "kind: essential-oil\nintended_use: cosmetic", "kind: essential-oil\nintended_use: medicine",
            "kind: essential-oil\ncertificates.0: {scheme: clp-sds, number: S-1, issuer: A, issued: 2026-01-02}",
            "kind: essential-oil\ntrade.markets: [VN, US]",
        ])

    func check(_ goods: Goods) -> [Finding] {
        let use = goods.product.intendedUse?.value
        guard goods.kind.class == .essentialOil || goods.kind.id == "agarwood-oil", use != "cosmetic", use != "medicine" else { return [] }
        // Flavourings in the finished state are outside the regulation (Art. 1(5)); whether a bottle of oil is one is not for us to say.
        let isFlavouring = use == "food" || use == "flavouring"
        return findings(
            unless: goods, holds: ["clp-sds"], isFlavouring ? .maybe : .missing, help: .add, severity: isFlavouring ? .warning : nil,
            lapse: .market(Market.europeanUnion.code), abroad: .inUnion)
    }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "tinh dầu bán sang EU phải có phiếu an toàn hóa chất (SDS) và nhãn cảnh báo CLP",
        en: "an essential oil for the Union needs a safety data sheet and a CLP hazard label")
    fileprivate static let maybe = Words(
        vi: "tinh dầu bán sang EU thường phải có phiếu an toàn hóa chất; hương liệu thực phẩm thành phẩm có thể được miễn",
        en: "an essential oil for the Union usually needs a safety data sheet; a finished food flavouring may be exempt")
    fileprivate static let add = Words(
        vi: "nhờ phòng thử nghiệm hoặc nhà nhập khẩu lập: `- {scheme: clp-sds, number: …, issuer: …, issued: …}`",
        en: "a laboratory or the importer draws it up: `- {scheme: clp-sds, number: …, issuer: …, issued: …}`")
}
