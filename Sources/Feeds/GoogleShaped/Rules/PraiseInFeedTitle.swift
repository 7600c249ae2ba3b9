import Catalogue
import Diagnostics
import Rulebook

/// A title names goods; praise of the offer and small pictures get it refused where plain titles are asked for.
enum PraiseInFeedTitle: AdviceRule {
    static let about = About(
        id: "praise-in-feed-title", severity: .warning,
        summary: Words(
            vi: "Tên hàng trên kênh không được có lời mời chào hay biểu tượng cảm xúc.",
            en: "Titles at the channel must do without promotion and emoji."),
        basis: Basis("TikTok, catalog product parameters: no emoji, no promotional words such as “free shipping”"),
        flags: [Example("---.title: ▸Mật ong freeship", in: "vi.md")], allows: [Example("---.title: Mật ong hoa tràm", in: "vi.md")])

    static func check(_ goods: Goods) -> [Finding] {
        guard goods.dialect.wantsPlainTitles, let line = goods.story.flatMap(goods.titleLine), let text = goods.text(of: line) else {
            return []
        }
        let small = text.lowercased()
        let praise = praises.first { small.holds($0) }
        let emoji = text.unicodeScalars.first { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }
        guard let found = praise ?? emoji.map({ String($0) }) else { return [] }
        return [
            finding(
                about: goods, at: line.place, length: line.raw.unicodeScalars.count,
                Words(
                    vi: "tên có “\(found)”, \(goods.dialect.name) không nhận lời mời chào và biểu tượng cảm xúc trong tên",
                    en: "the title has “\(found)”, \(goods.dialect.name) takes no promotion and no emoji in titles"),
                help: Words(
                    vi: "thêm tên riêng cho kênh: `titles: {\(goods.entry.channel): …}`",
                    en: "add a title for the channel: `titles: {\(goods.entry.channel): …}`"))
        ]
    }

    private static let praises = [
        "free shipping", "high quality", "wholesale", "best price", "freeship", "miễn phí vận chuyển", "chất lượng cao", "giá sỉ",
        "giá rẻ", "khuyến mãi", "giảm giá",
    ]
}
