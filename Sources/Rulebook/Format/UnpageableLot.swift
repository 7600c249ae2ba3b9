import Catalogue
import Diagnostics

/// A lot whose number can't be a folder's name is shown on the product's page only (story format, "Lots and addresses").
struct UnpageableLot: ProductRule {
    static let about = About(
        id: "unpageable-lot", severity: .note,
        summary: Words(vi: "Số lô không làm địa chỉ được nên lô này không có trang riêng.", en: "A lot without a page of its own."),
        requirements: ["TRACE-10"],
        flags: ["traceability.lots.0.lot: ▸L2604/A"], allows: ["traceability.lots.0.lot: L2604-A"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.lots.compactMap(\.lot).filter { $0.value.isValid && !$0.value.hasPage }.map {
            finding(on: $0, .noPage($0.value), help: .letters)
        }
    }
}

extension Words {
    fileprivate static func noPage(_ lot: LotNumber) -> Words {
        Words(
            vi: "lô `\(lot)` không có trang riêng, chỉ hiện trên trang sản phẩm",
            en: "lot `\(lot)` gets no page of its own, only its place on the product's")
    }

    fileprivate static let letters = Words(
        vi: "lần sau đặt số lô bằng chữ không dấu, số, `_` và `-`", en: "next time name lots with letters, digits, `_` and `-`")
}
