import Catalogue
import Diagnostics
import Rulebook

/// Packs of one product are told apart by one attribute, so that no two may have the same value of it.
enum AlikeLazadaPacks: ItemRule {
    static let about = About(
        id: "alike-lazada-packs", severity: .warning,
        summary: Words(
            vi: "Các quy cách của một sản phẩm trên Lazada phải khác nhau ở một thuộc tính.",
            en: "Packs of one product at Lazada must differ in one attribute."),
        basis: Basis("Lazada Open Platform, Create a Product: saleProp"),
        flags: ["variants: [▸{sku: RH-MO-501, net: 500 g}]"], allows: ["variants: [{sku: RH-MO-250, net: 250 g}]"])

    static func check(_ item: Candidate) -> Finding? {
        let goods = item.goods
        guard !goods.product.variants.isEmpty, let facts = LazadaFacts(of: goods.product) else { return nil }
        let own = item.lazadaOption(by: facts)
        let before = ([goods.itself] + goods.variants).prefix { $0.variant?.place != item.variant?.place }
        let isAlike = before.contains { $0.lazadaOption(by: facts) == own }
        guard own == nil || isAlike else { return nil }
        let name = facts.variation?.value ?? "size"
        return finding(
            about: goods, at: item.place,
            Words(
                vi: "không vào \(goods.entry.name): "
                    + (own.map { "đã có quy cách khác với `\(name)` là “\($0)”" } ?? "chưa biết `\(name)` của quy cách này"),
                en: "stays out of \(goods.entry.name): "
                    + (own.map { "another pack has the `\(name)` “\($0)”" } ?? "the `\(name)` of this pack is not known")),
            help: Words(
                vi:
                    "ghi `net`, `color` hoặc `name` cho từng quy cách; nếu khác nhau về màu, thêm `channels.lazada.variation: color_family` và `option` cho sản phẩm chính",
                en:
                    "give each pack a `net`, `color` or `name`; where colour tells them apart, add `channels.lazada.variation: color_family`, and `option` for the product itself"
            ))
    }
}
