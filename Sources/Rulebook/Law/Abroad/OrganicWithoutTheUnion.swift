import Catalogue
import Diagnostics

/// What is sold as organic in the Union was certified by a control body that the Union recognises.
struct OrganicWithoutTheUnion: GoodsRule {
    static let about = About.law(
        "organic-without-the-union", "ORG-02",
        summary: Words(
            vi: "Hàng hữu cơ bán sang EU chưa có chứng nhận hữu cơ EU.",
            en: "Organic goods for the Union lack a certificate of the Union's."),
        market: Market.europeanUnion.code, goods: KindClass.foodstuffs.union([.essentialOil]), suppliers: [.certifier],
        flags: [
            "▸certificates: [{scheme: organic-vn, number: A-1, issuer: B, issued: 2026-01-02, expires: 2027-01-02}]",
            Example(
                "certificates.0: {scheme: organic-eu, number: A-1, issuer: B, issued: 2025-01-02, expires: ▸2026-01-01}\n"
                    + "certificates.1: {scheme: organic-usda, number: A-1, issuer: B, issued: 2026-01-02, expires: 2027-01-01}"),
        ],
        allows: [
            "certificates: [{scheme: organic-eu, number: A-1, issuer: B, issued: 2026-01-02, expires: 2026-12-31}]",
            "trade.markets: [VN]\ncertificates.0: {scheme: organic-vn, number: A-1, issuer: B, issued: 2026-01-02, expires: 2027-01-02}",
        ])

    func check(_ goods: Goods) -> [Finding] {
        // Another standard's certificate shows on the page, and tells the Union's buyers that it is organic.
        guard let other = goods.inForce(["organic-vn", "organic-usda", "organic-jas"]).first else { return [] }
        return findings(
            unless: goods, holds: ["organic-eu"], .notTheUnions, help: .add, lapse: .market(Market.europeanUnion.code), abroad: .inUnion
        ).map { finding in
            var finding = finding
            finding.notes.append(Note(.isOrganic, at: other.scheme?.place ?? other.place))
            return finding
        }
    }
}

extension Words {
    fileprivate static let notTheUnions = Words(
        vi: "bán sang EU như hàng hữu cơ phải có chứng nhận của tổ chức được EU công nhận",
        en: "to be sold in the Union as organic, goods are certified by a body that the Union recognises")
    fileprivate static let add = Words(
        vi: "thêm `- {scheme: organic-eu, number: …, issuer: …, expires: …}`, mỗi lô kèm giấy kiểm tra trên TRACES; hoặc bỏ EU khỏi "
            + "`trade.markets`",
        en: "add `- {scheme: organic-eu, number: …, issuer: …, expires: …}`, with a certificate of inspection in TRACES for each "
            + "consignment; or take EU out of `trade.markets`")
    fileprivate static let isOrganic = Words(vi: "chứng nhận này nói là hàng hữu cơ", en: "this certificate calls it organic")
}
