import Catalogue
import Diagnostics
import Rulebook

/// A story that is longer than a channel takes is told as far as it fits.
enum LongFeedDescription: AdviceRule {
    static let about = About(
        id: "long-feed-description", severity: .note,
        summary: Words(
            vi: "Câu chuyện dài hơn kênh nhận (Google: 5.000 ký tự) được cắt ở cuối câu.",
            en: "A story longer than a channel takes (Google: 5,000 characters) is cut at the end of a sentence."),
        basis: Basis("Google Merchant Center, product data specification (7052112)"),
        flags: [Example("body: ▸" + String(repeating: "Ong bay về tổ. ", count: 400), in: "vi.md")],
        allows: [Example("body: Ong bay về tổ.", in: "vi.md")])

    static func check(_ goods: Goods) -> [Finding] {
        let limit = goods.dialect.limits.description.value
        let own = goods.story?.descriptions[goods.entry.channel.name]
        guard own != nil || mayBeLong(goods, limit), let text = ShapedTexts.whole(of: goods), !FeedText.fits(text, limit) else { return [] }
        if let own {
            return [
                finding(
                    about: goods, at: own.place, length: own.raw.unicodeScalars.count,
                    Words(
                        vi: "lời kể cho \(goods.entry.name) dài \(FeedText.length(text)) ký tự, kênh chỉ nhận \(limit): phần sau bị cắt",
                        en:
                            "the description for \(goods.entry.name) has \(FeedText.length(text)) characters, the channel takes \(limit): the rest is cut"
                    ), severity: .warning)
            ]
        }
        return [
            finding(
                about: goods, at: goods.story?.body.blocks.first?.place ?? goods.storyPlace,
                Words(
                    vi: "câu chuyện dài \(FeedText.length(text)) ký tự, \(goods.entry.name) chỉ nhận \(limit): phần sau bị cắt",
                    en: "the story has \(FeedText.length(text)) characters, \(goods.entry.name) takes \(limit): the rest is cut"),
                help: Words(
                    vi: "muốn tự kể ngắn hơn, thêm: `descriptions: {\(goods.entry.channel): …}`",
                    en: "to tell it shorter yourself, add: `descriptions: {\(goods.entry.channel): …}`"))
        ]
    }

    /// Whether summary and body can come near the limit at all: most stories are far from it, and need not be put together.
    private static func mayBeLong(_ goods: Goods, _ limit: Int) -> Bool {
        goods.story != nil && goods.published.mostBytes[goods.entry.language] ?? 0 > limit
    }
}
