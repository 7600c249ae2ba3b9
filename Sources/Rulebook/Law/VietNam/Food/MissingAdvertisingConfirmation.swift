import Catalogue
import Diagnostics

/// What a page says of a health supplement is advertising, and the authority confirms it first.
struct MissingAdvertisingConfirmation: GoodsRule {
    static let about = About.law(
        "missing-advertising-confirmation", "CLAIM-06",
        summary: Words(
            vi: "Thực phẩm bảo vệ sức khỏe chưa có giấy xác nhận nội dung quảng cáo.",
            en: "A health supplement without a confirmation of its advertising."),
        goods: [.supplement], suppliers: [.producer, .ministry],
        flags: ["kind: supplement", "kind: supplement\n▸certificates: nil"],
        allows: ["kind: supplement\ncertificates.1.scheme: advertising-confirmation", "kind: honey"])

    func check(_ goods: Goods) -> [Finding] { findings(unless: goods, holds: ["advertising-confirmation"], .missing, help: .add) }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "lời giới thiệu thực phẩm bảo vệ sức khỏe là quảng cáo, phải được xác nhận nội dung trước",
        en: "to present a health supplement is to advertise it, which must be confirmed beforehand")
    fileprivate static let add = Words(
        vi: "ghi giấy của cơ quan đã cấp số đăng ký: `{scheme: advertising-confirmation, number: …, issuer: …, issued: …}`",
        en: "add the paper of the authority that registered it: `{scheme: advertising-confirmation, number: …, issuer: …, issued: …}`")
}
