import Catalogue
import Diagnostics

/// A country is written by its two letters (ISO 3166-1 alpha-2).
struct UnknownCountry: ProductRule {
    static let about = About(
        id: "unknown-country", severity: .error,
        summary: Words(vi: "Nước không viết bằng hai chữ cái.", en: "A country not written by its two letters."),
        flags: ["traceability.origin.country: ▸Vietnam", "traceability.origin.country: ▸vn"], allows: ["traceability.origin.country: VN"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let country = product.traceability?.origin?.country, !Market(country.value).isWellFormed || country.value == "EU" else {
            return []
        }
        let isHome = ["viet nam", "vietnam", "vn"].contains(Spelling.key(country.value))
        return [
            finding(
                on: country, .noCountry(country.value), help: .twoLetters, fix: isHome ? country.replaced(by: Market.vietNam.code) : nil)
        ]
    }
}

extension Words {
    fileprivate static func noCountry(_ country: String) -> Words {
        Words(vi: "`\(country)` không phải mã nước", en: "`\(country)` is no country code")
    }

    fileprivate static let twoLetters = Words(
        vi: "viết hai chữ cái in hoa: `VN` cho Việt Nam", en: "write two capital letters: `VN` for Viet Nam")
}
