import Catalogue
import Diagnostics

/// Goods are sorted by GS1's Global Product Classification; which brick they belong to, their writer says.
enum NoGPCCategory: GoodsRule {
    static let about = About(
        id: "no-gpc-category", severity: .warning,
        summary: Words(
            vi: "Sản phẩm vào GS1 GDSN cần mã GPC tám chữ số.", en: "A product needs its GPC code of eight digits for GS1 GDSN."),
        basis: Basis("GS1 GDSN 3.1, Catalogue Item Notification: gpcCategoryCode"),
        flags: ["channels.gs1-gdsn: {gpc: ▸Honey}"], allows: ["channels.gs1-gdsn: {gpc: \"10000000\"}"])

    /// What the product says.
    static func category(of product: Product) -> Located<String>? { product.channels[Channel.gdsn.name]?.values["gpc"] }

    static func check(_ goods: Goods) -> Finding? {
        let help = Words(
            vi: "tra mã ở https://gpc-browser.gs1.org rồi ghi `channels.gs1-gdsn.gpc`",
            en: "look it up at https://gpc-browser.gs1.org, then write `channels.gs1-gdsn.gpc`")
        guard let category = category(of: goods.product) else {
            let facts = goods.product.channels[Channel.gdsn.name]
            return finding(
                about: goods, at: facts?.place ?? goods.product.place,
                Words(
                    vi: "không vào \(goods.entry.name): chưa có mã GPC", en: "stays out of \(goods.entry.name): it has no GPC code"),
                help: help, severity: facts == nil ? .note : .warning)
        }
        guard category.value.utf8.count != 8 || !category.value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return finding(
            about: goods, at: category.place, length: max(1, category.value.unicodeScalars.count),
            Words(
                vi: "không vào \(goods.entry.name): mã GPC có tám chữ số",
                en: "stays out of \(goods.entry.name): a GPC code has eight digits"), help: help)
    }
}
