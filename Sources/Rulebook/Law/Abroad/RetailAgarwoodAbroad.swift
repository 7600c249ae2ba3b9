import Catalogue
import Diagnostics

/// Finished agarwood goods packed for retail are exempt from CITES papers under annotation #14, of which the proposal of 2013 was read and
/// not the final text.
struct RetailAgarwoodAbroad: GoodsRule {
    static let about = { () -> About in
        var about = law
        // What was read is the proposal of 2013.
        about.isUnverified = true
        about.basis?.isUnverified = true
        return about
    }()

    private static let law = About.law(
        "retail-agarwood-abroad", "CITES-03",
        summary: Words(
            vi: "Hàng trầm đóng gói bán lẻ có thể được miễn giấy phép CITES.",
            en: "Agarwood goods packed for retail may need no CITES permit."),
        market: nil, suppliers: [.customs],
        flags: [
            "kind: agarwood-incense\nspecies: Aquilaria crassna", "kind: agarwood-oil\nlabel.net: 5 ml\n▸certificates: nil",
            "kind: tea\nspecies: Aquilaria crassna",
        ],
        allows: [
            "kind: agarwood-incense\ntrade.markets: [VN]", "kind: agarwood-beads", "kind: tea",
            "kind: agarwood-incense\ncertificates.0: {scheme: cites-permit, number: P, issued: 2026-11-01, expires: 2027-04-30}",
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.agarwoodAbroad == .exempt, !goods.marketsAbroad.isEmpty, goods.inForce(["cites-permit"]).isEmpty else { return [] }
        let place = goods.product.certificatesPlace
        return [
            finding(at: place ?? goods.product.place, length: place == nil ? 1 : 12, .mayBeExempt, help: .ask, reach: goods.reachAbroad)
        ]
    }
}

extension Words {
    fileprivate static let mayBeExempt = Words(
        vi: "hàng trầm đóng gói bán lẻ có thể được miễn giấy phép CITES; vòng hạt, tượng và trầm miếng thì không",
        en: "agarwood packed for retail may be exempt from the CITES permit; beads, carvings and chips are not")
    fileprivate static let ask = Words(
        vi: "điều miễn này đọc từ đề xuất năm 2013: hỏi cơ quan quản lý CITES trước chuyến hàng đầu",
        en: "this exemption was read in the proposal of 2013: ask the CITES authority before the first shipment")
}
