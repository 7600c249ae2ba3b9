import Catalogue
import Diagnostics

/// A piece of craft says what it is made of, and how large it is or how many.
struct IncompleteCraftLabel: GoodsRule {
    static let about = About.law(
        "incomplete-craft-label", "LABEL-09",
        summary: Words(
            vi: "Đồ thủ công, đồ gỗ, vải vóc không ghi chất liệu hoặc kích thước.",
            en: "Crafts, wood or textiles without their material or their size."),
        goods: [.craft, .wood, .textile], suppliers: [.producer],
        flags: ["kind: basketry", "kind: silk\nlabel.materials: {vi: Tơ tằm, en: Silk}\nlabel.▸net: nil", "kind: ceramics\n▸label: nil"],
        allows: ["kind: basketry\nlabel.materials: {vi: Cói, en: Sedge}", "kind: honey"])

    func check(_ goods: Goods) -> [Finding] {
        let label = goods.product.label
        let (place, length) = goods.labelPlace
        var findings: [Finding] = []
        if label?.materials == nil, !goods.product.isUnreadable("label.materials") {
            findings.append(finding(at: place, length: length, .noMaterials, help: .add("materials: {vi: …, en: …}")))
        }
        if label?.size == nil, label?.net == nil, !goods.product.isUnreadable("label.size"), !goods.product.isUnreadable("label.net") {
            findings.append(finding(at: place, length: length, .noSize, help: .addSize))
        }
        return findings
    }
}

extension Words {
    fileprivate static let noMaterials = Words(
        vi: "nhãn nên ghi chất liệu, `label` thiếu `materials`", en: "a label should name the material; `label` lacks `materials`")
    fileprivate static let noSize = Words(
        vi: "nhãn nên ghi kích thước hoặc số lượng", en: "a label should state the size or the quantity")
    fileprivate static let addSize = Words(
        vi: "thêm `size: 32 × 32 × 28 cm` hoặc `net: 1 units`", en: "add `size: 32 × 32 × 28 cm` or `net: 1 units`")
}
