import Catalogue
import Diagnostics

/// A highlight that a channel would refuse is cut by us.
enum LongFeedHighlight: AdviceRule {
    static let about = About(
        id: "long-feed-highlight", severity: .note,
        summary: Words(
            vi: "Điểm nổi bật dài hơn kênh nhận (Google: 150 ký tự) bị cắt.",
            en: "A highlight longer than a channel takes (Google: 150 characters) is cut."),
        basis: Basis("Google Merchant Center, product highlight (10066942)"),
        flags: [Example("---.highlights: [▸\(String(repeating: "rất ngon ", count: 20)), Bốn sao]", in: "vi.md")],
        allows: [Example("---.highlights: [Bốn sao, Hoa tràm]", in: "vi.md")])

    static func check(_ goods: Goods) -> [Finding] {
        let limit = goods.dialect.limits.highlight.value
        guard goods.dialect.elements.contains(.highlights) else { return [] }
        return (goods.story?.highlights ?? []).compactMap { line in
            guard let text = goods.text(of: line), !FeedText.fits(text, limit) else { return nil }
            return finding(
                about: goods, at: line.place, length: line.raw.unicodeScalars.count,
                Words(
                    vi: "điểm nổi bật dài \(FeedText.length(text)) ký tự, \(goods.entry.name) chỉ nhận \(limit): phần sau bị cắt",
                    en: "the highlight has \(FeedText.length(text)) characters, \(goods.entry.name) takes \(limit): the rest is cut"),
                help: Words(vi: "viết ngắn lại", en: "make it shorter"))
        }
    }
}
