import Catalogue
import Diagnostics

/// Where the site asks for it, a story is published with its producer's yes only.
struct MissingApproval: ProductRule {
    static let about = About(
        id: "missing-approval", severity: .error,
        summary: Words(
            vi: "Trang này chỉ đăng chuyện đã được chủ thể duyệt, mà bản này chưa có ai duyệt.",
            en: "This site publishes approved stories only, and nobody has approved this one."),
        suppliers: [.producer, .consultant],
        flags: [Example("approval: required", in: "site.yaml")], allows: [Example("approval: optional", in: "site.yaml")])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard desk.manuscript.site.approvalRequired, product.effectiveStatus == .published else { return [] }
        return desk.languages.compactMap { language in
            guard product.stories[language] != nil, let words = lack(of: language, in: product, at: desk) else { return nil }
            return finding(at: product.place, words, help: .ask(product.folder, language), reach: .language(language.code))
        }
    }

    /// What a language lacks; `nil` where somebody has approved it, the text of today or an earlier one.
    private func lack(of language: Language, in product: Product, at desk: Desk) -> Words? {
        let approvals = product.approvals(of: language)
        guard !approvals.isEmpty else { return .notApproved(language) }
        // A translator's yes says that both go together; whether they are true is the producer's to say.
        let current = approvals.filter(\.isCurrent)
        guard !current.isEmpty, current.allSatisfy({ $0.way?.value == "translation" }) else { return nil }
        let original = desk.manuscript.site.defaultLanguage
        guard language != original, !product.approvals(of: original).contains(where: \.isCurrent) else { return nil }
        return .originalNotApproved(language, of: original)
    }
}

extension Product {
    /// The approvals of a language that say of which text they are.
    func approvals(of language: Language) -> [Approval] {
        approvals.filter { $0.language?.value == language && $0.digest != nil }
    }
}

extension Words {
    fileprivate static func notApproved(_ language: Language) -> Words {
        Words(vi: "lời kể tiếng `\(language)` chưa được duyệt", en: "the story in `\(language)` is not approved")
    }

    fileprivate static func originalNotApproved(_ language: Language, of original: Language) -> Words {
        Words(
            vi: "bản dịch tiếng `\(language)` đã có người nhận, nhưng bản gốc tiếng `\(original)` chưa được duyệt",
            en: "the translation in `\(language)` is vouched for, but its original in `\(original)` is not approved")
    }

    fileprivate static func ask(_ folder: String, _ language: Language) -> Words {
        let command = "chapbut approve \(folder) --by \"…\" --way phone --language \(language)"
        return Words(
            vi: "gửi chủ thể đọc (`chapbut preview`), rồi ghi lời đồng ý: `\(command)`",
            en: "let the producer read it (`chapbut preview`), then record the yes: `\(command)`")
    }
}
