import Catalogue
import Diagnostics

/// Goods want to be seen, and no marketplace lists them without a picture.
struct MissingPicture: ProductRule {
    static let about = About(
        id: "missing-picture", severity: .warning,
        summary: Words(vi: "Sản phẩm chưa có hình.", en: "The product has no picture."), requirements: ["TRACE-01"],
        flags: ["▸images: nil", "▸images: []"],
        allows: ["images: [images/front.png]"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.images.isEmpty, !product.isUnreadable("images"), let severity = product.weight(ofLacking: .warning) else { return [] }
        return [finding(at: product.imagesPlace ?? product.place, .noPicture, help: .addPicture, severity: severity)]
    }
}

extension Words {
    fileprivate static let noPicture = Words(vi: "sản phẩm chưa có hình", en: "the product has no picture")
    fileprivate static let addPicture = Words(
        vi: "chép hình vào `images/` rồi thêm `images: [images/front.jpg]`; hình đầu là hình chính",
        en: "put pictures into `images/` and add `images: [images/front.jpg]`; the first is the main one")
}
