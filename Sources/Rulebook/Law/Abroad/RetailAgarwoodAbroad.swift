import Catalogue
import Diagnostics

/// Finished agarwood goods packed for retail are exempt from CITES papers under annotation #14; the final text was not read.
struct RetailAgarwoodAbroad: ProductRule {
    static let about = About.law(
        "retail-agarwood-abroad", "CITES-03",
        summary: Words(
            vi: "Hàng trầm đóng gói bán lẻ có thể được miễn giấy phép CITES.",
            en: "Agarwood goods packed for retail may need no CITES permit."),
        market: nil, goods: [.agarwood], suppliers: [.customs], flags: [Example("species: Aquilaria crassna", of: "agarwood-incense")],
        allows: [Example("trade.markets: [VN]", of: "agarwood-incense")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let kind = desk.kind(of: product),
            ["agarwood-incense", "agarwood-oil"].contains(kind.id), desk.markets(of: product).contains(where: { $0 != .vietNam }),
            desk.inForce(["cites-permit"], for: product).isEmpty
        else { return [] }
        return [
            finding(
                at: product.certificatesPlace ?? product.place,
                Words(
                    vi: "hàng trầm đóng gói bán lẻ: hỏi lại có được miễn giấy phép CITES không",
                    en: "agarwood packed for retail: ask whether it is exempt from a CITES permit"),
                help: Words(vi: "hỏi cơ quan quản lý CITES trước mỗi chuyến hàng", en: "ask the CITES authority before each shipment"))
        ]
    }
}
