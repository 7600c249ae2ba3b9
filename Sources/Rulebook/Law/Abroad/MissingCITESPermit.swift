import Catalogue
import Diagnostics

/// Agarwood is in Appendix II: beads and carvings go abroad with a permit that names the source and the quantity; no annotation exempts them.
struct MissingCITESPermit: ProductRule {
    static let about = About.law(
        "missing-cites-permit", "CITES-01",
        summary: Words(
            vi: "Vòng hạt, đồ tạc trầm hương bán ra nước ngoài chưa có giấy phép CITES còn hạn.",
            en: "Agarwood beads or carvings are offered abroad without a CITES permit in force."),
        market: nil, goods: [.agarwood], suppliers: [.customs],
        flags: [Example("species: Aquilaria crassna", of: "agarwood-beads")],
        allows: [Example("species: Aquilaria crassna", of: "agarwood-incense")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let kind = desk.kind(of: product),
            ["agarwood-beads", "agarwood-carving"].contains(kind.id)
        else { return [] }
        return desk.markets(of: product).filter { $0 != .vietNam }.prefix(1).flatMap { market -> [Finding] in
            let reach = Reach.market(market.code)
            guard let permit = desk.inForce(["cites-permit"], for: product).first else {
                return [
                    finding(
                        at: product.certificatesPlace ?? product.place,
                        Words(
                            vi: "bán ra nước ngoài phải có giấy phép CITES còn hạn", en: "offered abroad, it needs a CITES permit in force"),
                        help: Words(
                            vi: "thêm giấy `scheme: cites-permit` (hạn 6 tháng), hoặc để `trade.markets` chỉ còn VN",
                            en: "add a `scheme: cites-permit` certificate (six months), or leave only VN in `trade.markets`"), reach: reach)
                ]
            }
            var lacks: [String] = []
            if !["A", "W"].contains(permit.source?.value ?? "") { lacks.append("source: A") }
            if permit.quantity == nil { lacks.append("quantity: 3 kg") }
            if product.species == nil { lacks.append("species: Aquilaria crassna") }
            guard !lacks.isEmpty else { return [] }
            let keys = lacks.map { "`\($0)`" }.joined(separator: ", ")
            return [
                finding(
                    at: permit.place,
                    Words(
                        vi: "giấy phép CITES thiếu nguồn gốc, số lượng hoặc tên loài",
                        en: "the CITES permit lacks source, quantity or species"),
                    help: Words(vi: "thêm \(keys)", en: "add \(keys)"), reach: reach)
            ]
        }
    }
}
