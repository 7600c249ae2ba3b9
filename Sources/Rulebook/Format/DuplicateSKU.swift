import Catalogue
import Diagnostics

/// A stock number is one product's alone, drafts and withdrawn ones included.
struct DuplicateSKU: CatalogueRule {
    static let about = About(
        id: "duplicate-sku", severity: .error,
        summary: Words(vi: "Hai sản phẩm dùng chung một mã hàng.", en: "Two products have one stock number."),
        flags: ["sku: ▸RH-GK-500", "variants.0.sku: ▸RH-HT-500"], allows: ["sku: RH-GK-501"])

    func check(catalogueAt desk: Desk) -> [Finding] {
        let products = desk.manuscript.products
        let numbers = products.indices.flatMap { index in
            products.span[index].stockNumbers.map { ($0.value, (products.span[index].folder, $0)) }
        }
        return Repeated.among(numbers).map { own, other in
            finding(on: own.1, .taken(own.1.value), help: .another, notes: [Note(.alsoHere, at: other.1.place)], subject: .product(own.0))
        }
    }
}

extension Words {
    fileprivate static func taken(_ sku: String) -> Words {
        Words(vi: "mã hàng `\(sku)` đã dùng ở chỗ khác", en: "the stock number `\(sku)` is taken")
    }

    fileprivate static let another = Words(
        vi: "đặt cho mỗi sản phẩm, mỗi cỡ một mã riêng", en: "give each product and size a number of its own")
}
