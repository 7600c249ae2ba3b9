import Catalogue
import Diagnostics

/// Energy follows from what gives it: 17 kJ a gram of protein and carbohydrate, 37 of fat, 29 of alcohol, 8 of fibre.
struct EnergyOff: GoodsRule {
    static let about = About.law(
        "energy-off", "LABEL-06", severity: .warning,
        summary: Words(
            vi: "Năng lượng trên bảng dinh dưỡng lệch hơn 20 % so với tính từ đạm, bột đường và béo.",
            en: "The nutrition table's energy is more than 20 % off what protein, carbohydrate and fat give."),
        goods: KindClass.foodstuffs, suppliers: [.producer, .laboratory],
        flags: ["label.nutrition.energy: ▸1357 kcal", "label.nutrition.energy: ▸1084 kJ", "label.nutrition.energy: ▸1700 kJ"],
        allows: [
            "label.nutrition.energy: 324 kcal", "label.nutrition.energy: 1100 kJ", "label.nutrition.energy: 1620 kJ",
            "label.nutrition.carbohydrate: nil",
        ])

    /// kJ a gram.
    private static let factors = [("protein", 17.0), ("carbohydrate", 17.0), ("fat", 37.0), ("alcohol", 29.0), ("fibre", 8.0)]

    func check(_ goods: Goods) -> [Finding] {
        guard let nutrition = goods.product.label?.nutrition, let energy = nutrition["energy"], let stated = energy.value.inBaseUnits,
            nutrition["protein"] != nil, nutrition["carbohydrate"] != nil, nutrition["fat"] != nil
        else { return [] }
        var computed = 0.0
        for (key, factor) in Self.factors {
            guard let value = nutrition[key] else { continue }
            guard value.value.unit.dimension == .mass, let grams = value.value.inBaseUnits else { return [] }
            computed += factor * grams
        }
        // Alcohol that only the strength tells of: 0.789 g a millilitre of ethanol.
        if nutrition["alcohol"] == nil, let strength = goods.product.label?.alcohol, let per = nutrition.per?.value,
            per.unit.dimension == .volume, let amount = per.inBaseUnits
        {
            computed += 29 * 0.789 * strength.value.amount.approximate / 100 * amount
        }
        // Below the limit under which a value may be left out nothing can be told.
        guard max(stated, computed) > 20, abs(stated - computed) > 0.2 * max(computed, 1) else { return [] }
        let isCalories = energy.value.unit == "kcal"
        return [finding(on: energy, .off(energy.value, Int((isCalories ? computed / 4.184 : computed).rounded())), help: .compare)]
    }
}

extension Words {
    fileprivate static func off(_ stated: Measure, _ computed: Int) -> Words {
        Words(
            vi: "đạm, bột đường và béo cho chừng \(computed) \(stated.unit), bảng ghi \(stated)",
            en: "protein, carbohydrate and fat give about \(computed) \(stated.unit); the table says \(stated)")
    }

    fileprivate static let compare = Words(
        vi: "xem có lẫn kJ với kcal không (1 kcal = 4,184 kJ), rồi so lại với phiếu kiểm nghiệm",
        en: "see whether kJ and kcal were mixed up (1 kcal = 4.184 kJ), then compare with the test report")
}
