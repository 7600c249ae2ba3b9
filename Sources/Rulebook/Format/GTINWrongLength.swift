import Catalogue
import Diagnostics

/// A GTIN has 8, 12, 13 or 14 digits (GS1 General Specifications, section 3.2).
struct GTINWrongLength: ProductRule {
    static let about = About(
        id: "gtin-wrong-length", severity: .error,
        summary: Words(vi: "Mã GTIN không có 8, 12, 13 hoặc 14 chữ số.", en: "A GTIN that has not 8, 12, 13 or 14 digits."),
        requirements: ["TRACE-08"],
        flags: [#"traceability.gtin: ▸"952010000001000""#, #"variants.0.gtin: ▸"95201-0000027""#],
        allows: [#"traceability.gtin: "9520100000010""#, #"traceability.gtin: "09520100000010""#])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.tradeItemNumbers.filter { !$0.value.hasValidLength }.map { finding(on: $0, .wrongLength($0.value), help: .lengths) }
    }
}

extension Words {
    fileprivate static func wrongLength(_ gtin: GTIN) -> Words {
        let count = gtin.text.unicodeScalars.count
        return gtin.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            ? Words(vi: "GTIN có \(count) chữ số", en: "the GTIN has \(count) digits")
            : Words(vi: "GTIN chỉ gồm chữ số", en: "a GTIN has digits only")
    }

    fileprivate static let lengths = Words(
        vi: "chép đủ 8, 12, 13 hoặc 14 chữ số dưới mã vạch", en: "copy all 8, 12, 13 or 14 digits below the barcode")
}
