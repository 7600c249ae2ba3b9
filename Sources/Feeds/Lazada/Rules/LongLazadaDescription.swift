import Catalogue
import Diagnostics
import Rulebook

/// Story and facts of the label share one text at Lazada: where both don't fit, the story is cut, and its writer is told.
enum LongLazadaDescription: AdviceRule {
    static let about = About(
        id: "long-lazada-description", severity: .note,
        summary: Words(
            vi: "Phần mô tả trên Lazada (câu chuyện và thông tin nhãn) quá 25.000 ký tự nên câu chuyện bị cắt.",
            en: "Story and facts of the label have more than the 25,000 characters of a description at Lazada, so the story is cut."),
        basis: Basis("Lazada Open Platform, Create a Product: description"),
        flags: [Example("body: ▸" + String(repeating: "Ong bay về tổ. ", count: 1_700), in: "vi.md")],
        allows: [Example("body: Ong bay về tổ.", in: "vi.md")])

    static func check(_ goods: Goods) -> [Finding] {
        let limit = goods.dialect.limits.description.value
        // The writer's own attribute is sent as it is.
        guard let facts = LazadaFacts(of: goods.product), facts["description"] == nil, mayBeLong(goods, limit),
            let description = try? LazadaDescription(of: goods), description.fullLength > limit || !description.leftAway.isEmpty
        else { return [] }
        let feed = goods.entry.name
        let own = goods.story?.descriptions[goods.entry.channel.name]
        let place = own?.place ?? goods.story?.body.blocks.first?.place ?? goods.storyPlace
        if let name = description.leftAway.first {
            return [
                finding(
                    about: goods, at: place,
                    Words(
                        vi: "phần mô tả trên \(feed) chỉ có chỗ cho \(limit) ký tự: thiếu “\(name)”, có thể cả thông tin khác",
                        en: "the description at \(feed) has room for \(limit) characters: “\(name)” is missing, and perhaps more"),
                    help: Words(vi: "viết ngắn lại các mục của nhãn", en: "shorten what the label says"), severity: .warning)
            ]
        }
        return [
            finding(
                about: goods, at: place, length: own?.raw.unicodeScalars.count ?? 1,
                Words(
                    vi:
                        "câu chuyện và thông tin nhãn dài \(description.fullLength) ký tự kể cả thẻ HTML, \(feed) chỉ nhận \(limit): phần sau của câu chuyện bị cắt",
                    en:
                        "story and facts of the label have \(description.fullLength) characters with their tags, \(feed) takes \(limit): the rest of the story is cut"
                ),
                help: Words(
                    vi: "muốn tự kể ngắn hơn, thêm: `descriptions: {lazada: …}`",
                    en: "to tell it shorter yourself, add: `descriptions: {lazada: …}`"), severity: own == nil ? nil : .warning)
        ]
    }

    /// Whether it can be longer at all: most stories are far from it, and need not be put into tags.
    private static func mayBeLong(_ goods: Goods, _ limit: Int) -> Bool {
        guard let story = goods.story else { return false }
        if story.descriptions[goods.entry.channel.name] != nil { return true }
        // A character is five at most once it is escaped; a paragraph has 7 of tags, a fact of the label 18, all together 20.
        let facts = LazadaDescription.facts(of: goods, ShapedTexts.details(of: goods))
        let room = facts.reduce(limit - 20) { $0 - 5 * ($1.name.utf8.count + $1.value.utf8.count) - 18 }
        if let most = goods.published.mostBytes[goods.entry.language], most < room / 8 { return false }
        var length = 7
        for byte in (ShapedTexts.whole(of: goods) ?? "").utf8 {
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): length += 6
            case 0x0A: length += 7
            default: length += 1
            }
        }
        return length > room
    }
}
