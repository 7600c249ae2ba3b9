import Catalogue
import Diagnostics

/// A lot number has at most 20 characters of GS1's set 82 (GS1 General Specifications, application identifier 10).
struct MalformedLot: ProductRule {
    static let about = About(
        id: "malformed-lot", severity: .error,
        summary: Words(
            vi: "Số lô có ký tự ngoài bảng GS1 hoặc dài quá 20.", en: "A lot number beyond GS1's characters, or beyond 20 of them."),
        requirements: ["TRACE-10"],
        flags: ["traceability.lots.0.lot: ▸Lô-2604A", "traceability.lots.0.lot: ▸L26040000000000000000A"],
        allows: ["traceability.lots.0.lot: L2604/A"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.lots.compactMap(\.lot).filter { !$0.value.isValid }.map { finding(on: $0, .malformed($0.value), help: .form) }
    }
}

extension Words {
    fileprivate static func malformed(_ lot: LotNumber) -> Words {
        Words(vi: "số lô `\(lot)` không đúng chuẩn GS1", en: "`\(lot)` is no GS1 lot number")
    }

    fileprivate static let form = Words(
        vi: "chữ không dấu, số và dấu câu, không dấu cách, nhiều nhất 20 ký tự",
        en: "letters without accents, digits and punctuation, no blanks, 20 characters at most")
}
