import Catalogue
import Diagnostics

/// In set 20 nothing is rated whose file lacks the product's declaration.
struct UndeclaredSet20: GoodsRule {
    static let about = About.law(
        "undeclared-set-20", "OIL-03",
        summary: Words(
            vi: "Sản phẩm OCOP nhóm 20 (tinh dầu, dược liệu, trầm hương) không có bản công bố.",
            en: "An OCOP product of set 20 (oils, herbs, agarwood) without its declaration."),
        goods: [.essentialOil, .agarwood, .herb, .medicine], suppliers: [.producer],
        flags: ["kind: essential-oil\nintended_use: household\n▸certificates: nil"],
        allows: [
            "kind: essential-oil\nintended_use: household", "kind: essential-oil\nintended_use: household\nocop: nil\ncertificates: nil",
            "kind: agarwood-beads\ncertificates: nil",
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.set == 20, goods.rating != nil else { return [] }
        return findings(
            unless: goods, holds: ["self-declaration", "product-registration", "cosmetic-notification"], .missing, help: .add,
            severity: goods.weight(ofCriterion: .error), lapse: .fact)
    }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "nhóm 20 không có bản công bố sản phẩm trong hồ sơ thì bị loại khỏi đánh giá",
        en: "in set 20 a file without the product's declaration is not rated")
    fileprivate static let add = Words(
        vi: "ghi bản công bố tiêu chuẩn của chủ thể: `{scheme: self-declaration, number: …, issued: …}`",
        en: "add the producer's declaration: `{scheme: self-declaration, number: …, issued: …}`")
}
