import Catalogue
import Diagnostics
import Rulebook

/// In the network goods are known by their GTIN, and by nothing else.
enum NoGTINForGDSN: ItemRule {
    static let about = About(
        id: "no-gtin-for-gdsn", severity: .note,
        summary: Words(vi: "GS1 GDSN chỉ nhận hàng có mã GTIN.", en: "GS1 GDSN takes goods with a GTIN only."),
        basis: Basis("GS1 GDSN 3.1, Catalogue Item Notification: gtin"), flags: ["traceability.gtin:"],
        allows: ["traceability.gtin: \"09520001000010\""])

    static func check(_ item: Candidate) -> Finding? {
        let goods = item.goods
        if let gtin = item.gtin, gtin.value.isForRetail { return nil }
        return finding(
            about: goods, at: item.gtin?.place ?? item.variant?.place ?? goods.product.traceability?.place ?? goods.product.place,
            Words(
                vi: "không vào \(goods.entry.name): chưa có mã GTIN dùng được ở mọi cửa hàng",
                en: "stays out of \(goods.entry.name): it has no GTIN for every shop"),
            help: Words(vi: "thêm `gtin` do GS1 cấp", en: "add a `gtin` that GS1 assigned"))
    }
}
