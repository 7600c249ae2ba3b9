import Catalogue
import Diagnostics
import Rulebook

/// Supplements and medicines stay out: Google lists them only where a government approved them and their words.
enum MedicineAtGoogle: GoodsRule {
    static let about = About(
        id: "medicine-at-google", severity: .note,
        summary: Words(
            vi: "Thực phẩm bảo vệ sức khỏe và thuốc không đưa lên Google.", en: "Supplements and medicines are kept out of Google."),
        basis: Basis("Google Merchant Center, Healthcare and medicines (15595718)"),
        endsOffer: true, flags: ["kind: ▸supplement", "kind: ▸traditional-medicine"], allows: ["kind: medicinal-herb"])

    static func check(_ goods: Goods) -> Finding? {
        let kind = goods.published.kind
        guard kind.class == .supplement || kind.class == .medicine || goods.product.intendedUse?.value == "medicine" else { return nil }
        let isKind = kind.class == .supplement || kind.class == .medicine
        let place = (isKind ? goods.product.kind?.place : goods.product.intendedUse?.place) ?? goods.product.place
        return finding(
            about: goods, at: place, length: isKind ? kind.id.unicodeScalars.count : 8,
            Words(
                vi: "thực phẩm bảo vệ sức khỏe và thuốc không vào \(goods.entry.name) theo chính sách của Google",
                en: "supplements and medicines stay out of \(goods.entry.name) by Google's policy"))
    }
}
