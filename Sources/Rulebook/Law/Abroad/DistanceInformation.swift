import Catalogue
import Diagnostics

/// Pre-packed food sold at a distance tells a buyer in the Union everything of Article 9 but the date before the purchase.
struct DistanceInformation: GoodsRule {
    static let about = About.law(
        "missing-distance-information", "EU-01",
        summary: Words(
            vi: "Thực phẩm bán từ xa vào EU chưa đủ thông tin phải có trước khi mua.",
            en: "Food sold at a distance to the Union lacks what must be known before the purchase."),
        market: Market.europeanUnion.code, goods: KindClass.foodstuffs, suppliers: [.producer, .importer],
        flags: [
            Example("---.▸ingredients: nil", in: "en.md"), Example("---.▸storage: nil", in: "en.md"), "label.▸net: nil",
            "traceability.▸origin: nil", "traceability.origin.▸country: nil", "market.EU.▸importer: nil", "market.▸EU: nil",
            "market.EU.importer.▸address: nil", "▸market: nil", "label.▸nutrition: nil", "label.nutrition.▸salt: nil",
            "label.nutrition.per: ▸20 g", "kind: wine\nlabel.▸alcohol: nil",
            "kind: essential-oil\nintended_use: flavouring\nlabel.▸net: nil",
        ],
        allows: [
            Example("---.usage: Eat it as it is.", in: "en.md"), "ocop: nil", "kind: tea\nlabel.nutrition: nil",
            "kind: wine\nlabel.alcohol: 12 %vol\nlabel.nutrition: nil", "trade.markets: [VN, US]\nmarket.EU: nil",
            "market.FR: {importer: {name: A, address: B}}\nmarket.EU: nil", "kind: basketry\nmarket.EU: nil",
            "kind: medicinal-herb\nintended_use: decoration\nlabel.net: nil", "kind: fresh-fruit\nlabel: nil",
        ])

    func check(_ goods: Goods) -> [Finding] {
        let product = goods.product
        let path = "market.\(goods.union).importer"
        let importer = goods.factsForUnion?.contacts["importer"]
        // What has no label is sold loose.
        let isPacked = goods.class != .fresh || product.label != nil
        // Fresh goods are their only ingredient; alcohol above 1.2 % lists none (Art. 16(4), 19).
        let hasIngredients = goods.class != .fresh && goods.class != .alcohol
        return findings(
            hasIngredients ? goods.gap(words: "ingredients", "thành phần", "its ingredients") : nil,
            goods.class == .alcohol || !isPacked ? nil : goods.gap(words: "storage", "cách bảo quản", "how it is stored"),
            goods.gap("label.net", "500 g", "khối lượng tịnh", "the net quantity", if: isPacked && product.label?.net == nil),
            goods.gap(
                "label.alcohol", "40 %vol", "độ cồn", "the strength of alcohol",
                if: goods.class == .alcohol && product.label?.alcohol == nil),
            goods.gap(
                "traceability.origin.country", "VN", "nước xuất xứ", "the country of origin",
                if: product.traceability?.origin?.country == nil),
            goods.gap(
                path, "{name: …, address: …}", "tên và địa chỉ nhà nhập khẩu", "the importer's name and address", if: importer == nil),
            goods.gap("\(path).name", "…", "tên nhà nhập khẩu", "the importer's name", if: importer.map { $0.name == nil } ?? false),
            goods.gap(
                "\(path).address", "…", "địa chỉ nhà nhập khẩu", "the importer's address", if: importer.map { $0.address == nil } ?? false),
            for: .union) + nutrition(of: goods)
    }

    /// The values of Article 30(1).
    private static let values: [(key: String, name: Words)] = [
        ("energy", Words(vi: "năng lượng", en: "energy")), ("fat", Words(vi: "chất béo", en: "fat")),
        ("saturated_fat", Words(vi: "chất béo bão hòa", en: "saturated fat")),
        ("carbohydrate", Words(vi: "carbohydrat", en: "carbohydrate")), ("sugars", Words(vi: "đường", en: "sugars")),
        ("protein", Words(vi: "chất đạm", en: "protein")), ("salt", Words(vi: "muối", en: "salt")),
    ]
    /// What Annex V lets go without a table.
    private static let exempt: Set<String> = ["tea", "coffee", "herbal-infusion", "salt", "spice", "bottled-water"]

    private func nutrition(of goods: Goods) -> [Finding] {
        guard goods.class == .food || goods.class == .drink, !Self.exempt.contains(goods.kind.id) else { return [] }
        let product = goods.product
        guard let table = product.label?.nutrition else {
            let example = "{per: 100 g, " + Self.values.map { "\($0.key): …" }.joined(separator: ", ") + "}"
            return findings(
                goods.gap("label.nutrition", example, "bảng dinh dưỡng", "the nutrition table", if: true), for: .union,
                source: .askLaboratory)
        }
        let gaps = Self.values.compactMap { key, name in
            goods.gap(
                "label.nutrition.\(key)", "…", "giá trị \(name.vi)", "the value of \(name.en)", if: table[key] == nil)
        }
        return findings(gaps, for: .union, source: .askLaboratory) + portion(of: table)
    }

    /// Values per portion may stand beside those per 100 g or 100 ml, not in their place (Art. 32, 33).
    private func portion(of table: Nutrition) -> [Finding] {
        guard let per = table.per, per.value.inBaseUnits != 100 || ![.mass, .volume].contains(per.value.unit.dimension) else { return [] }
        return [finding(on: per, .perPortion, help: .count)]
    }
}

extension Words {
    fileprivate static let askLaboratory = Words(vi: "phòng thử nghiệm cho biết", en: "a testing laboratory knows")
    fileprivate static let perPortion = Words(
        vi: "bán sang EU thì bảng dinh dưỡng tính cho 100 g hoặc 100 ml",
        en: "in the Union a nutrition table counts for 100 g or 100 ml")
    fileprivate static let count = Words(vi: "tính lại các giá trị cho 100 g hoặc 100 ml", en: "count the values for 100 g or 100 ml")
}
