import Catalogue
import Diagnostics

/// A set that a writer chose belongs to a sector that such goods can be rated in (Quyết định 26/2026/QĐ-TTg, Phụ lục I).
struct SetOfAnotherSector: GoodsRule {
    static let about = About.law(
        "set-of-another-sector", "OCOP-11",
        summary: Words(
            vi: "Nhóm sản phẩm OCOP đã chọn thuộc ngành khác với loại hàng.",
            en: "The product set that was chosen belongs to another sector than the kind of goods."),
        suppliers: [.consultant, .commune],
        flags: ["set: ▸21", "set: ▸26", "kind: basketry\nset: ▸4"],
        allows: ["set: 10", "set: 18", "kind: agarwood-oil\nset: 21\nintended_use: household"])

    func check(_ goods: Goods) -> [Finding] {
        guard let set = goods.product.set, let chosen = Reference.productSet(set.value), let own = Reference.productSet(goods.kind.set),
            !Self.sectors(of: goods.kind.class).contains(chosen.sector)
        else { return [] }
        return [finding(on: set, .other(chosen, goods.kind), help: .leaveOut(own))]
    }

    private static func sectors(of goods: KindClass) -> Set<String> {
        switch goods {
        case .fresh, .food, .drink, .alcohol, .herb: ["I", "II", "III"]
        case .supplement, .medicine, .cosmetic, .essentialOil: ["III"]
        case .agarwood: ["III", "IV"]
        case .craft, .wood, .textile: ["IV"]
        case .ornamental: ["V"]
        default: ["VI"]
        }
    }
}

extension Words {
    fileprivate static func other(_ set: ProductSet, _ kind: Kind) -> Words {
        Words(
            vi: "nhóm \(set.number) là \(set.name.vi), không dành cho \(kind.name.vi)",
            en: "set \(set.number) is \(set.name.en), not for \(kind.name.en)")
    }

    fileprivate static func leaveOut(_ set: ProductSet) -> Words {
        Words(
            vi: "bỏ `set` thì theo nhóm \(set.number) (\(set.name.vi)); loại hàng sai thì sửa `kind`",
            en: "without `set` it is \(set.number) (\(set.name.en)); if the kind is wrong, mend `kind`")
    }
}
