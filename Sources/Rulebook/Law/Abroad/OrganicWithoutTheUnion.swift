import Catalogue
import Diagnostics

/// What is sold as organic in the Union was certified by a control body that the Union recognises.
struct OrganicWithoutTheUnion: ProductRule {
    static let about = About.law(
        "organic-without-the-union", "ORG-02",
        summary: Words(
            vi: "Hàng hữu cơ bán sang EU chưa có chứng nhận hữu cơ EU.",
            en: "Organic goods for the Union lack a certificate of the Union's."),
        market: Market.europeanUnion.code, goods: KindClass.foodstuffs, suppliers: [.certifier],
        flags: [
            "certificates: [{scheme: ▸organic-vn, number: A-1, issuer: B, issued: 2026-01-02, expires: 2027-01-02}]"
        ],
        allows: [
            "certificates: [{scheme: organic-eu, number: A-1, issuer: B, issued: 2026-01-02, expires: 2026-12-31}]"
        ])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.inForce(["organic-eu"], for: product).isEmpty else { return [] }
        return desk.inForce(["organic-vn", "organic-usda", "organic-jas"], for: product).prefix(1).flatMap { certificate in
            lacking(
                [
                    Words(
                        vi: "chứng nhận hữu cơ EU, nếu muốn bán là hàng hữu cơ",
                        en: "the Union's organic certificate, to be sold as organic")
                ],
                for: .union, at: certificate.scheme?.place ?? certificate.place,
                help: Words(
                    vi: "thêm giấy `scheme: organic-eu`, hoặc bỏ EU khỏi `trade.markets`",
                    en: "add a `scheme: organic-eu` certificate, or take EU out of `trade.markets`"))
        }
    }
}
