import Catalogue
import Diagnostics

/// The findings that writers accept on purpose, with a reason and an end date (story format, "Diagnostics").
///
/// An entry silences the warnings and notes of its rule on its product. It never silences an error, nor what stands on a law; an entry that
/// silences nothing is itself a warning.
struct Acceptances {
    /// The rule of an entry that silences nothing.
    static let idle: RuleID = "idle-acceptance"
    private let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    func silence(_ findings: [Finding]) -> [Finding] {
        let products = desk.manuscript.products
        let accepting = products.indices.filter { !products[$0].accepts.isEmpty }.map { products[$0] }
        guard !accepting.isEmpty else { return findings }
        let byFolder = Dictionary(accepting.map { ($0.folder, valid(of: $0)) }, uniquingKeysWith: { first, _ in first })
        var used: Set<Place> = []
        var refused: Set<Place> = []
        var kept: [Finding] = []
        for finding in findings {
            guard case .product(let folder) = finding.subject, let entry = byFolder[folder]?[finding.rule.name]
            else {
                kept.append(finding)
                continue
            }
            if finding.severity == .error || finding.basis != nil {
                refused.insert(entry.place)
                kept.append(finding)
            } else {
                used.insert(entry.place)
            }
        }
        for product in accepting {
            for entry in product.accepts where !used.contains(entry.place) && isWhole(entry) {
                kept.append(idle(entry, of: product, refused: refused.contains(entry.place)))
            }
        }
        return kept
    }

    /// The entries of a product that hold today, by rule; of two for one rule the first.
    private func valid(of product: Product) -> [String: Acceptance] {
        let entries = product.accepts.filter { entry in isWhole(entry) && entry.until.map { desk.today <= $0.value } ?? false }
        return Dictionary(entries.compactMap { entry in entry.rule.map { ($0.value, entry) } }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether it says everything that it must; else that has been reported.
    private func isWhole(_ entry: Acceptance) -> Bool {
        entry.reason != nil && entry.until != nil && entry.rule.map { desk.knowsRule($0.value) } ?? false
    }

    private func idle(_ entry: Acceptance, of product: Product, refused: Bool) -> Finding {
        let words: Words
        let help: Words
        let name = entry.rule?.value ?? ""
        if refused {
            words = Words(
                vi: "mục `accept` không bỏ qua được `\(name)`: đó là lỗi hoặc là yêu cầu của pháp luật",
                en: "`accept` can't silence `\(name)`: it is an error or a requirement of law")
            help = Words(vi: "sửa chỗ bị báo rồi bỏ mục này", en: "mend what is reported, then remove this entry")
        } else if let until = entry.until?.value, until < desk.today {
            words = Words(
                vi: "mục `accept` cho `\(name)` đã hết hạn ngày \(until)", en: "the `accept` entry for `\(name)` ended on \(until)")
            help = Words(
                vi: "bỏ mục này, hoặc gia hạn nếu lý do còn đúng", en: "remove it, or give it a new end date if its reason still holds")
        } else {
            words = Words(
                vi: "mục `accept` cho `\(name)` không còn bỏ qua điều gì",
                en: "the `accept` entry for `\(name)` no longer silences anything")
            help = Words(vi: "bỏ mục này", en: "remove this entry")
        }
        return Finding(
            Self.idle, .warning, at: entry.rule?.place ?? entry.place, length: name.unicodeScalars.count, words, help: help,
            subject: .product(product.folder))
    }
}
