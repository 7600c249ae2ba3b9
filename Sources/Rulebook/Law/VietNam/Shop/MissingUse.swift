import Catalogue
import Diagnostics

/// Whoever offers goods on a digital platform tells how to use them, and what to beware of. Food and cosmetics have lists of their own.
struct MissingUse: GoodsRule {
    static let about = About.law(
        "missing-use", "SHOP-01",
        summary: Words(
            vi: "Hàng chào bán mà không nói cách dùng hoặc lời cảnh báo an toàn.",
            en: "Goods on offer without their use or their safety warnings."),
        goods: [.essentialOil, .agarwood, .craft, .wood, .textile, .ornamental, .medicine], suppliers: [.producer, .consultant],
        flags: [], allows: ["kind: basketry", "kind: honey"])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.product.offer != nil, let story = goods.story else { return [] }
        var found: [Finding] = []
        if goods.lacksWords("usage", in: story) { found.append(finding(at: story.place, .noUse, help: .addUse)) }
        if goods.lacksWords("warnings", in: story) {
            // There may be nothing to warn of.
            found.append(finding(at: story.place, .noWarnings, help: .addWarnings, severity: .warning))
        }
        return found
    }
}

extension Words {
    fileprivate static let noUse = Words(
        vi: "hàng bán trên nền tảng số phải công khai cách dùng", en: "goods on a digital platform tell how they are used")
    fileprivate static let addUse = Words(
        vi: "thêm `usage: …` ở phần đầu tệp", en: "add `usage: …` to the front matter")
    fileprivate static let noWarnings = Words(
        vi: "hàng bán trên nền tảng số phải công khai cảnh báo an toàn, nếu có",
        en: "goods on a digital platform give their safety warnings, where there are any")
    fileprivate static let addWarnings = Words(
        vi: "hỏi chủ thể điều cần tránh (lửa, nước, trẻ nhỏ…) rồi thêm `warnings: …`",
        en: "ask the producer what to beware of (fire, water, small children …) and add `warnings: …`")
}
