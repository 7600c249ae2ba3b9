import Catalogue
import Diagnostics

/// Since 6 July 2025 a province recognises three and four stars; a certificate of before keeps the issuer of its time.
struct NotIssuedByProvince: GoodsRule {
    static let about = About.law(
        "not-issued-by-province", "OCOP-04",
        summary: Words(
            vi: "Giấy chứng nhận 3, 4 sao cấp từ 06/07/2025 mà không do UBND tỉnh cấp.",
            en: "A certificate of three or four stars issued since 6 July 2025 by another than a province."),
        suppliers: [.producer, .province],
        flags: ["ocop.issuer: ▸UBND huyện U Minh", "ocop.issuer: ▸UBND xã Khánh Lâm", "ocop.issuer: ▸Bộ Nông nghiệp và Môi trường"],
        allows: [
            "ocop.issuer: Ủy ban nhân dân tỉnh Cà Mau", "ocop.issuer: {vi: UBND tỉnh Cà Mau, en: Cà Mau Provincial People's Committee}",
            "ocop.issuer: UBND huyện U Minh\nocop.issued: 2025-05-20\nocop.expires: 2028-05-19\nocop.stars: 3\nocop.product_code: nil",
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard let ocop = goods.product.ocop, let issuer = ocop.issuer, let issued = ocop.issued, let stars = ocop.stars,
            stars.value == 3 || stars.value == 4, issued.value.description >= "2025-07-06"
        else { return [] }
        let help = Words.byProvince(goods.producer.province.flatMap { Reference.province($0.value) })
        switch Issuer(issuer) {
        case .province(let name):
            guard let name, let home = goods.producer.province?.value, let named = Reference.province(named: name), named.id != home,
                Reference.formerProvince(named: name)?.province != home
            else { return [] }
            return [finding(at: issuer.words, length: issuer.span, .otherProvince(named), help: help, severity: .warning)]
        default: return [finding(at: issuer.words, length: issuer.span, .byAnother(stars.value), help: help)]
        }
    }
}

extension LocalText {
    /// Where its first words stand, its key where they stand by language.
    var words: Place { plain?.place ?? byLanguage[.vi]?.place ?? place }

    /// How much of the line its first words take.
    var span: Int { (plain ?? byLanguage[.vi])?.span ?? 1 }
}

extension Words {
    fileprivate static func byAnother(_ stars: Int) -> Words {
        Words(
            vi: "giấy chứng nhận \(stars) sao cấp từ 06/07/2025 phải do UBND tỉnh cấp",
            en: "a certificate of \(stars) stars issued since 6 July 2025 must be the province's")
    }

    fileprivate static func otherProvince(_ province: Province) -> Words {
        Words(
            vi: "giấy do \(province.fullName.vi) cấp, mà chủ thể không ở đó",
            en: "the certificate is from \(province.fullName.en), where the producer is not")
    }

    fileprivate static func byProvince(_ province: Province?) -> Words {
        let name = province?.fullName.vi ?? "tỉnh …"
        return Words(
            vi: "chép nơi cấp đúng như trên giấy, thường là `UBND \(name)`; ngày cấp sai thì sửa `issued`",
            en: "copy the issuer from the certificate, usually `UBND \(name)`; if the date is wrong, mend `issued`")
    }
}
