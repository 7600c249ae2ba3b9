import Catalogue
import Diagnostics

/// A lot's steps stand in the order in which they happened.
struct StepsOutOfOrder: ProductRule {
    static let about = About(
        id: "steps-out-of-order", severity: .warning,
        summary: Words(vi: "Các bước của lô hàng không xếp từ cũ đến mới.", en: "A lot's steps don't stand oldest first."),
        flags: ["traceability.lots.0.steps.1.date: ▸2026-04-11"], allows: ["traceability.lots.0.steps.1.date: 2026-04-12"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.lots.flatMap { lot -> [Finding] in
            let days = lot.steps.compactMap(\.date)
            return zip(days, days.dropFirst()).filter { $1.value < $0.value }.map { earlier, later in
                finding(on: later, .before(earlier.value), help: .sort, notes: [Note(.previous, at: earlier.place)])
            }
        }
    }
}

extension Words {
    fileprivate static func before(_ day: Day) -> Words {
        Words(vi: "bước này trước bước ở trên (\(day))", en: "this step is before the one above it (\(day))")
    }

    fileprivate static let previous = Words(vi: "bước ở trên", en: "the step above")
    fileprivate static let sort = Words(vi: "xếp bước cũ lên trước, hoặc sửa ngày", en: "put the older step first, or mend the date")
}
