import Catalogue
import Diagnostics

/// Whoever has the goods at home must be told why, in their language.
struct UnexplainedRecall: ProductRule {
    static let about = About(
        id: "unexplained-recall", severity: .warning,
        summary: Words(
            vi: "Việc thu hồi thiếu ngày hoặc thiếu lý do ở một ngôn ngữ.",
            en: "A recall without a date, or without a reason in a language."),
        flags: [
            "traceability.lots: [{lot: A1, produced: 2026-10-01, ▸recalled: {date: 2026-11-20, reason: {vi: lẫn mảnh kính}}}, {lot: A2, produced: 2026-11-21}]"
        ],
        allows: [
            """
            traceability.lots: [{lot: A1, produced: 2026-10-01, recalled: {date: 2026-11-20, reason: {vi: lẫn mảnh kính, en: glass in it}}}, {lot: A2, produced: 2026-11-21}]
            """
        ])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        (product.traceability?.recalledLots ?? []).compactMap { lot in
            guard let recall = lot.recalled else { return nil }
            let silent = desk.languages.filter { language in recall.reason.flatMap { $0[language] }.map(\.isEmpty) ?? true }
            guard recall.date == nil || !silent.isEmpty else { return nil }
            return finding(
                at: recall.place, length: 8, .unexplained(lot.lot?.value.text ?? "?", silent.map(\.code), hasDate: recall.date != nil),
                help: .explain)
        }
    }
}

extension Words {
    fileprivate static func unexplained(_ lot: String, _ languages: [String], hasDate: Bool) -> Words {
        let list = languages.joined(separator: ", ")
        return Words(
            vi: "thu hồi lô \(lot): "
                + [hasDate ? nil : "thiếu ngày", list.isEmpty ? nil : "thiếu lý do (\(list))"].compactMap { $0 }
                .joined(separator: ", "),
            en: "the recall of lot \(lot) has "
                + [hasDate ? nil : "no date", list.isEmpty ? nil : "no reason in \(list)"]
                .compactMap { $0 }.joined(separator: " and "))
    }

    fileprivate static let explain = Words(
        vi: "ghi `recalled: {date: …, reason: {vi: …, en: …}}`", en: "write `recalled: {date: …, reason: {vi: …, en: …}}`")
}
