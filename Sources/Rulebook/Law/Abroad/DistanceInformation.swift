import Catalogue
import Diagnostics

/// Pre-packed food sold at a distance tells a buyer in the Union everything of Article 9 but the date before the purchase.
struct DistanceInformation: ProductRule {
    static let about = About.law(
        "missing-distance-information", "EU-01",
        summary: Words(
            vi: "Thực phẩm bán từ xa vào EU chưa đủ thông tin phải có trước khi mua.",
            en: "Food sold at a distance to the Union lacks what must be known before the purchase."),
        market: Market.europeanUnion.code, goods: KindClass.foodstuffs,
        flags: [
            Example("---.ingredients: nil", in: "en.md"), "label.net: nil\nvariants: nil", "traceability.origin: nil",
            "market.EU.importer: nil",
        ],
        allows: [Example("---.usage: Eat it as it is.", in: "en.md"), "ocop: nil"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, let goods = desk.kind(of: product)?.class, goods.isFoodstuff else { return [] }
        var lacks: [Words] = []
        func need(_ isThere: Bool, _ vi: String, _ en: String) { if !isThere { lacks.append(Words(vi: vi, en: en)) } }
        // What buyers there read is the text that is not in Vietnamese.
        let foreign = desk.languages.filter { $0 != .vi }.compactMap { product.stories[$0] }
        if let story = foreign.first {
            need(story.title != nil, "tên hàng", "the name")
            need(goods == .fresh || story.ingredients != nil, "thành phần", "the ingredients")
            need(story.storage != nil || goods == .alcohol, "cách bảo quản", "the conditions of storage")
        }
        need(product.label?.net != nil, "khối lượng tịnh", "the net quantity")
        need(product.traceability?.origin?.country != nil, "nước xuất xứ", "the country of origin")
        need(
            product.facts(for: "EU")?.contacts["importer"] != nil, "tên và địa chỉ nhà nhập khẩu",
            "the importer's name and address")
        need(goods != .alcohol || product.label?.alcohol != nil, "độ cồn", "the strength of alcohol")
        return lacking(
            lacks, for: .union, at: product.place(for: "EU"),
            help: Words(
                vi: "ghi vào `label`, `traceability.origin`, `market: {EU: …}` và bản tiếng Anh",
                en: "write it into `label`, `traceability.origin`, `market: {EU: …}` and the English text"))
    }
}
