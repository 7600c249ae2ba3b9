import Catalogue
import Diagnostics
import Rulebook

/// Where a channel's policy is only remembered, the goods go in, and a note asks whoever submits the feed to look it up.
enum UnclearPolicy: AdviceRule {
    static let about = About(
        id: "unclear-channel-policy", severity: .note,
        summary: Words(
            vi: "Chưa rõ kênh có nhận loại hàng này không: hỏi kênh trước khi nộp.",
            en: "Whether the channel takes goods of this kind is not known: ask before submitting."),
        flags: ["kind: ▸wine"], allows: ["kind: honey"])

    static func check(_ goods: Goods) -> [Finding] {
        guard let refusal = goods.dialect.refusal(of: goods), refusal.policy.certainty == .memory else { return [] }
        return [
            finding(
                about: goods, at: goods.product.kind?.place ?? goods.product.place, length: goods.published.kind.id.unicodeScalars.count,
                Words(
                    vi: "chưa rõ \(goods.dialect.name) có nhận \(refusal.goods.vi) không (chưa kiểm chứng)",
                    en: "whether \(goods.dialect.name) takes \(refusal.goods.en) is not known (not verified)"),
                help: Words(
                    vi: "đọc chính sách của kênh trước khi nộp \(goods.entry.name)",
                    en: "read the channel's policy before submitting \(goods.entry.name)"))
        ]
    }
}
