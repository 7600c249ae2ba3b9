import Catalogue
import Diagnostics

/// A cosmetic in the Union has a responsible person there and was notified (CPNP); its label says origin, content, durability,
/// precautions, batch, function and ingredients.
struct CosmeticInTheUnion: GoodsRule {
    static let about = About.law(
        "unready-cosmetic-eu", "COSM-09",
        summary: Words(
            vi: "Mỹ phẩm bán sang EU chưa đủ người chịu trách nhiệm, mã CPNP và nội dung nhãn.",
            en: "A cosmetic for the Union lacks its responsible person, CPNP number or parts of its label."),
        market: Market.europeanUnion.code, goods: [.cosmetic], suppliers: [.importer, .producer],
        flags: [
            "kind: serum\nmarket.▸EU: {importer: {name: A, address: B, email: a@b.example}}",
            "kind: serum\nmarket.EU: {▸responsible_person: {name: A}, cpnp: \"4900412\"}", "kind: shampoo\nmarket.▸EU: nil",
            "kind: shampoo\n▸market: nil", "kind: serum\nmarket.EU: {responsible_person: {name: A, address: B}}",
            "kind: shampoo\nmarket.EU: {responsible_person: {name: A, address: B}, cpnp: \"1\"}\ntraceability.▸lots: nil",
            "kind: shampoo\nmarket.EU: {responsible_person: {name: A, address: B}, cpnp: \"1\"}\ntraceability.origin.▸country: nil",
            "kind: shampoo\nmarket.EU: {responsible_person: {name: A, address: B}, cpnp: \"1\"}\nlabel.▸net: nil",
            "kind: shampoo\nmarket.▸EU: {responsible_person: {name: A, address: B}, cpnp: \"1\"}\nlabel.shelf_life: 36 months",
            // Its words tell how to eat honey and nothing of what a serum is for.
            "kind: serum\nmarket.EU: {responsible_person: {name: A, address: B}, cpnp: \"1\"}",
        ],
        allows: [
            "kind: shampoo\nmarket.EU: {responsible_person: {name: A, address: B}, cpnp: \"1\"}\nlabel.shelf_life: 30 months",
            "kind: shampoo\nmarket.EU: {responsible_person: {name: A, address: B}, cpnp: \"1\", opened: 6 months}\nlabel.shelf_life: nil",
            "kind: shampoo\nmarket.DE: {responsible_person: {name: A, address: B}, cpnp: \"1\"}\nmarket.EU: nil",
            "kind: essential-oil\nintended_use: household", "kind: shampoo\ntrade.markets: [VN, US]", "kind: shampoo\nstatus: draft",
        ])

    func check(_ goods: Goods) -> [Finding] {
        let product = goods.product
        let market = "market.\(goods.union)"
        let facts = goods.factsForUnion
        let person = facts?.contacts["responsible_person"]
        return findings(
            goods.gap(
                "\(market).responsible_person", "{name: …, address: …}", "người chịu trách nhiệm tại EU",
                "the responsible person in the Union", if: person == nil),
            goods.gap(
                "\(market).responsible_person.name", "…", "tên người chịu trách nhiệm", "the responsible person's name",
                if: person.map { $0.name == nil } ?? false),
            goods.gap(
                "\(market).responsible_person.address", "…", "địa chỉ người chịu trách nhiệm", "the responsible person's address",
                if: person.map { $0.address == nil } ?? false),
            goods.gap("\(market).cpnp", "…", "mã thông báo CPNP", "the CPNP number", if: facts?.values["cpnp"] == nil),
            goods.gap(
                "\(market).opened", "12 months", "hạn dùng hoặc hạn sau khi mở nắp", "durability or the period after opening",
                if: facts?.values["opened"] == nil && !Self.isDated(product)),
            goods.gap("label.net", "30 ml", "dung tích hoặc khối lượng", "the nominal content", if: product.label?.net == nil),
            goods.gap(
                "traceability.origin.country", "VN", "nước xuất xứ", "the country of origin",
                if: product.traceability?.origin?.country == nil),
            goods.gap("traceability.lots", "[{lot: …, produced: …}]", "số lô", "the batch number", if: product.lots.isEmpty),
            goods.gap(words: "ingredients", "thành phần theo INCI", "its ingredients by their INCI names"),
            goods.gap(words: "usage", "công dụng và cách dùng", "its function and use"),
            goods.gap(words: "warnings", "lưu ý an toàn", "its precautions"), for: .union, source: .askImporter)
            + withoutFunction(goods)
    }

    /// Whether a last day is enough: goods that keep longer than thirty months say how long after opening (Art. 19(1)(c)).
    private static func isDated(_ product: Product) -> Bool {
        if let shelfLife = product.label?.shelfLife { return shelfLife.value.inBaseUnits.map { $0 <= 30 * 30 } ?? true }
        return product.isUnreadable("label.shelf_life") || product.lots.contains { $0.expires != nil }
    }

    /// What a shampoo is for goes without saying (Art. 19(1)(f)).
    private static let selfEvident: Set<String> = ["shampoo", "conditioner", "soap", "body-wash"]
    private static let marks = ["function", "purpose", "công dụng", "công năng"].map(ToneMarks.placedBehind)

    /// The function stands at the head of `usage`; what else tells it is not for a program to say.
    private func withoutFunction(_ goods: Goods) -> [Finding] {
        guard !Self.selfEvident.contains(goods.kind.id), let usage = goods.storyAbroad?.usage, !usage.raw.isEmpty else { return [] }
        let text = ToneMarks.placedBehind(usage.raw)
        guard !Self.marks.contains(where: { text.contains($0) }) else { return [] }
        return [finding(at: usage.place, .withoutFunction, help: .addFunction, severity: .warning)]
    }
}

extension Words {
    fileprivate static let withoutFunction = Words(
        vi: "bán sang EU phải nói công dụng của mỹ phẩm, ở đây chỉ thấy cách dùng",
        en: "to be sold in the Union a cosmetic tells its function; here is only how to use it")
    fileprivate static let addFunction = Words(
        vi: "mở đầu `usage` bằng “Function: …”, dịch từ phiếu công bố",
        en: "begin `usage` with “Function: …”, as the notification has it")
}
