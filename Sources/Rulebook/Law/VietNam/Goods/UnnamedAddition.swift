import Catalogue
import Diagnostics

/// What was added to bird's nest stands among its ingredients.
struct UnnamedAddition: GoodsRule {
    static let about = About.law(
        "unnamed-addition", "NEST-03",
        summary: Words(
            vi: "Tên món yến nói có thêm thứ khác mà thành phần không ghi.",
            en: "The name of a bird's nest product tells of an addition that its ingredients don't."),
        goods: [.food], suppliers: [.producer, .consultant], flags: [], allows: ["kind: birds-nest", "kind: honey"])

    /// What nest is usually cooked with.
    private static let additions = [
        "đường phèn", "táo đỏ", "hạt sen", "nhân sâm", "gừng", "hạt chia", "kỷ tử", "đông trùng hạ thảo", "collagen", "saffron", "sữa",
        "mật ong", "nha đam", "lá dứa", "cỏ ngọt",
    ].map(ToneMarks.placedBehind)

    func check(_ goods: Goods) -> [Finding] {
        guard goods.kind.id == "birds-nest", let story = goods.story, story.language == .vi, let title = story.title,
            let ingredients = story.ingredients
        else { return [] }
        let name = ToneMarks.placedBehind(title.raw)
        let list = ToneMarks.placedBehind(ingredients.raw)
        guard Self.additions.contains(where: { name.contains($0) && !list.contains($0) }) else { return [] }
        return [finding(at: ingredients.place, .unnamed, help: .name, notes: [Note(.title, at: title.place)])]
    }
}

extension Words {
    fileprivate static let unnamed = Words(
        vi: "tên hàng nói có thêm nguyên liệu mà thành phần chưa kể", en: "the name tells of an addition that the ingredients don't")
    fileprivate static let name = Words(
        vi: "kể đủ nguyên liệu, phụ gia theo thứ tự khối lượng", en: "name every ingredient and additive, in descending order by weight")
    fileprivate static let title = Words(vi: "tên hàng", en: "the name")
}
