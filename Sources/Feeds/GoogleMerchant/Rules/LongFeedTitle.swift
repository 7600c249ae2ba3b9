import Catalogue
import Diagnostics

/// A title that Google would cut is cut by us, at the end of a clause.
enum LongFeedTitle: AdviceRule {
    static let about = About(
        id: "long-feed-title", severity: .warning,
        summary: Words(
            vi: "Tên dài hơn 150 ký tự bị cắt trong nguồn cấp Google.", en: "A title over 150 characters is cut in the Google feed."),
        basis: Basis("Google Merchant Center, product data specification (7052112)"),
        flags: [Example("---.title: ▸Mật ong " + String(repeating: "rất ", count: 40), in: "vi.md")],
        allows: [Example("---.title: Mật ong hoa tràm", in: "vi.md")])

    static func check(_ goods: Goods) -> [Finding] {
        let limit = GoogleMerchantLimits.title.value
        guard let line = goods.title(for: GoogleMerchant.channel), let text = goods.text(of: line), !FeedText.fits(text, limit) else {
            return []
        }
        return [
            finding(
                about: goods, at: line.place, length: line.raw.unicodeScalars.count,
                Words(
                    vi: "tên dài \(FeedText.length(text)) ký tự, \(goods.entry.name) chỉ nhận \(limit): phần sau bị cắt",
                    en: "the title has \(FeedText.length(text)) characters, \(goods.entry.name) takes \(limit): the rest is cut"),
                help: Words(
                    vi: "thêm tên ngắn: `titles: {google-merchant: …}`", en: "add a shorter one: `titles: {google-merchant: …}`"))
        ]
    }
}
