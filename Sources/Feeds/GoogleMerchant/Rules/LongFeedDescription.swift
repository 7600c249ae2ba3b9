import Catalogue
import Diagnostics

/// A story that is longer than Google takes is told as far as it fits.
enum LongFeedDescription: AdviceRule {
    static let about = About(
        id: "long-feed-description", severity: .note,
        summary: Words(
            vi: "Câu chuyện dài hơn 5.000 ký tự được cắt ở cuối câu trong nguồn cấp Google.",
            en: "A story over 5,000 characters is cut at the end of a sentence in the Google feed."),
        basis: Basis("Google Merchant Center, product data specification (7052112)"),
        flags: [Example("body: ▸" + String(repeating: "Ong bay về tổ. ", count: 400), in: "vi.md")],
        allows: [Example("body: Ong bay về tổ.", in: "vi.md")])

    static func check(_ goods: Goods) -> [Finding] {
        let limit = GoogleMerchantLimits.description.value
        guard let text = GoogleMerchantTexts.whole(of: goods), !FeedText.fits(text, limit) else { return [] }
        return [
            finding(
                about: goods, at: goods.story?.body.blocks.first?.place ?? goods.storyPlace,
                Words(
                    vi: "câu chuyện dài \(FeedText.length(text)) ký tự, \(goods.entry.name) chỉ nhận \(limit): phần sau bị cắt",
                    en: "the story has \(FeedText.length(text)) characters, \(goods.entry.name) takes \(limit): the rest is cut"))
        ]
    }
}
