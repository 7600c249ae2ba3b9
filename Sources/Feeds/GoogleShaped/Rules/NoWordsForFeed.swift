import Catalogue
import Diagnostics

/// An item needs a name and a text in the feed's language, on a page in that language.
enum NoWordsForFeed: GoodsRule {
    static let about = About(
        id: "no-words-for-feed", severity: .note,
        summary: Words(
            vi: "Mục hàng cần tên và lời giới thiệu bằng ngôn ngữ của nguồn cấp.",
            en: "An item needs a name and a text in the feed's language."),
        flags: [Example("---.title:", in: "vi.md")], allows: [Example("---.title: Mật ong hoa tràm", in: "vi.md")])

    static func check(_ goods: Goods) -> Finding? {
        let language = goods.entry.language
        let message: Words
        if goods.story == nil {
            message = Words(
                vi: "không vào \(goods.entry.name): chưa có câu chuyện bằng `\(language)`",
                en: "stays out of \(goods.entry.name): there is no story in `\(language)`")
        } else if goods.title == nil {
            message = Words(vi: "không vào \(goods.entry.name): thiếu tên", en: "stays out of \(goods.entry.name): it has no title")
        } else if goods.text(of: goods.story?.summary) == nil, ShapedTexts.whole(of: goods) == nil {
            message = Words(
                vi: "không vào \(goods.entry.name): thiếu lời giới thiệu", en: "stays out of \(goods.entry.name): it has no description")
        } else {
            return nil
        }
        return finding(
            about: goods, at: goods.story == nil ? goods.product.place : goods.storyPlace, message,
            help: Words(
                vi: "viết `\(language).md` với `title` và `summary`", en: "write `\(language).md` with `title` and `summary`"))
    }
}
