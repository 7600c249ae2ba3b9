import Catalogue
import Diagnostics

/// Seven codes of provinces name another unit since 1 July 2025 than before: 80 was Long An and is Tây Ninh.
struct FormerProvinceCode: GoodsRule {
    static let about = About.law(
        "former-province-code", "TRACE-14",
        summary: Words(
            vi: "Mã sản phẩm OCOP cấp từ 01/07/2025 dùng mã tỉnh cũ, mã ấy nay là của tỉnh khác.",
            en: "An OCOP product code issued since 1 July 2025 with the code of a former province, which is another's now."),
        suppliers: [.producer, .commune],
        flags: [],
        allows: ["ocop.product_code: 96-32062-01-2025\nocop.issued: 2025-08-20\nocop.expires: 2028-08-19"])

    func check(_ goods: Goods) -> [Finding] {
        guard let ocop = goods.product.ocop, let code = ocop.productCode, let issued = ocop.issued?.value.description,
            issued >= "2025-07-01", issued < "2026-05-22", let parts = ProductCode(code.value),
            let home = goods.producer.province.flatMap({ Reference.province($0.value) }), parts.province != home.code,
            let former = Reference.formerProvinces.first(where: {
                $0.code == parts.province && $0.codeNamesAnother && $0.province == home.id
            }),
            let other = Reference.province(code: parts.province)
        else { return [] }
        return [finding(on: code, .former(former, other), help: .write(home))]
    }
}

extension Words {
    fileprivate static func former(_ former: FormerProvince, _ other: Province) -> Words {
        Words(
            vi: "mã \(former.code) trước 01/07/2025 là \(former.name.vi), nay là \(other.fullName.vi)",
            en: "\(former.code) was \(former.name.en) until 30 June 2025 and is \(other.fullName.en) now")
    }

    fileprivate static func write(_ home: Province) -> Words {
        Words(
            vi: "so lại với giấy chứng nhận; mã nay của \(home.fullName.vi) là \(home.code)",
            en: "compare it with the certificate; the code of \(home.fullName.en) is \(home.code) now")
    }
}
