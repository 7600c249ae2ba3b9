import Catalogue
import Diagnostics

/// A product goes to Lazada with the category that was chosen for it there: nobody else can know it.
enum NoLazadaCategory: GoodsRule {
    static let about = About(
        id: "no-lazada-category", severity: .warning,
        summary: Words(
            vi: "Sản phẩm lên Lazada cần mã ngành hàng của Lazada.", en: "A product needs its category at Lazada to be listed there."),
        basis: Basis("Lazada Open Platform, Create a Product: PrimaryCategory"),
        flags: ["channels.lazada: ▸{attributes: {brand_id: \"30768\"}}"],
        allows: ["channels.lazada: {category: \"10100421\", attributes: {brand_id: \"30768\"}}"])

    static func check(_ goods: Goods) -> Finding? {
        let help = Words(
            vi:
                "tra mã ngành hàng cấp cuối ở Trung tâm người bán (Seller Center) hoặc bằng GetCategorySuggestion, rồi ghi vào `channels.lazada.category`",
            en: "look up the leaf category in the Seller Center or with GetCategorySuggestion, then write `channels.lazada.category`")
        guard let facts = LazadaFacts(of: goods.product) else {
            return finding(
                about: goods, at: goods.product.place,
                Words(
                    vi: "không vào \(goods.entry.name): chưa có mục `channels.lazada`",
                    en: "stays out of \(goods.entry.name): there is no `channels.lazada`"), help: help, severity: .note)
        }
        guard let category = facts.category else {
            return finding(
                about: goods, at: facts.place,
                Words(
                    vi: "không vào \(goods.entry.name): thiếu mã ngành hàng `category`",
                    en: "stays out of \(goods.entry.name): `category` is missing"), help: help)
        }
        guard !LazadaFacts.isNumber(category.value) else { return nil }
        return finding(
            about: goods, at: category.place, length: max(1, category.value.unicodeScalars.count),
            Words(
                vi: "không vào \(goods.entry.name): mã ngành hàng của Lazada là một dãy chữ số",
                en: "stays out of \(goods.entry.name): a category of Lazada's is a number"), help: help)
    }
}
