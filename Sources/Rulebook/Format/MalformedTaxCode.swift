import Catalogue
import Diagnostics

/// A tax code has 10 digits, or 13 for a branch; households and persons go by the 12 digits of their citizen number
/// (Thông tư 86/2024/TT-BTC, from 2025-07-01).
struct MalformedTaxCode: ProducerRule {
    static let about = About(
        id: "malformed-tax-code", severity: .warning,
        summary: Words(vi: "Mã số thuế không có 10, 12 hoặc 13 chữ số.", en: "A tax code that has not 10, 12 or 13 digits."),
        flags: [Example(#"tax_code: ▸"200123456""#, in: "producer.yaml"), Example("tax_code: ▸MST 2001234567", in: "producer.yaml")],
        allows: [
            Example(#"tax_code: "2001234567""#, in: "producer.yaml"), Example(#"tax_code: "2001234567-001""#, in: "producer.yaml"),
            Example(#"tax_code: "096088001234""#, in: "producer.yaml"),
        ])

    func check(_ producer: Producer, at desk: Desk) -> [Finding] {
        guard let code = producer.taxCode, !Self.isWellFormed(code.value) else { return [] }
        return [finding(on: code, .malformed(code.value), help: .digits)]
    }

    private static func isWellFormed(_ code: String) -> Bool {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return false }
        return [[10], [12], [13], [10, 3]].contains(parts.map(\.utf8.count))
    }
}

extension Words {
    fileprivate static func malformed(_ code: String) -> Words {
        Words(vi: "mã số thuế `\(code)` không đúng dạng", en: "`\(code)` is no tax code")
    }

    fileprivate static let digits = Words(
        vi: "viết 10 hoặc 13 chữ số trong dấu nháy, kẻo mất số 0 ở đầu; hộ kinh doanh dùng số định danh 12 chữ số",
        en: "write its 10 or 13 digits, in quotes; households use the owner's 12-digit citizen number")
}
