import Catalogue
import Diagnostics

/// What the rules about allergens of several markets have in common: food offered there declares them, if only that it has none.
protocol AllergenRule: GoodsRule {
    /// What the market calls its list, for messages.
    static var list: Words { get }
    /// Whether drinks with alcohol must declare them there too.
    static var bindsAlcohol: Bool { get }
}

extension AllergenRule {
    func check(_ goods: Goods) -> [Finding] {
        guard goods.product.label?.contains == nil, !goods.product.isUnreadable("label.allergens") else { return [] }
        let (place, length) = goods.labelPlace
        let isVoluntary = goods.class == .alcohol && !Self.bindsAlcohol
        return [
            finding(
                at: place, length: length, isVoluntary ? .better(Self.list) : .undeclared(Self.list), help: .declare,
                severity: isVoluntary ? .warning : nil)
        ]
    }
}

extension Words {
    fileprivate static func undeclared(_ list: Words) -> Words {
        Words(
            vi: "chưa khai chất gây dị ứng, \(list.vi) bắt buộc khai", en: "no allergens are declared, which \(list.en) requires")
    }

    fileprivate static func better(_ list: Words) -> Words {
        Words(
            vi: "chưa khai chất gây dị ứng; \(list.vi) có thể không buộc với rượu, nên hỏi nhà nhập khẩu",
            en: "no allergens are declared; \(list.en) may not ask it of alcohol, the importer knows")
    }

    fileprivate static let declare = Words(
        vi: "thêm `allergens: {contains: []}` vào `label`, kể tên từng chất có trong hàng; không có chất nào cũng phải khai",
        en: "add `allergens: {contains: []}` to `label`, naming each that is in it; none must be declared as well")
}
