import Catalogue
import Diagnostics

/// A health supplement is registered before it is sold.
struct MissingRegistration: GoodsRule {
    static let about = About.law(
        "missing-product-registration", "FOOD-04",
        summary: Words(
            vi: "Thực phẩm bảo vệ sức khỏe chưa có giấy tiếp nhận đăng ký bản công bố.",
            en: "A health supplement without the receipt of its registration."),
        goods: [.supplement], suppliers: [.producer, .ministry, .province],
        flags: ["kind: supplement", "kind: supplement\n▸certificates: nil"],
        allows: ["kind: supplement\ncertificates.1.scheme: product-registration", "kind: honey"])

    func check(_ goods: Goods) -> [Finding] { findings(unless: goods, holds: ["product-registration"], .missing, help: .add) }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "thực phẩm bảo vệ sức khỏe phải đăng ký bản công bố trước khi bán; tự công bố không thay được",
        en: "a health supplement must be registered before it is sold; a self-declaration is not enough")
    fileprivate static let add = Words(
        vi: "ghi giấy tiếp nhận của Cục An toàn thực phẩm: `{scheme: product-registration, number: …, issuer: …, issued: …}`",
        en: "add the receipt of the food authority: `{scheme: product-registration, number: …, issuer: …, issued: …}`")
}
