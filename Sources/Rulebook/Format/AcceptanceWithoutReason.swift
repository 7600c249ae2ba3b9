import Catalogue
import Diagnostics

/// What is accepted on purpose says why and until when.
struct AcceptanceWithoutReason: ProductRule {
    static let about = About(
        id: "acceptance-without-reason", severity: .warning,
        summary: Words(
            vi: "Mục `accept` thiếu quy tắc, lý do hoặc hạn, nên không có tác dụng.",
            en: "An `accept` entry lacks its rule, its reason or its end, so it silences nothing."),
        flags: ["accept: [▸{rule: missing-picture, until: 2027-01-31}]", "accept: [▸{rule: missing-picture, reason: chờ thợ ảnh}]"],
        allows: ["accept: [{rule: missing-picture, reason: chờ thợ ảnh, until: 2027-01-31}]\nimages: nil"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.accepts.enumerated().compactMap { index, entry in
            let keys = [("rule", entry.rule == nil), ("reason", entry.reason == nil), ("until", entry.until == nil)]
            let lacking = keys.filter { $0.1 && !product.isUnreadable("accept.\(index).\($0.0)") }.map(\.0)
            return lacking.isEmpty ? nil : finding(at: entry.place, .lacks(lacking), help: .whole)
        }
    }
}

extension Words {
    fileprivate static func lacks(_ keys: [String]) -> Words {
        let quoted = keys.map { "`\($0)`" }.joined(separator: ", ")
        return Words(vi: "mục `accept` thiếu \(quoted)", en: "the `accept` entry lacks \(quoted)")
    }

    fileprivate static let whole = Words(
        vi: "viết đủ: `{rule: …, reason: …, until: 2027-01-31}`", en: "write all three: `{rule: …, reason: …, until: 2027-01-31}`")
}
