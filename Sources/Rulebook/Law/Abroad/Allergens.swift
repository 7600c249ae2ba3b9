import Catalogue
import Diagnostics

/// What the rules about allergens of several markets have in common: food offered there declares them, if only that it has none.
protocol AllergenRule: ProductRule {
    /// What the market calls its list, for messages.
    static var list: Words { get }
}

extension AllergenRule {
    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.kind(of: product)?.class.isFoodstuff == true, product.label?.contains == nil,
            !product.isUnreadable("label.allergens")
        else { return [] }
        return [
            finding(
                at: product.label?.place ?? product.place, length: product.label == nil ? 1 : 5,
                Words(
                    vi: "chưa khai chất gây dị ứng, \(Self.list.vi) bắt buộc khai",
                    en: "no allergens declared, which \(Self.list.en) requires"),
                help: Words(
                    vi: "thêm `allergens: {contains: []}` vào `label`; không có chất nào cũng phải khai",
                    en: "add `allergens: {contains: []}` to `label`; none must be declared as well"))
        ]
    }
}
