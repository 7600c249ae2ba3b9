import Catalogue
import Diagnostics
import Rulebook

/// Agarwood goes into feeds only with papers that show it was planted: Aquilaria and Gyrinops stand in CITES Appendix II.
enum UnprovenAgarwoodForFeed: GoodsRule {
    static let about = About(
        id: "unproven-agarwood-for-feed", severity: .note,
        summary: Words(
            vi: "Trầm hương chỉ vào nguồn cấp khi có mã số cơ sở trồng CITES hoặc giấy phép CITES cho cây trồng.",
            en: "Agarwood goes into feeds only with a CITES planting facility code or a CITES permit for planted trees."),
        basis: Basis("CITES Appendix II; Google Merchant Center, Endangered species"),
        endsOffer: true, flags: ["kind: ▸agarwood-incense"],
        allows: ["kind: agarwood-incense\ncertificates: [{scheme: cites-facility, number: VN-01, issued: 2026-01-01}]"])

    /// CITES source codes of planted trees (Resolution Conf. 12.3): A and D for plants, Y for assisted production.
    private static let planted: Set<String> = ["A", "D", "Y"]

    static func check(_ goods: Goods) -> Finding? {
        let species = goods.product.species?.value ?? ""
        let isBySpecies = ["Aquilaria", "Gyrinops"].contains { species.hasPrefix($0) }
        guard goods.published.kind.class == .agarwood || isBySpecies else { return nil }
        let isProven = goods.published.certificates.contains { certificate in
            switch certificate.scheme?.value {
            case "cites-facility": true
            case "cites-permit": certificate.source.map { planted.contains($0.value) } ?? false
            default: false
            }
        }
        guard !isProven else { return nil }
        return finding(
            about: goods, at: goods.product.certificatesPlace ?? goods.product.place,
            Words(
                vi: "trầm hương không vào \(goods.entry.name) khi chưa có giấy tờ CITES còn hiệu lực cho cây trồng",
                en: "agarwood stays out of \(goods.entry.name) while no CITES paper in force shows that it was planted"),
            help: Words(
                vi: "thêm chứng nhận `cites-facility`, hoặc `cites-permit` với `source: A`",
                en: "add a certificate `cites-facility`, or `cites-permit` with `source: A`"))
    }
}
