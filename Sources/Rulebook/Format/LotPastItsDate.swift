import Catalogue
import Diagnostics

/// Goods past their date are on sale no longer.
struct LotPastItsDate: ProductRule {
    static let about = About(
        id: "lot-past-its-date", severity: .warning,
        summary: Words(vi: "Lô hàng đã quá hạn.", en: "A lot is past its date."),
        flags: ["traceability.lots: [{lot: A1, produced: 2025-01-01, expires: ▸2026-11-22}]"],
        allows: ["traceability.lots: [{lot: A1, expires: 2026-11-23}]"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published else { return [] }
        return product.lots.filter { $0.recalled == nil }.compactMap(\.expires).filter { $0.value < desk.today }.map { day in
            finding(on: day, .past(day.value), help: .remove)
        }
    }
}

extension Words {
    fileprivate static func past(_ day: Day) -> Words { Words(vi: "lô này quá hạn từ \(day)", en: "this lot's date was \(day)") }

    fileprivate static let remove = Words(vi: "bỏ lô này nếu không còn bán", en: "remove the lot if it is no longer sold")
}
