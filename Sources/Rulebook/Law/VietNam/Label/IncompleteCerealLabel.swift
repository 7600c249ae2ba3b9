import Catalogue
import Diagnostics

/// The label of cereals says less than that of other food; warnings only where there are any.
struct IncompleteCerealLabel: GoodsRule {
    static let about = About.law(
        "incomplete-cereal-label", "LABEL-03",
        summary: Words(
            vi: "Gạo, ngũ cốc thiếu định lượng, ngày sản xuất hoặc hạn dùng.",
            en: "Rice or cereals without quantity, day of production or shelf life."),
        goods: [.food], suppliers: [.producer, .consultant],
        flags: ["kind: rice\nlabel.▸net: nil", "kind: grain\n▸label: nil"],
        allows: ["kind: rice", "label.net: nil"])

    func check(_ goods: Goods) -> [Finding] { goods.set == 3 ? findings(onLabelOf: goods, lacking: [.net, .dates]) : [] }
}
