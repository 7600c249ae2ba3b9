import Catalogue
import Diagnostics

/// Provinces have other codes since 1 July 2025, and seven of these named another unit before: 80 was Long An and is Tây Ninh. Which code is
/// right has an answer only with the day of issue.
struct FormerProvinceCode: GoodsRule {
    static let about = About.law(
        "former-province-code", "TRACE-14",
        summary: Words(
            vi: "Mã tỉnh trong mã sản phẩm OCOP không phải của tỉnh ấy vào ngày cấp: mã tỉnh đã đổi từ 01/07/2025.",
            en: "The province in an OCOP product code is not that province's on the day of issue: codes changed on 1 July 2025."),
        suppliers: [.producer, .commune],
        flags: [
            "ocop.product_code: ▸95-32062-01-2025\nocop.issued: 2025-08-20\nocop.expires: 2028-08-19",
            "ocop.product_code: ▸91-964-32062-01-2025\nocop.issued: 2025-05-20\nocop.expires: 2028-05-19",
        ],
        allows: [
            "ocop.product_code: 96-32062-01-2025\nocop.issued: 2025-08-20\nocop.expires: 2028-08-19",
            "ocop.product_code: 95-954-31825-01-2025\nocop.issued: 2025-05-20\nocop.expires: 2028-05-19",
        ])

    func check(_ goods: Goods) -> [Finding] {
        // Of certificates issued since 22 May 2026 the code is checked whole.
        guard let ocop = goods.product.ocop, let code = ocop.productCode, let issued = ocop.issued?.value.description,
            issued < "2026-05-22",
            let parts = ProductCode(code.value), let home = goods.producer.province.flatMap({ Reference.province($0.value) })
        else { return [] }
        let formers = Reference.formerProvinces.filter { $0.province == home.id }
        if issued >= "2025-07-01" {
            guard parts.province != home.code else { return [] }
            return [finding(on: code, .wrong(parts.province, now(parts.province), home), help: .write([home.code]))]
        }
        guard !formers.contains(where: { $0.code == parts.province }) else { return [] }
        return [finding(on: code, .wrong(parts.province, before(parts.province), home), help: .write(formers.map(\.code)))]
    }

    /// Whose code it is today.
    private func now(_ code: String) -> String? { Reference.province(code: code)?.fullName.vi }

    /// Whose code it was until 30 June 2025.
    private func before(_ code: String) -> String? { Reference.formerProvinces.first { $0.code == code }?.name.vi }
}

extension Words {
    fileprivate static func wrong(_ code: String, _ holder: String?, _ home: Province) -> Words {
        Words(
            vi: "vào ngày cấp, mã \(code) \(holder.map { "là \($0)" } ?? "không của tỉnh nào"), không phải \(home.fullName.vi)",
            en: "on the day of issue \(code) was \(holder ?? "nobody's"), not \(home.fullName.en)")
    }

    fileprivate static func write(_ codes: [String]) -> Words {
        let list = codes.joined(separator: ", ")
        return Words(
            vi: "so lại với giấy chứng nhận; khi ấy mã tỉnh là \(list)", en: "compare it with the certificate; the code then was \(list)")
    }
}
