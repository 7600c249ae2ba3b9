import Catalogue
import Diagnostics

/// A product code of a certificate issued since 22 May 2026 names province, commune, running number and year of evaluation.
struct WrongProductCode: GoodsRule {
    static let about = About.law(
        "wrong-product-code", "OCOP-09",
        summary: Words(
            vi: "Mã sản phẩm OCOP không theo dạng tỉnh-xã-số thứ tự-năm, hoặc không khớp với chủ thể và ngày cấp.",
            en: "An OCOP product code that is not province-commune-number-year, or that disagrees with the producer and the day of issue."),
        suppliers: [.producer, .commune],
        flags: [
            "ocop.product_code: ▸96-964-32062-01-2026", "ocop.product_code: ▸91-32062-01-2026", "ocop.product_code: ▸96-32063-01-2026",
            "ocop.product_code: ▸96-32062-01-2024", "ocop.product_code: ▸96-32062-01-26",
        ],
        allows: [
            "ocop.product_code: 96-32062-1-2025",
            "ocop.product_code: 96-964-32062-01-2025\nocop.issued: 2025-05-20\nocop.expires: 2028-05-19",
            "ocop.product_code: nil",
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard let ocop = goods.product.ocop, let code = ocop.productCode, let issued = ocop.issued, issued.value.description >= "2026-05-22"
        else { return [] }
        guard let parts = ProductCode(code.value), parts.district == nil else { return [finding(on: code, .form, help: .copy)] }
        let province = goods.producer.province.flatMap { Reference.province($0.value) }
        if let province, province.code != parts.province {
            return [finding(on: code, .province(parts.province, province), help: .copy)]
        }
        if let commune = goods.producer.commune, let province, let known = Reference.commune(named: commune.value, in: province),
            known.code != parts.commune
        {
            return [finding(on: code, .commune(parts.commune, known), help: .copy, notes: [Note(.itsCommune, at: commune.place)])]
        }
        if parts.year != issued.value.year, parts.year != issued.value.year - 1 {
            return [finding(on: code, .year(parts.year, issued.value.year), help: .copy, notes: [Note(.issued, at: issued.place)])]
        }
        return []
    }
}

/// A product code in its parts: province, until 2026 perhaps a district, commune, running number, year.
struct ProductCode {
    let province: String
    let district: String?
    let commune: String
    let year: Int

    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard (4...5).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
            return nil
        }
        let (commune, number, year) = (parts[parts.count - 3], parts[parts.count - 2], parts[parts.count - 1])
        guard parts[0].utf8.count == 2, commune.utf8.count == 5, number.utf8.count <= 6, year.utf8.count == 4, let value = Int(year) else {
            return nil
        }
        if parts.count == 5, parts[1].utf8.count != 3 { return nil }
        province = parts[0]
        district = parts.count == 5 ? parts[1] : nil
        self.commune = commune
        self.year = value
    }
}

extension Words {
    fileprivate static let form = Words(
        vi: "mã sản phẩm gồm mã tỉnh (2 số), mã xã (5 số), số thứ tự, năm đánh giá",
        en: "a product code is the province (2 digits), the commune (5 digits), a running number and the year of evaluation")

    fileprivate static func province(_ code: String, _ province: Province) -> Words {
        Words(
            vi: "mã tỉnh \(code) không phải của \(province.fullName.vi), là \(province.code)",
            en: "\(code) is not the code of \(province.fullName.en), which is \(province.code)")
    }

    fileprivate static func commune(_ code: String, _ commune: Commune) -> Words {
        Words(
            vi: "mã xã \(code) không phải của \(commune.fullName), là \(commune.code)",
            en: "\(code) is not the code of \(commune.name), which is \(commune.code)")
    }

    fileprivate static func year(_ year: Int, _ issued: Int) -> Words {
        Words(
            vi: "năm đánh giá \(year) không khớp với giấy cấp năm \(issued)",
            en: "evaluated in \(year) does not agree with a certificate of \(issued)")
    }

    fileprivate static let copy = Words(
        vi: "chép lại mã từ giấy chứng nhận hoặc hỏi UBND xã", en: "copy the code from the certificate, or ask the commune")
    fileprivate static let itsCommune = Words(vi: "xã của chủ thể", en: "the producer's commune")
    fileprivate static let issued = Words(vi: "ngày cấp", en: "the day of issue")
}
