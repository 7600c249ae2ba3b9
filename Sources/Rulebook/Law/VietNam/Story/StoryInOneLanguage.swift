import Catalogue
import Diagnostics

/// A tour's story earns four points where it is told in a foreign language as well.
struct StoryInOneLanguage: GoodsRule {
    static let about = About.law(
        "story-in-one-language", "STORY-07",
        summary: Words(
            vi: "Dịch vụ du lịch chưa có lời kể bằng tiếng nước ngoài.", en: "A tour whose story is told in Vietnamese only."),
        goods: [.tourism], suppliers: [.consultant], flags: [], allows: ["kind: tourism", "kind: honey"])

    func check(_ goods: Goods) -> [Finding] {
        guard let story = goods.product.stories[.vi], goods.product.stories.count == 1 else { return [] }
        return [finding(at: story.place, .oneLanguage, help: .translate)]
    }
}

extension Words {
    fileprivate static let oneLanguage = Words(
        vi: "câu chuyện mới có tiếng Việt; có thêm tiếng nước ngoài thì được 4 điểm",
        en: "the story is in Vietnamese only; a foreign language earns four points")
    fileprivate static let translate = Words(
        vi: "thêm `en.md` bên cạnh, và `en` vào `languages` của site.yaml",
        en: "add `en.md` beside it, and `en` to `languages` in site.yaml")
}
