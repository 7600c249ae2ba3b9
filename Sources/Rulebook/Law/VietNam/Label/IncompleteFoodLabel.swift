import Catalogue
import Diagnostics

/// What a food's label says goes for its page as well (Nghị định 37/2026/NĐ-CP, Phụ lục I).
struct IncompleteFoodLabel: GoodsRule {
    static let about = About.law(
        "incomplete-food-label", "LABEL-02",
        summary: Words(
            vi: "Thực phẩm thiếu điều nhãn phải ghi: định lượng, ngày, thành phần, cách dùng, bảo quản, cảnh báo.",
            en: "Food lacks what its label must say: quantity, dates, ingredients, use, storage, warnings."),
        goods: [.fresh, .food, .drink, .alcohol, .herb], suppliers: [.producer, .consultant],
        flags: [
            "label.▸net: nil", "▸label: nil", Example("---.▸ingredients: nil", in: "vi.md"), Example("---.▸warnings: nil", in: "vi.md"),
        ],
        allows: ["label.shelf_life: nil", Example("---.storage: nil", in: "en.md"), "kind: basketry\nlabel: nil"])

    func check(_ goods: Goods) -> [Finding] {
        // Cereals have a list of their own.
        guard goods.set != 3 else { return [] }
        switch goods.class {
        case .fresh:
            return findings(onLabelOf: goods, lacking: [.net])
                + findings(onLabelOf: goods, lacking: [.words("storage")], severity: .warning)
        case .alcohol:
            // A date only where it has one.
            return findings(onLabelOf: goods, lacking: [.net, .words("storage"), .words("warnings")])
                + findings(onLabelOf: goods, lacking: [.words("ingredients")], severity: .warning)
        default:
            return findings(
                onLabelOf: goods,
                lacking: [.net, .dates, .words("ingredients"), .words("usage"), .words("storage"), .words("warnings")])
        }
    }
}
