import Catalogue
import Diagnostics

/// Feeds list goods with a price only.
struct MissingPrice: ProductRule {
    static let about = About(
        id: "missing-price", severity: .warning,
        summary: Words(vi: "Sản phẩm chưa có giá bán trong nước.", en: "The product has no price at home."),
        flags: ["▸offer: nil", "offer.▸price: nil"], allows: ["offer: {price: 185000 VND}"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.offer?.price == nil, !product.isUnreadable("offer.price"), let severity = product.weight(ofLacking: .warning) else {
            return []
        }
        return [finding(at: product.offer?.place ?? product.place, .noPrice, help: .addPrice, severity: severity)]
    }
}

extension Words {
    fileprivate static let noPrice = Words(vi: "chưa có giá bán", en: "there is no price")
    fileprivate static let addPrice = Words(
        vi: "thêm `offer: {price: 185000 VND}`; không có giá thì sản phẩm không vào tệp của các sàn",
        en: "add `offer: {price: 185000 VND}`; without a price the product stays out of feeds")
}
