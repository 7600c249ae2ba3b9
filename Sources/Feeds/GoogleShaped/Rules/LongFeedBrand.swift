import Catalogue
import Diagnostics

/// A brand is a fact: one that is too long is left away, never cut.
enum LongFeedBrand: AdviceRule {
    static let about = About(
        id: "long-feed-brand", severity: .warning,
        summary: Words(
            vi: "Nhãn hiệu dài hơn kênh nhận (Google: 70 ký tự) không vào nguồn cấp.",
            en: "A brand longer than a channel takes (Google: 70 characters) does not go into its feed."
        ),
        basis: Basis("Google Merchant Center, product data specification (7052112)"),
        flags: [Example("brand: ▸\(String(repeating: "Rừng Hoa ", count: 9))")], allows: ["brand: Rừng Hoa"])

    static func check(_ goods: Goods) -> [Finding] {
        let limit = goods.dialect.limits.brand.value
        guard let brand = goods.product.brand, let text = FeedText.line(brand.value), !FeedText.fits(text, limit) else { return [] }
        return [
            finding(
                about: goods, at: brand.place, length: brand.value.unicodeScalars.count,
                Words(
                    vi: "nhãn hiệu dài \(FeedText.length(text)) ký tự, \(goods.entry.name) chỉ nhận \(limit) nên bỏ trống",
                    en: "the brand has \(FeedText.length(text)) characters, \(goods.entry.name) takes \(limit), so it is left away"),
                help: Words(vi: "ghi tên nhãn hiệu ngắn gọn", en: "write the brand's short name"))
        ]
    }
}
