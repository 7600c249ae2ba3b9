import Catalogue
import Diagnostics

/// A stock number goes into addresses and feeds as it is (story format; Google Merchant takes 50 characters).
struct MalformedSKU: ProductRule {
    static let about = About(
        id: "malformed-sku", severity: .error,
        summary: Words(vi: "Mã hàng có ký tự không dùng được hoặc dài quá.", en: "A stock number with other characters, or too long."),
        requirements: ["SHOP-04"],
        flags: ["sku: ▸RH HT 500", "sku: ▸MẬT-500", "variants.0.sku: ▸RH/250"], allows: ["sku: rh_ht.500-A"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.stockNumbers.filter { !Self.isWellFormed($0.value) }.map { finding(on: $0, .malformed($0.value), help: .form) }
    }

    private static func isWellFormed(_ sku: String) -> Bool {
        (1...50).contains(sku.utf8.count)
            && sku.utf8.allSatisfy { byte in
                switch byte {
                case 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
                default: false
                }
            }
    }
}

extension Words {
    fileprivate static func malformed(_ sku: String) -> Words {
        sku.utf8.count > 50 && sku.utf8.allSatisfy { $0 < 0x80 }
            ? Words(vi: "mã hàng dài \(sku.utf8.count) ký tự", en: "the stock number has \(sku.utf8.count) characters")
            : Words(vi: "mã hàng `\(sku)` có ký tự không dùng được", en: "the stock number `\(sku)` has characters that can't be used")
    }

    fileprivate static let form = Words(
        vi: "chỉ dùng chữ không dấu, số, `.`, `_`, `-`; nhiều nhất 50 ký tự",
        en: "use letters without accents, digits, `.`, `_`, `-`; 50 characters at most")
}
