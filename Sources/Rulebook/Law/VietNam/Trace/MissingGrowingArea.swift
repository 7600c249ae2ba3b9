import Catalogue
import Diagnostics

/// Since 1 August 2026 fresh fruit and vegetables have growing-area codes of a form that is not known here: only that there is one is checked.
struct MissingGrowingArea: GoodsRule {
    static let about = About.law(
        "missing-growing-area-code", "TRACE-30",
        summary: Words(
            vi: "Trái cây, rau củ tươi không có mã số vùng trồng.", en: "Fresh fruit or vegetables without a growing-area code."),
        goods: [.fresh], suppliers: [.producer, .commune],
        flags: ["kind: fresh-fruit\ntraceability.origin.▸growing_area: nil"],
        allows: ["kind: fresh-fruit", "kind: egg\ntraceability.origin.growing_area: nil", "traceability.origin.growing_area: nil"])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.isGrown, goods.product.traceability?.origin?.growingArea == nil else { return [] }
        return goods.areaMissing(for: self)
    }
}
