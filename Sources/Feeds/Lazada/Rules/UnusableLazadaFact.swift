import Catalogue
import Diagnostics

/// What is written for Lazada must be what its request has room for, the brand's number above all.
enum UnusableLazadaFact: GoodsRule {
    static let about = About(
        id: "unusable-lazada-fact", severity: .warning,
        summary: Words(
            vi: "Thông tin ghi riêng cho Lazada phải đúng dạng sàn nhận; mã thương hiệu `brand_id` là bắt buộc.",
            en: "What is written for Lazada must fit into its request; `brand_id` must be there."),
        basis: Basis("Lazada Open Platform, Create a Product: brand_id, Attributes"),
        flags: [
            "channels.lazada: {category: \"10100421\", attributes: ▸{model: Hũ thủy tinh}}",
            "channels.lazada: {category: \"10100421\", attributes: {brand_id: ▸Rừng Hoa}}",
            "channels.lazada: {category: \"10100421\", attributes: {brand_id: \"30768\"}, quantity: ▸nhiều}",
        ],
        allows: ["channels.lazada: {category: \"10100421\", attributes: {brand_id: \"30768\", model: Hũ thủy tinh}, quantity: \"40\"}"])

    static func check(_ goods: Goods) -> Finding? {
        guard let facts = LazadaFacts(of: goods.product) else { return nil }
        func found(_ value: Located<String>?, _ vi: String, _ en: String, help: Words? = nil) -> Finding {
            finding(
                about: goods, at: value?.place ?? facts.place, length: max(1, value?.value.unicodeScalars.count ?? 1),
                Words(vi: "không vào \(goods.entry.name): \(vi)", en: "stays out of \(goods.entry.name): \(en)"), help: help)
        }
        if let other = facts.others.first {
            return found(
                other.value, "Lazada không có mục `\(other.path)`", "Lazada has no `\(other.path)`",
                help: Words(
                    vi: "các mục được ghi: category, attributes, variation, option, quantity, images; mỗi thuộc tính là một dòng chữ",
                    en: "what may be written: category, attributes, variation, option, quantity, images; each attribute is one text"))
        }
        for (name, value) in facts.attributes {
            if !LazadaFacts.isName(name) {
                return found(value, "tên thuộc tính `\(name)` không dùng được", "no attribute can be called `\(name)`")
            }
            if FeedText.line(value.value) == nil {
                return found(value, "thuộc tính `\(name)` còn trống", "the attribute `\(name)` is empty")
            }
        }
        let limit = goods.dialect.limits.description.value
        if let long = facts.attributes.first(where: { $0.name == "description" && !FeedText.fits($0.value.value, limit) }) {
            return found(long.value, "`description` dài hơn \(limit) ký tự", "`description` has more than \(limit) characters")
        }
        guard let brand = facts.attributes.first(where: { $0.name == "brand_id" })?.value else {
            return found(
                nil, "thiếu `attributes.brand_id`", "`attributes.brand_id` is missing",
                help: Words(
                    vi:
                        "tra mã thương hiệu ở Trung tâm người bán (Seller Center) hoặc bằng GetBrandByPages; mỗi nước một mã, cả “No Brand” cũng có mã",
                    en:
                        "look up the brand's number in the Seller Center or with GetBrandByPages; each country has its own, that of “No Brand” too"
                ))
        }
        if !LazadaFacts.isNumber(brand.value) { return found(brand, "`brand_id` phải là mã số", "`brand_id` is a number") }
        if let name = facts.variation, !LazadaFacts.isName(name.value) {
            return found(
                name, "`variation` phải là tên một thuộc tính bán hàng, như `color_family`",
                "`variation` is the name of a sales attribute, such as `color_family`")
        }
        if let quantity = facts.quantity, quantity.value != "0", !LazadaFacts.isNumber(quantity.value) {
            return found(quantity, "`quantity` phải là một số nguyên", "`quantity` is a whole number")
        }
        let strangers = facts.images.first { !isAddress($0.value) || $0.value.utf8.count > goods.dialect.limits.address.value }
        if let image = strangers {
            return found(
                image, "`images` chỉ ghi địa chỉ ảnh ở Lazada (slatic.net)", "`images` are addresses at Lazada (slatic.net)",
                help: Words(
                    vi: "bỏ `images` để dùng ảnh của trang, khi nộp thì chuyển ảnh sang Lazada bằng MigrateImage",
                    en: "leave `images` away to send the site's, and move them with MigrateImage when you submit"))
        }
        return nil
    }

    /// Whether an address is one of Lazada's own, and of plain characters.
    private static func isAddress(_ text: String) -> Bool {
        guard text.hasPrefix("https://"), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
        let host = text.dropFirst("https://".utf8.count).prefix { $0 != "/" }
        return host.hasSuffix(".slatic.net")
            && host.utf8.allSatisfy { $0 == 0x2D || $0 == 0x2E || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    }
}
