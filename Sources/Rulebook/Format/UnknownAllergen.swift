import Catalogue
import Diagnostics

/// Allergens are declared by the classes that markets' lists are made of (Regulation (EU) 1169/2011 Annex II, and those of the United
/// States and Japan).
struct UnknownAllergen: ProductRule {
    static let about = About(
        id: "unknown-allergen", severity: .error,
        summary: Words(vi: "Chất gây dị ứng không có trong danh sách.", en: "An allergen that is not on the list."),
        flags: ["label.allergens.contains: [▸sữa]", "label.allergens.may_contain: [▸peanut]", "label.allergens.contains: [▸mlik]"],
        allows: ["label.allergens.contains: [milk, buckwheat, walnut]", "label.allergens.contains: []"])

    /// The ids, the Union's fourteen first.
    static let ids = [
        "gluten", "crustaceans", "eggs", "fish", "peanuts", "soybeans", "milk", "nuts", "celery", "mustard", "sesame", "sulphites", "lupin",
        "molluscs", "wheat", "shellfish", "tree-nuts", "buckwheat", "shrimp", "crab", "walnut",
    ]

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        ((product.label?.contains ?? []) + (product.label?.mayContain ?? [])).compactMap { allergen in
            guard !Self.known.contains(allergen.value) else { return nil }
            let meant = Self.names[Spelling.key(allergen.value)]
            let nearest = meant ?? Spelling.nearest(to: allergen.value, among: Self.ids)
            return finding(
                on: allergen, .noAllergen(allergen.value), help: nearest.map { .didYouMean($0) } ?? .list,
                fix: meant.flatMap { allergen.replaced(by: $0) })
        }
    }

    private static let known = Set(ids)

    /// What people write for them, by `Spelling.key`.
    private static let names = [
        "sua": "milk", "trung": "eggs", "egg": "eggs", "ca": "fish", "dau phong": "peanuts", "lac": "peanuts", "peanut": "peanuts",
        "dau nanh": "soybeans", "dau tuong": "soybeans", "soy": "soybeans", "soya": "soybeans", "soybean": "soybeans",
        "giap xac": "crustaceans", "crustacean": "crustaceans", "tom": "shrimp", "cua": "crab", "nhuyen the": "molluscs",
        "mollusc": "molluscs", "mollusk": "molluscs", "mollusks": "molluscs", "me": "sesame", "vung": "sesame", "nut": "nuts",
        "hat": "nuts", "cac loai hat": "nuts", "hat dieu": "nuts", "tree nut": "tree-nuts", "lua mi": "wheat", "can tay": "celery",
        "mu tat": "mustard", "sulfites": "sulphites", "sulphite": "sulphites", "sulfite": "sulphites", "oc cho": "walnut",
        "kieu mach": "buckwheat",
    ]
}

extension Words {
    fileprivate static func noAllergen(_ name: String) -> Words {
        Words(vi: "không có chất gây dị ứng `\(name)`", en: "there is no allergen `\(name)`")
    }

    fileprivate static let list = Words(
        vi: "các tên là: " + UnknownAllergen.ids.joined(separator: ", "), en: "the names: " + UnknownAllergen.ids.joined(separator: ", "))
}
