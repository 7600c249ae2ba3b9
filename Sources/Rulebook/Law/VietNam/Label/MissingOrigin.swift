import Catalogue
import Diagnostics

/// Every good names where it comes from, on its label and wherever it is offered.
struct MissingOrigin: GoodsRule {
    static let about = About.law(
        "missing-origin", "LABEL-01", "SHOP-01",
        summary: Words(vi: "Hàng hóa không ghi xuất xứ.", en: "Goods that don't say where they come from."),
        goods: Set(KindClass.all.filter { $0 != .tourism }), suppliers: [.producer],
        flags: ["traceability.▸origin: nil", "▸traceability: nil", "traceability.▸origin: {growing_area: Rừng tràm}"],
        allows: ["traceability.origin: {country: VN}", "traceability.origin: {province: ca-mau}", "kind: tourism\ntraceability: nil"])

    func check(_ goods: Goods) -> [Finding] {
        let product = goods.product
        let origin = product.traceability?.origin
        guard origin?.country == nil, origin?.province == nil, !product.isUnreadable("traceability.origin"),
            !product.isUnreadable("traceability.origin.country"), !product.isUnreadable("traceability.origin.province")
        else { return [] }
        let (place, length) = origin.map { ($0.place, 6) } ?? goods.traceabilityPlace
        return [finding(at: place, length: length, .missing, help: .add)]
    }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "hàng hóa phải ghi xuất xứ, ở đây chưa có nước hay tỉnh nào", en: "goods must state their origin; there is no country here")
    fileprivate static let add = Words(
        vi: "thêm `origin: {country: VN, province: …, commune: …}` dưới `traceability`",
        en: "add `origin: {country: VN, province: …, commune: …}` under `traceability`")
}
