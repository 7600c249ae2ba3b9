import Catalogue
import Diagnostics

/// A page about a cosmetic tells its function as notified, and its warnings.
struct UndeclaredFunction: GoodsRule {
    static let about = About.law(
        "undeclared-function", "COSM-06",
        summary: Words(
            vi: "Trang về mỹ phẩm thiếu lời cảnh báo hoặc không nói công dụng đã công bố.",
            en: "A page about a cosmetic lacks its warnings, or does not tell its function."),
        goods: [.cosmetic], suppliers: [.producer, .consultant],
        flags: ["kind: shampoo"], allows: ["kind: honey", "kind: essential-oil\nintended_use: household"])

    private static let marks = ["công dụng", "công năng", "tính năng", "tác dụng"].map(ToneMarks.placedBehind)

    func check(_ goods: Goods) -> [Finding] {
        guard let story = goods.story else { return [] }
        var found: [Finding] = []
        if goods.lacksWords("warnings", in: story) { found.append(finding(at: story.place, .noWarnings, help: .addWarnings)) }
        if story.language == .vi, let usage = story.usage, !Self.tells(usage), !(story.summary.map(Self.tells) ?? false),
            !story.highlights.contains(where: Self.tells)
        {
            // What counts as telling it is ours to guess.
            found.append(finding(at: usage.place, .noFunction, help: .addFunction, severity: .warning))
        }
        return found
    }

    private static func tells(_ line: Line) -> Bool {
        let text = ToneMarks.placedBehind(line.raw)
        return marks.contains { text.contains($0) }
    }
}

extension Words {
    fileprivate static let noWarnings = Words(
        vi: "trang về mỹ phẩm phải có lời cảnh báo an toàn", en: "a page about a cosmetic gives its safety warnings")
    fileprivate static let addWarnings = Words(
        vi: "chép từ nhãn: thêm `warnings: …` ở phần đầu tệp", en: "copy them from the label: add `warnings: …` to the front matter")
    fileprivate static let noFunction = Words(
        vi: "trang về mỹ phẩm phải nói công dụng như trong phiếu công bố", en: "a page about a cosmetic tells its function as notified")
    fileprivate static let addFunction = Words(
        vi: "bắt đầu `usage` bằng “Công dụng: …”, chép từ phiếu công bố",
        en: "begin `usage` with “Công dụng: …”, copied from the notification")
}
