import Catalogue
import Diagnostics

/// From three stars on a trademark has at least been applied for.
struct MissingTrademark: GoodsRule {
    static let about = About.law(
        "missing-trademark", "STORY-10",
        summary: Words(
            vi: "Sản phẩm OCOP mà chưa ghi số đơn hoặc số đăng ký nhãn hiệu.",
            en: "An OCOP product without the number of a trademark or of its application."),
        suppliers: [.producer],
        flags: [Example("certificates.2: {scheme: vietgap, number: \"1\", expires: 2028-01-01}", in: "producer.yaml")],
        allows: [
            "ocop: nil", Example("certificates.2.scheme: collective-mark", in: "producer.yaml"),
            Example("certificates.2: {scheme: trademark, number: 4-2026-00001, expires: 2036-01-01}", in: "producer.yaml"),
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.stars >= 3 else { return [] }
        return findings(
            unless: goods, holds: ["trademark", "collective-mark", "certification-mark", "geographical-indication"], .missing, help: .add,
            lapse: .fact)
    }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "từ 3 sao, nhãn hiệu phải có đơn đăng ký được chấp nhận; ở đây chưa ghi số nào",
        en: "from three stars on a trademark must have been applied for; there is no number here")
    fileprivate static let add = Words(
        vi: "xin chủ thể số đơn hoặc số giấy của Cục Sở hữu trí tuệ, ghi `scheme: trademark` trong `certificates`",
        en: "ask the producer for the number of the application or registration; add `scheme: trademark` to `certificates`")
}
