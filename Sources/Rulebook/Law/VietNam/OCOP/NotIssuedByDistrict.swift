import Catalogue
import Diagnostics

/// From 24 February 2023 to 5 July 2025 a district recognised three stars. The days are the certificate's, not today's.
struct NotIssuedByDistrict: GoodsRule {
    static let about = About.law(
        "not-issued-by-district", "OCOP-05",
        summary: Words(
            vi: "Giấy chứng nhận 3 sao cấp từ 24/02/2023 đến 05/07/2025 mà không do UBND huyện cấp.",
            en: "A certificate of three stars of 24 February 2023 to 5 July 2025 by another than a district."),
        suppliers: [.producer],
        flags: [
            "ocop.issued: 2024-05-20\nocop.expires: 2027-05-19\nocop.stars: 3\nocop.product_code: nil\nocop.issuer: ▸UBND xã Khánh Lâm"
        ],
        allows: [
            "ocop.issued: 2024-05-20\nocop.expires: 2027-05-19\nocop.stars: 3\nocop.product_code: nil\nocop.issuer: UBND huyện U Minh",
            "ocop.issued: 2024-05-20\nocop.expires: 2027-05-19\nocop.stars: 3\nocop.product_code: nil\nocop.issuer: UBND TP Sa Đéc",
            "ocop.issuer: UBND tỉnh Cà Mau",
        ]
    ).forPapersOfItsDays

    func check(_ goods: Goods) -> [Finding] {
        guard let ocop = goods.product.ocop, ocop.stars?.value == 3, let issuer = ocop.issuer, let issued = ocop.issued?.value.description,
            issued >= "2023-02-24", issued <= "2025-07-05", Issuer(issuer) != .district
        else { return [] }
        return [finding(at: issuer.words, length: issuer.span, .byAnother, help: .compare)]
    }
}

extension Words {
    fileprivate static let byAnother = Words(
        vi: "khi ấy giấy chứng nhận 3 sao do UBND huyện (quận, thị xã, thành phố thuộc tỉnh) cấp",
        en: "in those days a certificate of three stars was issued by a district")
    fileprivate static let compare = Words(
        vi: "chép nơi cấp đúng như trên giấy, dù nay huyện không còn; ngày cấp sai thì sửa `issued`",
        en: "copy the issuer from the certificate although the district is no more; if the date is wrong, mend `issued`")
}
