import Catalogue
import Diagnostics

/// Until 31 July 2026 fresh fruit and vegetables carried growing-area codes of the form VN-province-district-commune-producer-year.
struct FormerGrowingArea: GoodsRule {
    static let about = About.law(
        "former-growing-area-code", "TRACE-11",
        summary: Words(
            vi: "Trái cây, rau củ tươi không có mã số vùng trồng, hoặc mã không theo dạng năm 2022.",
            en: "Fresh fruit or vegetables without a growing-area code, or with one in another form than that of 2022."),
        goods: [.fresh], suppliers: [.producer, .province], flags: [], allows: ["kind: fresh-fruit"])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.isGrown else { return [] }
        guard let area = goods.product.traceability?.origin?.growingArea else { return goods.areaMissing(for: self) }
        let code = area.plain?.value ?? area[.vi] ?? ""
        let isCode = code.hasPrefix("VN-") && code.split(separator: "-").count >= 5
        return isCode ? [] : [finding(at: area.words, length: area.span, .form, help: .copy)]
    }
}

extension Goods {
    /// Fruit and vegetables, of the fresh goods those that grow on an area.
    var isGrown: Bool { kind.id == "fresh-fruit" || kind.id == "fresh-vegetable" }

    /// The finding of a rule that asks for a growing area.
    func areaMissing(for rule: some GoodsRule) -> [Finding] {
        guard !product.isUnreadable("traceability.origin") && !product.isUnreadable("traceability.origin.growing_area") else { return [] }
        let (place, length) = product.traceability?.origin.map { ($0.place, 6) } ?? traceabilityPlace
        return [rule.finding(at: place, length: length, .noArea, help: .addArea)]
    }
}

extension Words {
    fileprivate static let noArea = Words(
        vi: "trái cây, rau củ tươi nên có mã số vùng trồng", en: "fresh fruit and vegetables should carry a growing-area code")
    fileprivate static let addArea = Words(
        vi: "thêm `growing_area: …` dưới `origin`, mã xin ở UBND xã qua cổng dịch vụ công",
        en: "add `growing_area: …` under `origin`; the commune registers it through the national portal")
    fileprivate static let form = Words(
        vi: "mã số vùng trồng khi ấy có dạng VN-tỉnh-huyện-xã-số-năm",
        en: "a growing-area code of those days is VN-province-district-commune-number-year")
    fileprivate static let copy = Words(vi: "chép lại từ giấy cấp mã", en: "copy it from the paper that gave it")
}
