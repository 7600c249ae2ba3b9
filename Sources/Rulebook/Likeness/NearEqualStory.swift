import Catalogue
import Diagnostics

/// A story with a few words changed is hardly the product's own; how few, the criterion does not say, so this is a warning
/// (Quyết định 26/2026/QĐ-TTg, tiêu chí 5.3).
struct NearEqualStory: CatalogueRule {
    static let about = About(
        id: "near-equal-story", severity: .warning,
        summary: Words(
            vi: "Câu chuyện gần như trùng với câu chuyện của sản phẩm khác.", en: "The story is nearly the same as another product's."),
        basis: .ownStory, requirements: ["STORY-01"],
        flags: [
            Example(
                copying: "ong-rung-u-minh/mat-ong-gac-keo/vi.md", to: "vi.md",
                adding: "Mỗi hũ đều ghi số mẻ, người mua tra được.")
        ],
        allows: [Example("body: Mật này của hợp tác xã, lấy ở rừng tràm.", in: "vi.md")])

    func check(catalogueAt desk: Desk) -> [Finding] {
        desk.languages.flatMap { language in
            let likeness = desk.likenesses.of(desk, in: language)
            return likeness.nearlyEqual.compactMap { finding(on: $0, Words.near, of: likeness, in: language, at: desk) }
        }
    }
}

extension Words {
    fileprivate static func near(_ name: String, _ pair: Likeness.Pair, _ sentence: String?) -> Words {
        let quoted = sentence.map { ": “\($0)”" } ?? ""
        return Words(
            vi: "\(pair.agreement) % lời văn trùng với câu chuyện của “\(name)”\(quoted)",
            en: "\(pair.agreement) % of the text is that of “\(name)” as well\(quoted)")
    }
}
