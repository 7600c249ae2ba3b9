import Catalogue
import Diagnostics

/// `accept` names a rule that there is.
struct UnknownRule: ProductRule {
    static let about = About(
        id: "unknown-rule", severity: .warning,
        summary: Words(vi: "Mục `accept` gọi tên một quy tắc không có.", en: "`accept` names a rule that there is not."),
        flags: ["accept: [{rule: ▸missing-pictures, reason: chờ thợ ảnh, until: 2027-01-31}]"],
        allows: ["accept: [{rule: missing-picture, reason: chờ thợ ảnh, until: 2027-01-31}]\nimages: nil"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.accepts.compactMap(\.rule).compactMap { rule in
            guard !desk.knowsRule(rule.value) else { return nil }
            let nearest: String? = Spelling.nearest(to: rule.value, among: Rulebook.names)
            return finding(on: rule, .noRule(rule.value), help: nearest.map { .didYouMean($0) } ?? .copyName)
        }
    }
}

extension Words {
    fileprivate static func noRule(_ name: String) -> Words { Words(vi: "không có quy tắc `\(name)`", en: "there is no rule `\(name)`") }

    fileprivate static let copyName = Words(
        vi: "chép tên quy tắc từ lời báo của `check`", en: "copy the rule's name from what `check` prints")
}
