import Catalogue
import Diagnostics

/// A lot on sale has been made.
struct MadeInTheFuture: ProductRule {
    static let about = About(
        id: "made-in-the-future", severity: .error,
        summary: Words(vi: "Lô hàng có ngày sản xuất hoặc thu hoạch ở tương lai.", en: "A lot was made or harvested in the future."),
        flags: ["traceability.lots.0.produced: ▸2026-11-24", "traceability.lots: [{lot: A1, harvested: ▸2027-01-02}]"],
        allows: ["traceability.lots: [{lot: A1, produced: 2026-11-23}]"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published else { return [] }
        return product.lots.flatMap { [$0.harvested, $0.produced] }.compactMap { $0 }.filter { desk.today < $0.value }.map { day in
            finding(on: day, .notYet(day.value), help: .mend)
        }
    }
}

extension Words {
    fileprivate static func notYet(_ day: Day) -> Words { Words(vi: "ngày \(day) chưa tới", en: "\(day) is yet to come") }

    fileprivate static let mend = Words(
        vi: "sửa ngày, hoặc ghi lô này khi đã làm xong", en: "mend the date, or write the lot down when it is made")
}
