import Catalogue
import Diagnostics

/// A title that a channel would cut is cut by us, at the end of a clause.
enum LongFeedTitle: AdviceRule {
    static let about = About(
        id: "long-feed-title", severity: .warning,
        summary: Words(
            vi: "Tên dài hơn kênh nhận (Google: 150 ký tự) bị cắt trong nguồn cấp.",
            en: "A title longer than a channel takes (Google: 150 characters) is cut in its feed."),
        basis: Basis("Google Merchant Center, product data specification (7052112)"),
        flags: [Example("---.title: ▸Mật ong " + String(repeating: "rất ", count: 40), in: "vi.md")],
        allows: [Example("---.title: Mật ong hoa tràm", in: "vi.md")])

    static func check(_ goods: Goods) -> [Finding] {
        let limit = goods.dialect.limits.title.value
        guard let line = goods.story.flatMap(goods.titleLine), let text = goods.text(of: line), !FeedText.fits(text, limit) else {
            return []
        }
        return [
            finding(
                about: goods, at: line.place, length: line.raw.unicodeScalars.count,
                Words(
                    vi: "tên dài \(FeedText.length(text)) ký tự, \(goods.entry.name) chỉ nhận \(limit): phần sau bị cắt",
                    en: "the title has \(FeedText.length(text)) characters, \(goods.entry.name) takes \(limit): the rest is cut"),
                help: Words(
                    vi: "thêm tên ngắn: `titles: {\(goods.entry.channel): …}`",
                    en: "add a shorter one: `titles: {\(goods.entry.channel): …}`"))
        ]
    }
}
