import Catalogue
import Diagnostics

/// A code of the Harmonised System has 4, 6, 8 or 10 digits.
struct MalformedHSCode: ProductRule {
    static let about = About(
        id: "malformed-hs-code", severity: .warning,
        summary: Words(vi: "Mã HS không có 4, 6, 8 hoặc 10 chữ số.", en: "An HS code that has not 4, 6, 8 or 10 digits."),
        flags: [#"trade.hs_code: ▸"409""#, "trade.hs_code: ▸mật ong"],
        allows: [#"trade.hs_code: "0409.00""#, #"trade.hs_code: "0409.00.00""#, #"trade.hs_code: "0409""#])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let code = product.trade?.hsCode else { return [] }
        let digits = code.value.utf8.filter { $0 != 0x2E }
        guard ![4, 6, 8, 10].contains(digits.count) || !digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return [] }
        return [finding(on: code, .malformed(code.value), help: .digits)]
    }
}

extension Words {
    fileprivate static func malformed(_ code: String) -> Words {
        Words(vi: "mã HS `\(code)` không đúng dạng", en: "`\(code)` is no HS code")
    }

    fileprivate static let digits = Words(
        vi: "viết 4, 6, 8 hoặc 10 chữ số trong dấu nháy, ví dụ `\"0409.00\"`",
        en: "write 4, 6, 8 or 10 digits in quotes, such as `\"0409.00\"`")
}
