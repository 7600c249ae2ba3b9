import Catalogue
import Diagnostics

/// Which law binds an essential oil follows from what it is sold for.
struct UnknownUse: GoodsRule {
    static let about = About.law(
        "unknown-use", "OIL-01",
        summary: Words(vi: "Tinh dầu không nói bán để làm gì.", en: "An essential oil that does not say what it is sold for."),
        goods: [.essentialOil], suppliers: [.producer],
        flags: ["kind: essential-oil"], allows: ["kind: essential-oil\nintended_use: household", "kind: honey"])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.kind.class == .essentialOil, goods.product.intendedUse == nil, !goods.product.isUnreadable("intended_use") else {
            return []
        }
        return [finding(at: goods.product.place, .unknown, help: .choose)]
    }
}

extension Words {
    fileprivate static let unknown = Words(
        vi: "tinh dầu theo luật nào là do mục đích sử dụng, ở đây chưa ghi",
        en: "the law of an essential oil follows from its use, which is not stated here")
    fileprivate static let choose = Words(
        vi: "thêm `intended_use: cosmetic`, `flavouring`, `household` hoặc `medicine`, đúng như đã công bố",
        en: "add `intended_use: cosmetic`, `flavouring`, `household` or `medicine`, as declared")
}
