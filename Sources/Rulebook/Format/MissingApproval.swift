import Catalogue
import Diagnostics

/// Where the site asks for it, a story is published with its producer's yes only.
struct MissingApproval: ProductRule {
    static let about = About(
        id: "missing-approval", severity: .error,
        summary: Words(
            vi: "Trang này chỉ đăng chuyện đã được chủ thể duyệt, mà bản này chưa có ai duyệt.",
            en: "This site publishes approved stories only, and nobody has approved this one."),
        flags: [Example("approval: required", in: "site.yaml")], allows: [Example("approval: optional", in: "site.yaml")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard desk.manuscript.site.approvalRequired, product.effectiveStatus == .published else { return [] }
        return desk.languages.compactMap { language in
            guard product.stories[language] != nil, !product.approvals.contains(where: { $0.language?.value == language }) else {
                return nil
            }
            return finding(at: product.place, .notApproved(language), help: .ask, reach: .language(language.code))
        }
    }
}

extension Words {
    fileprivate static func notApproved(_ language: Language) -> Words {
        Words(vi: "lời kể tiếng `\(language)` chưa được duyệt", en: "the story in `\(language)` is not approved")
    }

    fileprivate static let ask = Words(
        vi: "gửi chủ thể đọc, rồi ghi lời đồng ý vào `approvals.yaml`",
        en: "let the producer read it, then record the yes in `approvals.yaml`")
}
