import Catalogue
import Diagnostics

/// What can be traced is told by its brand, if it has one.
struct TraceWithoutBrand: GoodsRule {
    static let about = About.law(
        "trace-without-brand", "TRACE-04",
        summary: Words(
            vi: "Hàng có lô truy xuất mà chưa ghi nhãn hiệu.",
            en: "Goods with lots to trace and no brand."),
        suppliers: [.producer], flags: ["▸brand: nil"], allows: ["brand: nil\ntraceability.lots: nil", "label.shelf_life: nil"])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.product.brand == nil, !goods.product.isUnreadable("brand"), !goods.product.lots.isEmpty else { return [] }
        return [finding(at: goods.product.place, .noBrand, help: .add("brand: …"))]
    }
}

extension Words {
    fileprivate static let noBrand = Words(
        vi: "dữ liệu truy xuất gồm cả nhãn hiệu, ở đây chưa có `brand`", en: "traceability data name the brand, and there is no `brand`")
}
