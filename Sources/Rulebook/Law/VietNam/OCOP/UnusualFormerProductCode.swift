import Catalogue
import Diagnostics

/// Codes of certificates issued before 22 May 2026 have today's form, or one with a district; nobody compares them with today's communes.
struct UnusualFormerProductCode: GoodsRule {
    static let about = About.law(
        "unusual-former-product-code", "OCOP-10",
        summary: Words(
            vi: "Mã sản phẩm OCOP cấp trước 22/05/2026 có dạng lạ.",
            en: "An OCOP product code of before 22 May 2026 in an unusual form."),
        suppliers: [.producer],
        flags: ["ocop.issued: 2025-05-20\nocop.expires: 2028-05-19\nocop.product_code: ▸OCOP-96-01"],
        allows: [
            "ocop.issued: 2025-05-20\nocop.expires: 2028-05-19\nocop.product_code: 96-964-32062-01-2025",
            "ocop.issued: 2025-05-20\nocop.expires: 2028-05-19\nocop.product_code: 96-32062-01-2025",
        ]
    ).forPapersOfItsDays

    func check(_ goods: Goods) -> [Finding] {
        guard let ocop = goods.product.ocop, let code = ocop.productCode, let issued = ocop.issued,
            issued.value.description < "2026-05-22", ProductCode(code.value) == nil
        else { return [] }
        return [finding(on: code, .unusual, help: .copy)]
    }
}

extension Words {
    fileprivate static let unusual = Words(
        vi: "mã của những năm ấy thường là tỉnh-huyện-xã-số thứ tự-năm, ví dụ 83-829-28780-3-2022",
        en: "codes of those years usually are province-district-commune-number-year, such as 83-829-28780-3-2022")
    fileprivate static let copy = Words(vi: "so lại với giấy chứng nhận", en: "compare it with the certificate")
}
