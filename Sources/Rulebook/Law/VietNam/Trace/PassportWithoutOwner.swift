import Catalogue
import Diagnostics

/// The digital passport that a GTIN leads to identifies the organisation behind the goods.
struct PassportWithoutOwner: GoodsRule {
    static let about = About.law(
        "passport-without-owner", "TRACE-07",
        summary: Words(
            vi: "Hàng có mã GTIN mà chủ thể chưa ghi mã số thuế hay mã địa điểm.",
            en: "Goods with a GTIN whose producer has neither a tax code nor a location number."),
        suppliers: [.producer], flags: [Example("tax_code: nil\ngln: nil", in: "producer.yaml")],
        allows: [Example("tax_code: nil", in: "producer.yaml"), Example("gln: nil", in: "producer.yaml")])

    func check(_ goods: Goods) -> [Finding] {
        let producer = goods.producer
        guard let gtin = goods.product.traceability?.gtin, producer.taxCode == nil, producer.gln == nil,
            !producer.isUnreadable("tax_code"), !producer.isUnreadable("gln")
        else { return [] }
        return [finding(on: gtin, .noOwner, help: .add, notes: [Note(.here, at: producer.place)])]
    }
}

extension Words {
    fileprivate static let noOwner = Words(
        vi: "hộ chiếu số mà mã này dẫn tới phải có mã số của tổ chức, producer.yaml chưa ghi",
        en: "the digital passport that this number leads to identifies the organisation, and producer.yaml does not")
    fileprivate static let add = Words(
        vi: "thêm `tax_code: \"…\"` (mã số thuế) hoặc `gln` vào producer.yaml", en: "add `tax_code: \"…\"` or `gln` to producer.yaml")
    fileprivate static let here = Words(vi: "thêm ở đây", en: "add it here")
}
