import Catalogue
import Diagnostics
import Rulebook

/// Packs of one product are told apart by one attribute, so that no two may have the same value of it.
enum AlikeLazadaPacks: PacksRule {
    static let about = About(
        id: "alike-lazada-packs", severity: .warning,
        summary: Words(
            vi: "Trên Lazada, các quy cách của một sản phẩm phải khác nhau ở một thuộc tính, như cỡ hoặc màu.",
            en: "Packs of one product at Lazada must differ in one attribute, such as size or colour."),
        basis: Basis("Lazada Open Platform, Create a Product: saleProp"),
        flags: ["variants: [▸{sku: RH-MO-501, net: 500 g}]"], allows: ["variants: [{sku: RH-MO-250, net: 250 g}]"])

    static func check(_ goods: Goods) -> [Finding?] {
        let packs = [goods.itself] + goods.variants
        guard let facts = LazadaFacts(of: goods.product) else { return packs.map { _ in nil } }
        var seen: Set<String> = []
        return packs.map { pack in
            let option = pack.lazadaOption(by: facts)
            if let option, seen.insert(option).inserted { return nil }
            return finding(about: pack, option, facts.variation?.value ?? "size")
        }
    }

    /// - Parameters:
    ///   - option: the value that another pack has as well, or none.
    ///   - name: the attribute by which packs are told apart.
    private static func finding(about pack: Candidate, _ option: String?, _ name: String) -> Finding {
        let feed = pack.goods.entry.name
        return finding(
            about: pack.goods, at: pack.place,
            option.map {
                Words(
                    vi: "không vào \(feed): trùng `\(name)` “\($0)” với một quy cách khác",
                    en: "stays out of \(feed): another pack has the `\(name)` “\($0)”")
            }
                ?? Words(
                    vi: "không vào \(feed): quy cách này chưa có `\(name)`",
                    en: "stays out of \(feed): the `\(name)` of this pack is not known"),
            help: Words(
                vi:
                    "ghi `net`, `color` hoặc `name` cho từng quy cách; nếu khác nhau về màu, thêm `channels.lazada.variation: color_family` và `option` cho sản phẩm chính",
                en:
                    "give each pack a `net`, `color` or `name`; where colour tells them apart, add `channels.lazada.variation: color_family`, and `option` for the product itself"
            ))
    }
}
