import Catalogue
import Diagnostics

/// The last digit of a GTIN is computed from the others (GS1 General Specifications, section 7.9).
struct GTINCheckDigit: ProductRule {
    static let about = About(
        id: "gtin-check-digit", severity: .error,
        summary: Words(vi: "Số kiểm tra của mã GTIN sai.", en: "A GTIN's check digit is wrong."),
        requirements: ["TRACE-08"],
        flags: [#"traceability.gtin: ▸"9520100000019""#, #"variants.0.gtin: ▸"9520100000020""#],
        allows: [#"traceability.gtin: "9520100000010""#])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.tradeItemNumbers.compactMap { gtin in
            guard let digit = gtin.value.expectedCheckDigit, !gtin.value.hasValidCheckDigit else { return nil }
            return finding(on: gtin, .checkDigit(of: gtin.value, digit), help: .compare)
        }
    }
}

extension Words {
    fileprivate static func checkDigit(of gtin: GTIN, _ digit: Character) -> Words {
        Words(vi: "số kiểm tra của \(gtin) phải là \(digit)", en: "the check digit of \(gtin) should be \(digit)")
    }

    // No fix: any of the digits may be the wrong one.
    fileprivate static let compare = Words(
        vi: "so lại từng số với mã vạch trên bao bì", en: "compare each digit with the barcode on the pack")
}
