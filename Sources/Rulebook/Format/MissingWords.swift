import Catalogue
import Diagnostics

/// A page needs a title and a summary in its language.
struct MissingWords: ProductRule {
    static let about = About(
        id: "missing-words", severity: .error,
        summary: Words(vi: "Lời kể thiếu tên hàng hoặc lời tóm tắt.", en: "A story has no title or no summary."),
        requirements: ["TRACE-01"],
        flags: [
            Example("---.▸title: nil", in: "vi.md"), Example("---.▸summary: nil", in: "en.md"),
            Example("---.▸title: \"\"", in: "vi.md"),
        ],
        allows: [Example("---.headline: nil", in: "vi.md")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let severity = product.weight(ofLacking: .error) else { return [] }
        return desk.languages.compactMap { product.stories[$0] }.flatMap { story -> [Finding] in
            if story.title == nil, story.summary == nil, desk.hasUnreadableParts(story.file) { return [] }
            var findings: [Finding] = []
            if story.title?.raw.isEmpty ?? true, !story.unreadable.covers("title") {
                findings.append(
                    finding(
                        at: story.place, .lacks("title"), help: .nameOnLabel, severity: severity, reach: .language(story.language.code)))
            }
            if story.summary?.raw.isEmpty ?? true, !story.unreadable.covers("summary") {
                findings.append(
                    finding(
                        at: story.place, .lacks("summary"), help: .oneParagraph, severity: severity,
                        reach: .language(story.language.code)))
            }
            return findings
        }
    }
}

extension Words {
    fileprivate static let nameOnLabel = Words(
        vi: "thêm `title: …`, tên hàng như in trên nhãn", en: "add `title: …`, the goods' name as on the label")
    fileprivate static let oneParagraph = Words(
        vi: "thêm `summary: …`, câu chuyện gói trong một đoạn", en: "add `summary: …`, the story in one paragraph")
}
