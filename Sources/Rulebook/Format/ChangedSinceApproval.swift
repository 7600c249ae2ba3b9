import Catalogue
import Diagnostics

/// A yes holds for the words and facts that it was given for. Whatever changes afterwards nobody has said yes to.
struct ChangedSinceApproval: ProductRule {
    static let about = About(
        id: "changed-since-approval", severity: .error,
        summary: Words(
            vi: "Lời kể hoặc dữ kiện đã đổi sau khi được duyệt, nên lời duyệt không còn giá trị; là cảnh báo ở trang không đòi duyệt.",
            en:
                "Words or facts were changed after they had been approved, so that the approval is void; a warning where the site asks for none."
        ),
        suppliers: [.producer, .consultant],
        flags: [Example(whole: entry(language: "vi"), of: "approvals.yaml"), Example(whole: entry(language: "en"), of: "approvals.yaml")],
        allows: [
            Example(whole: "approvals: []\n", of: "approvals.yaml"),
            Example(whole: entry(language: "ja"), of: "approvals.yaml"),
        ])

    /// How many changes a message tells, and how many places it points to.
    private static let most = (told: 3, shown: 8)

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard !product.approvals.isEmpty, product.effectiveStatus == .published else { return [] }
        return desk.languages.compactMap { language in
            let approvals = product.approvals(of: language)
            guard !approvals.contains(where: \.isCurrent), let latest = latest(of: approvals), let story = product.stories[language] else {
                return nil
            }
            let isTranslation = latest.way?.value == "translation" && language != desk.manuscript.site.defaultLanguage
            let now = desk.manuscript.wording(of: product, in: language, asTranslation: isTranslation)
            let changes = latest.kept.flatMap { kept in now.map { $0.changes(since: kept) } }
            let shown = (changes ?? []).compactMap { change in change.place.map { Note(change.told, at: $0) } }
            return finding(
                at: shown.first { $0.place.file == story.file }?.place ?? story.place, message(latest, now, changes),
                help: .again(product.folder, language, latest.way?.value),
                severity: desk.manuscript.site.approvalRequired ? .error : .warning,
                notes: Array(shown.prefix(Self.most.shown)), reach: .language(language.code))
        }
    }

    /// The one given last; of those of one day, the one written last.
    private func latest(of approvals: [Approval]) -> Approval? {
        approvals.enumerated().max { one, other in
            let (left, right) = (one.element.date?.value.number ?? 0, other.element.date?.value.number ?? 0)
            return (left, one.offset) < (right, other.offset)
        }?.element
    }

    private func message(_ approval: Approval, _ now: Wording?, _ changes: [WordingChange]?) -> Words {
        let by = approval.by?.value ?? "…"
        let day = approval.date?.value
        let told = (changes ?? []).prefix(Self.most.told).map(\.told)
        let more = (changes ?? []).count - told.count
        let head = Words(
            vi: "đã đổi sau khi \(by) duyệt" + (day.map { " ngày \($0.form(in: .vi))" } ?? ""),
            en: "changed since \(by) approved it" + (day.map { " on \($0.form(in: .en))" } ?? ""))
        if told.isEmpty {
            let isOriginal = changes != nil && approval.kept?.original != now?.original
            return isOriginal ? head.with(.ofOriginal) : changes == nil ? head.with(.notKept) : head
        }
        return Words(
            vi: "\(head.vi): " + told.map(\.vi).joined(separator: "; ") + (more > 0 ? "; và \(more) chỗ nữa" : ""),
            en: "\(head.en): " + told.map(\.en).joined(separator: "; ") + (more > 0 ? "; and \(more) more" : ""))
    }

    private static func entry(language: String) -> String {
        """
        approvals:
          - {language: \(language), by: Nguyễn Thị Tràm, way: phone, date: 2026-10-02, digest: sha256-\(String(repeating: "0", count: 64))}

        """
    }
}

extension Words {
    fileprivate func with(_ rest: Words) -> Words { Words(vi: vi + rest.vi, en: en + rest.en) }

    fileprivate static let ofOriginal = Words(vi: ": bản gốc của bản dịch này đã đổi", en: ": the original of this translation is another")

    fileprivate static let notKept = Words(
        vi: "; không còn giữ bản đã duyệt nên không nói được đổi chỗ nào",
        en: "; the approved text is not kept, so that nobody can say what")

    fileprivate static func again(_ folder: String, _ language: Language, _ way: String?) -> Words {
        let command = "chapbut approve \(folder) --by \"…\" --way \(way ?? "phone") --language \(language)"
        return Words(
            vi: "cho chủ thể xem lại chỗ đã đổi, rồi ghi lời đồng ý mới: `\(command)`",
            en: "let the producer see what changed, then record the new yes: `\(command)`")
    }
}
