import Catalogue
import Diagnostics

/// Foods on the traceability list of the United States carry a lot code and key data, enforced from 20 July 2028.
struct LotlessTraceabilityFood: ProductRule {
    static let about = About.law(
        "lotless-traceability-food", "US-03",
        summary: Words(
            vi: "Thực phẩm trong danh mục truy xuất của Hoa Kỳ chưa có mã lô.",
            en: "A food on the traceability list of the United States has no lot code."),
        market: "US", goods: [.fresh], flags: [], allows: [])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.kind(of: product)?.class == .fresh, product.lots.isEmpty else { return [] }
        return lacking(
            [Words(vi: "mã lô và dữ liệu từng khâu", en: "a lot code and the data of each step")], for: .unitedStates, at: product.place,
            help: Words(vi: "ghi lô vào `traceability.lots`", en: "write the lot into `traceability.lots`"))
    }
}
