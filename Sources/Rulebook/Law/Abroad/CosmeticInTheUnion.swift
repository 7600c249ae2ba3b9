import Catalogue
import Diagnostics

/// A cosmetic in the Union has a responsible person there and was notified (CPNP); its label says origin, content, durability,
/// precautions, function and ingredients.
struct CosmeticInTheUnion: ProductRule {
    static let about = About.law(
        "unready-cosmetic-eu", "COSM-09",
        summary: Words(
            vi: "Mỹ phẩm bán sang EU chưa đủ người chịu trách nhiệm, mã CPNP và nội dung nhãn.",
            en: "A cosmetic for the Union lacks its responsible person, CPNP number or parts of its label."),
        market: Market.europeanUnion.code, goods: [.cosmetic], suppliers: [.importer, .producer],
        flags: [Example("market.EU: {importer: {name: A, address: B, email: a@b.example}}", of: "serum")], allows: [])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.isCosmetic(product) else { return [] }
        let facts = product.facts(for: "EU")
        var lacks: [Words] = []
        func need(_ isThere: Bool, _ vi: String, _ en: String) { if !isThere { lacks.append(Words(vi: vi, en: en)) } }
        need(facts?.contacts["responsible_person"] != nil, "người chịu trách nhiệm tại EU", "the responsible person in the Union")
        need(facts?.values["cpnp"] != nil, "mã CPNP", "the CPNP number")
        need(
            facts?.values["opened"] != nil || product.label?.shelfLife != nil, "hạn dùng hoặc hạn sau khi mở",
            "durability or period after opening")
        need(product.label?.net != nil, "dung tích hoặc khối lượng", "the nominal content")
        need(product.traceability?.origin?.country != nil, "nước xuất xứ", "the country of origin")
        if let story = desk.languages.filter({ $0 != .vi }).compactMap({ product.stories[$0] }).first {
            need(story.ingredients != nil, "thành phần INCI", "the INCI ingredients")
            need(story.usage != nil, "công dụng và cách dùng", "function and use")
            need(story.warnings != nil, "lưu ý an toàn", "precautions")
        }
        return lacking(
            lacks, for: .union, at: product.place(for: "EU"),
            help: Words(
                vi: "hỏi nhà nhập khẩu, rồi ghi `market: {EU: {responsible_person: …, cpnp: …, opened: 12 months}}`",
                en: "ask the importer, then write `market: {EU: {responsible_person: …, cpnp: …, opened: 12 months}}`"))
    }
}

extension Desk {
    /// Whether law takes a product for a cosmetic: by its kind, or because it says that it is to be used as one.
    func isCosmetic(_ product: Product) -> Bool {
        kind(of: product)?.class == .cosmetic || product.intendedUse?.value == "cosmetic"
    }
}
