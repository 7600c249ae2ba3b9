import Catalogue
import Diagnostics

/// A quantity has a unit that the format knows, and one that measures what is asked for.
struct UnknownUnit: ProductRule {
    static let about = About(
        id: "unknown-unit", severity: .error,
        summary: Words(vi: "Đơn vị không biết, hoặc không đo điều được hỏi.", en: "A unit that is unknown, or measures something else."),
        flags: [
            "label.net: ▸500 gr", "label.net: ▸24 months", "label.shelf_life: ▸24 tháng", "package.weight: ▸780 ml",
            "label.alcohol: ▸40 độ",
            "locality.materials: ▸80 g", "label.nutrition.protein: ▸3 kJ", "trade.capacity: ▸1500 units/moon", "variants.0.net: ▸250 gam",
        ],
        allows: [
            "label.net: 1.5 l", "label.net: 2 pairs", "label.alcohol: 40 %vol", "label.nutrition.energy: 320 kcal",
            "label.nutrition.per: 1 portion", "trade.lead_time: 3 weeks",
        ])

    private static let goods: Set<Unit.Dimension> = [.mass, .volume, .length, .count]
    private static let (time, share, mass, energy): (Set<Unit.Dimension>, Set<Unit.Dimension>, Set<Unit.Dimension>, Set<Unit.Dimension>) = (
        [.time], [.share], [.mass], [.energy]
    )
    private static let strength: Set<Unit.Dimension> = [.mass, .share]
    private static let portions: Set<Unit.Dimension> = [.mass, .volume, .count]

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        var findings: [Finding] = []
        func ask(_ measure: Located<Measure>?, _ dimensions: Set<Unit.Dimension>, perTime: Bool = false) {
            guard let measure, let finding = check(measure, dimensions, perTime: perTime) else { return }
            findings.append(finding)
        }
        if let label = product.label {
            ask(label.net, Self.goods)
            ask(label.shelfLife, Self.time)
            ask(label.alcohol, Self.share)
        }
        ask(product.package?.weight, Self.mass)
        if let locality = product.locality {
            ask(locality.materials, Self.share)
            ask(locality.labour, Self.share)
        }
        if let trade = product.trade {
            ask(trade.minimumOrder, Self.goods)
            ask(trade.leadTime, Self.time)
            ask(trade.carton?.weight, Self.mass)
        }
        for variant in product.variants {
            ask(variant.net, Self.goods)
            ask(variant.package?.weight, Self.mass)
        }
        for certificate in product.certificates { ask(certificate.quantity, Self.goods) }
        if let nutrition = product.label?.nutrition {
            let isByPortion = nutrition.per.map { Self.portionNames.contains($0.value.unit.symbol) } ?? false
            if !isByPortion { ask(nutrition.per, Self.portions) }
            for (key, value) in nutrition.values {
                ask(value, key == "energy" ? Self.energy : key == "alcohol" ? Self.strength : Self.mass)
            }
        }
        ask(product.trade?.capacity, Self.goods, perTime: true)
        return findings + alcohol(product.label?.alcohol)
    }

    private static let portionNames = ["portion", "portions", "serving", "servings"]

    private func check(_ measure: Located<Measure>, _ dimensions: Set<Unit.Dimension>, perTime: Bool) -> Finding? {
        let value = measure.value
        guard let dimension = value.unit.dimension else {
            let meant = Self.meant(by: value.unit.symbol, among: dimensions)
            let fix = value.per == nil ? meant.flatMap { measure.replaced(by: Measure(value.amount, Unit($0)).description) } : nil
            return finding(
                on: measure, .noUnit(value.unit), help: meant.map { .write($0) } ?? .oneOf(Unit.symbols(of: dimensions)), fix: fix)
        }
        if !dimensions.contains(dimension) {
            return finding(on: measure, .wrongUnit(value.unit), help: .oneOf(Unit.symbols(of: dimensions)))
        }
        guard let per = value.per else { return nil }
        return perTime && per.dimension == .time ? nil : finding(on: measure, .noUnit(per), help: perTime ? .perTime : .withoutPer)
    }

    /// Strength is a share of the volume, and says so.
    private func alcohol(_ measure: Located<Measure>?) -> [Finding] {
        guard let measure, measure.value.unit == "%", measure.value.per == nil else { return [] }
        let meant = Measure(measure.value.amount, "%vol").description
        return [finding(on: measure, .ofVolume, help: .write(meant), fix: measure.replaced(by: meant))]
    }

    private static func meant(by symbol: String, among dimensions: Set<Unit.Dimension>) -> String? {
        let key = symbol == "°" ? "do" : Spelling.key(symbol)
        guard let meant = names[key] else { return nil }
        let known = meant == "%vol" || Unit(meant).dimension.map { dimensions.contains($0) } ?? false
        return known && (meant != "%vol" || dimensions.contains(.share)) ? meant : nil
    }

    /// What people write for them, by `Spelling.key`.
    private static let names = [
        "gr": "g", "gam": "g", "gram": "g", "grams": "g", "g": "g", "kg": "kg", "ky": "kg", "ki": "kg", "can": "kg", "kilogram": "kg",
        "kilograms": "kg", "kgs": "kg", "mg": "mg", "l": "l", "lit": "l", "liter": "l", "litre": "l", "liters": "l", "litres": "l",
        "ml": "ml", "cc": "ml", "cm": "cm", "mm": "mm", "met": "m", "ngay": "days", "d": "days", "tuan": "weeks", "thang": "months",
        "month s": "months", "nam": "years", "y": "years", "do": "%vol", "vol": "%vol", "abv": "%vol", "cai": "units", "chiec": "units",
        "hop": "units", "chai": "units", "goi": "units", "hu": "units", "lo": "units", "tui": "units", "qua": "units", "con": "units",
        "pcs": "units", "pc": "units", "piece": "units", "pieces": "units", "doi": "pairs", "cap": "pairs", "bo": "sets", "kj": "kJ",
        "cal": "kcal", "kcal": "kcal", "calo": "kcal",
    ]
}

extension Words {
    fileprivate static func noUnit(_ unit: Unit) -> Words { Words(vi: "không có đơn vị `\(unit)`", en: "there is no unit `\(unit)`") }

    fileprivate static func wrongUnit(_ unit: Unit) -> Words {
        Words(vi: "`\(unit)` không dùng ở đây được", en: "`\(unit)` does not measure this")
    }

    fileprivate static func oneOf(_ symbols: [String]) -> Words {
        let quoted = symbols.map { "`\($0)`" }.joined(separator: ", ")
        return Words(vi: "dùng một trong: \(quoted)", en: "use one of \(quoted)")
    }

    fileprivate static let perTime = Words(vi: "viết như `5000 units/month`", en: "write it like `5000 units/month`")
    fileprivate static let withoutPer = Words(vi: "bỏ phần sau dấu `/`", en: "leave out what follows the `/`")
    fileprivate static let ofVolume = Words(vi: "độ cồn tính theo thể tích", en: "strength is counted by volume")
}
