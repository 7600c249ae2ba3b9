import Catalogue
import Diagnostics

/// A lot keeps as long as the label says.
struct LotAgainstShelfLife: ProductRule {
    static let about = About(
        id: "lot-against-shelf-life", severity: .warning,
        summary: Words(
            vi: "Hạn của lô không bằng ngày sản xuất cộng hạn dùng trên nhãn.",
            en: "A lot's date is not its day of production and the label's shelf life."),
        flags: ["traceability.lots.0.expires: ▸2028-05-20", "traceability.lots.0.expires: ▸2027-04-20"],
        allows: ["traceability.lots.0.expires: 2028-04-19", "label.shelf_life: nil"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let shelfLife = product.label?.shelfLife else { return [] }
        return product.lots.compactMap { lot in
            guard let produced = lot.produced, let expires = lot.expires, let last = shelfLife.value.end(from: produced.value),
                // Labels count the last day in or not.
                expires.value != last, expires.value.adding(days: 1) != last
            else { return nil }
            return finding(
                on: expires, .differs(last, shelfLife.value), help: .mend, notes: [Note(.shelfLife, at: shelfLife.place)])
        }
    }
}

extension Measure {
    /// The day so much time later; `nil` unless it is a whole number of days, weeks, months or years, and at most a century.
    func end(from day: Day) -> Day? {
        guard per == nil, unit.dimension == .time, amount.decimals == 0, amount.isPositive, amount.digits <= 36_525 else { return nil }
        let count = Int(amount.digits)
        switch unit.symbol {
        case "day", "days": return day.adding(days: count)
        case "week", "weeks": return count <= 5_218 ? day.adding(days: 7 * count) : nil
        case "month", "months": return count <= 1_200 ? day.adding(months: count) : nil
        case "year", "years": return count <= 100 ? day.adding(months: 12 * count) : nil
        default: return nil
        }
    }
}

extension Words {
    fileprivate static func differs(_ last: Day, _ shelfLife: Measure) -> Words {
        Words(
            vi: "theo hạn dùng \(shelfLife) thì lô này tới \(last)",
            en: "with a shelf life of \(shelfLife) this lot would keep until \(last)")
    }

    fileprivate static let shelfLife = Words(vi: "hạn dùng trên nhãn", en: "the label's shelf life")
    fileprivate static let mend = Words(vi: "sửa `expires` hoặc `label.shelf_life`", en: "mend `expires` or `label.shelf_life`")
}
