import Catalogue
import Diagnostics

/// Five stars are recognised by the ministry in charge of agriculture, which had another name until the end of February 2025.
struct NotIssuedByMinistry: GoodsRule {
    static let about = About.law(
        "not-issued-by-ministry", "OCOP-06",
        summary: Words(
            vi: "Giấy chứng nhận 5 sao không do Bộ Nông nghiệp và Môi trường cấp.",
            en: "A certificate of five stars by another than the Ministry of Agriculture and Environment."),
        suppliers: [.producer, .ministry],
        flags: ["ocop.stars: 5\nocop.issuer: ▸UBND tỉnh Cà Mau", "ocop.stars: 5\nocop.issuer: ▸Bộ Nông nghiệp và Phát triển nông thôn"],
        allows: [
            "ocop.stars: 5\nocop.issuer: Bộ Nông nghiệp và Môi trường",
            "ocop.stars: 5\nocop.issuer: Bộ NN&PTNT\nocop.issued: 2024-12-10\nocop.expires: 2027-12-09\nocop.product_code: nil",
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard let ocop = goods.product.ocop, ocop.stars?.value == 5, let issuer = ocop.issuer, let issued = ocop.issued else { return [] }
        switch Issuer(issuer) {
        case .ministry: return []
        case .formerMinistry:
            guard issued.value.description >= "2025-03-01" else { return [] }
            return [finding(at: issuer.words, length: issuer.span, .formerName, help: .newName)]
        default: return [finding(at: issuer.words, length: issuer.span, .byAnother, help: .newName)]
        }
    }
}

extension Words {
    fileprivate static let byAnother = Words(
        vi: "giấy chứng nhận 5 sao do Bộ Nông nghiệp và Môi trường cấp",
        en: "a certificate of five stars is issued by the Ministry of Agriculture and Environment")
    fileprivate static let formerName = Words(
        vi: "từ 03/2025 bộ mang tên Bộ Nông nghiệp và Môi trường",
        en: "since March 2025 the ministry is that of Agriculture and Environment")
    fileprivate static let newName = Words(
        vi: "chép nơi cấp, số sao và ngày cấp đúng như trên giấy chứng nhận",
        en: "copy issuer, stars and date from the certificate")
}
