import Catalogue
import Diagnostics

/// A GTIN leads to one product, and each pack size has its own (GS1 GTIN Management Standard).
struct DuplicateGTIN: CatalogueRule {
    static let about = About(
        id: "duplicate-gtin", severity: .error,
        summary: Words(vi: "Hai sản phẩm dùng chung một mã GTIN.", en: "Two products have one GTIN."),
        flags: [#"traceability.gtin: ▸"9520100000034""#, #"variants.0.gtin: ▸"09520100000010""#],
        allows: [#"traceability.gtin: "9520100000041""#])

    func check(catalogueAt desk: Desk) -> [Finding] {
        let products = desk.manuscript.products
        let numbers = products.indices.flatMap { index in
            products.span[index].tradeItemNumbers.compactMap { gtin in
                gtin.value.fourteenDigits.map { ($0, (products.span[index].folder, gtin)) }
            }
        }
        return Repeated.among(numbers).map { own, other in
            finding(on: own.1, .taken(own.1.value), help: .another, notes: [Note(.alsoHere, at: other.1.place)], subject: .product(own.0))
        }
    }
}

extension Words {
    fileprivate static func taken(_ gtin: GTIN) -> Words {
        Words(vi: "mã GTIN \(gtin) đã dùng ở chỗ khác", en: "the GTIN \(gtin) is taken")
    }

    fileprivate static let another = Words(
        vi: "mỗi sản phẩm, mỗi cỡ gói có mã riêng; so lại với mã vạch",
        en: "each product and pack size has its own; compare it with the barcode")
}
