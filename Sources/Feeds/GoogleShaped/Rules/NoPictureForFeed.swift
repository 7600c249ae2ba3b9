import Catalogue
import Diagnostics

/// An item needs a picture that the channel can show.
enum NoPictureForFeed: ItemRule {
    static let about = About(
        id: "no-picture-for-feed", severity: .note,
        summary: Words(
            vi: "Mục hàng cần một ảnh mà kênh hiện được.", en: "An item needs a picture that the channel can show."),
        basis: Basis("Google Merchant Center, image link (6324350)"),
        flags: ["images:"], allows: ["images: [images/front.jpg]"])

    static func check(_ item: Candidate) -> Finding? {
        let goods = item.goods
        guard let main = item.shownPictures.first else {
            if let other = item.pictures.first, !item.isOfShownForm(other.path) {
                let endings = goods.dialect.pictureEndings.joined(separator: ", ")
                return finding(
                    about: goods, at: other.place, length: other.path.unicodeScalars.count,
                    Words(
                        vi: "không vào \(goods.entry.name): \(goods.dialect.name) chỉ nhận ảnh \(endings)",
                        en: "stays out of \(goods.entry.name): \(goods.dialect.name) takes pictures in \(endings) only"),
                    help: Words(vi: "lưu ảnh lại thành JPEG hoặc PNG", en: "save the picture as JPEG or PNG"))
            }
            if let other = item.pictures.first, let largest = goods.dialect.largestPicture?.value, !item.isOfShownSize(other.picture) {
                let megabytes = megabytes(largest.bytes)
                return finding(
                    about: goods, at: other.place, length: other.path.unicodeScalars.count,
                    Words(
                        vi:
                            "không vào \(goods.entry.name): \(goods.dialect.name) chỉ nhận ảnh mỗi cạnh không quá \(largest.pixels) điểm, không quá \(megabytes.form(in: .vi)) MB",
                        en:
                            "stays out of \(goods.entry.name): \(goods.dialect.name) takes pictures of no more than \(largest.pixels) pixels a side and \(megabytes.form(in: .en)) MB"
                    ),
                    help: Words(vi: "lưu ảnh nhỏ lại", en: "save a smaller picture"))
            }
            if let other = item.pictures.first {
                let (length, most) = (item.address(of: other.path).utf8.count, goods.dialect.limits.address.value)
                return finding(
                    about: goods, at: other.place, length: other.path.unicodeScalars.count,
                    Words(
                        vi: "không vào \(goods.entry.name): địa chỉ của ảnh dài \(length) ký tự, \(goods.dialect.name) chỉ nhận \(most)",
                        en:
                            "stays out of \(goods.entry.name): the picture's address has \(length) characters, \(goods.dialect.name) takes \(most)"
                    ),
                    help: Words(
                        vi: "đặt tên ảnh và tên thư mục ngắn hơn", en: "choose shorter names for the picture and its folders"),
                    severity: .warning)
            }
            return finding(
                about: goods, at: goods.product.imagesPlace ?? goods.product.place,
                Words(vi: "không vào \(goods.entry.name): chưa có ảnh", en: "stays out of \(goods.entry.name): it has no picture"),
                help: Words(vi: "thêm ảnh vào `images`", en: "add a picture to `images`"))
        }
        let least = goods.dialect.limits.picture.value
        guard min(main.picture.width, main.picture.height) < least else { return nil }
        return finding(
            about: goods, at: main.place, length: main.path.unicodeScalars.count,
            Words(
                vi:
                    "không vào \(goods.entry.name): ảnh \(main.picture.width) × \(main.picture.height) điểm, \(goods.dialect.name) cần ít nhất \(least) × \(least)",
                en:
                    "stays out of \(goods.entry.name): the picture has \(main.picture.width) × \(main.picture.height) pixels, \(goods.dialect.name) wants at least \(least) × \(least)"
            ),
            help: Words(vi: "thay bằng ảnh lớn hơn", en: "use a larger picture"), severity: .warning)
    }

    /// Megabytes of 1,048,576 bytes, as channels count them, rounded down to tenths.
    private static func megabytes(_ bytes: Int) -> Amount {
        let tenths = Int64(bytes * 10 / 1_048_576)
        return tenths % 10 == 0 ? Amount(tenths / 10) : Amount(tenths, decimals: 1)
    }
}
