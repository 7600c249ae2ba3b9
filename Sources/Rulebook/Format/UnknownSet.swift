import Catalogue
import Diagnostics

/// There are 26 sets of OCOP products (Quyết định 26/2026/QĐ-TTg, Phụ lục I).
struct UnknownSet: ProductRule {
    static let about = About(
        id: "unknown-set", severity: .error,
        summary: Words(vi: "Nhóm sản phẩm OCOP ngoài 26 nhóm.", en: "A product set that is none of the 26."),
        requirements: ["OCOP-11"],
        flags: ["set: ▸27", "set: ▸0"], allows: ["set: 1", "set: 26"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let set = product.set, Reference.productSet(set.value) == nil else { return [] }
        return [finding(on: set, .noSet(set.value), help: .range)]
    }
}

extension Words {
    fileprivate static func noSet(_ set: Int) -> Words {
        Words(vi: "không có nhóm sản phẩm \(set)", en: "there is no product set \(set)")
    }

    fileprivate static let range = Words(
        vi: "các nhóm là 1 đến 26; bỏ `set` nếu theo loại hàng", en: "the sets are 1 to 26; leave `set` out where the kind gives it")
}
