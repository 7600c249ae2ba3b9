import Catalogue
import Diagnostics

/// Spirits and wine are made with a licence.
struct MissingAlcoholLicence: GoodsRule {
    static let about = About.law(
        "missing-alcohol-licence", "FOOD-11",
        summary: Words(vi: "Rượu không có giấy phép sản xuất còn hạn.", en: "Spirits or wine without a production licence in force."),
        goods: [.alcohol], suppliers: [.producer, .commune, .province],
        flags: ["kind: wine", "kind: white-spirit\n▸certificates: nil"],
        allows: ["kind: wine\ncertificates.0: {scheme: alcohol-licence, number: G1, expires: 2028-01-01}", "kind: juice"])

    func check(_ goods: Goods) -> [Finding] { findings(unless: goods, holds: ["alcohol-licence"], .missing, help: .add) }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "rượu phải có giấy phép sản xuất còn hạn", en: "spirits and wine need a production licence in force")
    fileprivate static let add = Words(
        vi: "xin chủ thể giấy phép, ghi `{scheme: alcohol-licence, number: …, issuer: …, issued: …, expires: …}`",
        en: "ask the producer for it; add `{scheme: alcohol-licence, number: …, issuer: …, issued: …, expires: …}`")
}
