import Catalogue
import Diagnostics

/// Heureka's categories are its own; which one goods belong to, their writer says.
enum NoHeurekaCategory: GoodsRule {
    static let about = About(
        id: "no-heureka-category", severity: .warning,
        summary: Words(
            vi: "Sản phẩm lên Heureka cần ngành hàng trong cây của Heureka.", en: "A product needs its category in Heureka's tree."),
        basis: Basis("https://github.com/heureka/xml-feed-specs: CATEGORYTEXT, at most 255 characters"),
        flags: ["channels.heureka: {category: ▸Med}"], allows: ["channels.heureka: {category: \"Heureka.cz | Jídlo a nápoje | Med\"}"])

    /// What the product says.
    static func category(of product: Product) -> Located<String>? { product.channels["heureka"]?.values["category"] }

    static func check(_ goods: Goods) -> Finding? {
        guard let country = HeurekaCountry.of(goods.entry) else { return nil }
        let help = Words(
            vi: "chép đường dẫn ngành hàng từ Heureka vào `channels.heureka.category`, ví dụ “\(country.root) Jídlo a nápoje | Med”",
            en: "copy the category's path from Heureka into `channels.heureka.category`, such as “\(country.root) Jídlo a nápoje | Med”")
        guard let category = category(of: goods.product) else {
            let facts = goods.product.channels["heureka"]
            return finding(
                about: goods, at: facts?.place ?? goods.product.place,
                Words(
                    vi: "không vào \(goods.entry.name): chưa có `channels.heureka.category`",
                    en: "stays out of \(goods.entry.name): there is no `channels.heureka.category`"),
                help: help, severity: facts == nil ? .note : .warning)
        }
        let text = category.value
        let isPath = text.hasPrefix("\(country.root) ") && FeedText.line(text) == text && text.utf8.count > country.root.utf8.count + 1
        guard !isPath || !FeedText.fits(text, 255) else { return nil }
        return finding(
            about: goods, at: category.place, length: max(1, text.unicodeScalars.count),
            Words(
                vi: "không vào \(goods.entry.name): ngành hàng phải bắt đầu bằng “\(country.root)” và dài không quá 255 ký tự",
                en: "stays out of \(goods.entry.name): a category begins with “\(country.root)” and has no more than 255 characters"),
            help: help)
    }
}
