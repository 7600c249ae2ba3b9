import Catalogue
import Diagnostics

/// Health supplements are made in facilities that hold a GMP certificate; in set 18 nothing is rated without.
struct MissingGMP: GoodsRule {
    static let about = About.law(
        "missing-gmp", "FOOD-09",
        summary: Words(
            vi: "Cơ sở làm thực phẩm bảo vệ sức khỏe không có chứng nhận GMP còn hạn.",
            en: "A facility that makes health supplements holds no GMP certificate in force."),
        goods: [.supplement], suppliers: [.producer, .ministry],
        flags: ["kind: supplement", "kind: supplement\n▸certificates: nil"],
        allows: ["kind: supplement\ncertificates.1: {scheme: gmp, number: G1, expires: 2028-01-01}", "kind: honey"])

    func check(_ goods: Goods) -> [Finding] { findings(unless: goods, holds: ["gmp"], .missing, help: .add) }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "nơi làm thực phẩm bảo vệ sức khỏe phải có chứng nhận GMP còn hạn",
        en: "whoever makes health supplements must hold a GMP certificate in force")
    fileprivate static let add = Words(
        vi: "đặt gia công thì xin giấy GMP của nhà máy, ghi `{scheme: gmp, number: …, issuer: …, issued: …, expires: …}`",
        en: "if it is made elsewhere, ask that factory; add `{scheme: gmp, number: …, issuer: …, issued: …, expires: …}`")
}
