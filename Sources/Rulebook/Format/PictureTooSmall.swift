import Catalogue
import Diagnostics

/// Marketplaces refuse small pictures: Google below 100 pixels now, below 500 from 2027-01-31.
struct PictureTooSmall: ProductRule {
    static let about = About(
        id: "picture-too-small", severity: .warning,
        summary: Words(
            vi: "Hình nhỏ hơn 500 điểm ảnh mỗi cạnh.", en: "A picture with a side below 500 pixels."),
        flags: ["images: [▸images/small.png]", "images: [▸images/tiny.png]", "variants.0.images: [▸images/small.png]"],
        allows: ["images: [images/front.png]"])

    /// The least side that Google takes now, and from 2027-01-31 on (feeds.md, section on images).
    private static let least = 100, leastSoon = 500

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus != .withdrawn else { return [] }
        return product.allImages.compactMap { image in
            guard let picture = product.pictures[image.value], min(picture.width, picture.height) < Self.leastSoon else { return nil }
            let isRefused = min(picture.width, picture.height) < Self.least
            return finding(
                on: image, .small(picture), help: isRefused ? .refused : .soon, severity: isRefused ? .error : .warning,
                reach: .channel(Channel.googleMerchant.name))
        }
    }
}

extension Words {
    fileprivate static func small(_ picture: Picture) -> Words {
        Words(
            vi: "hình chỉ có \(picture.width) × \(picture.height) điểm ảnh",
            en: "the picture has only \(picture.width) × \(picture.height) pixels")
    }

    fileprivate static let soon = Words(
        vi: "dùng hình mỗi cạnh từ 500 điểm ảnh, tốt nhất là 1500; Google đòi 500 từ 31/01/2027",
        en: "use one of at least 500 pixels a side, better 1500; Google asks for 500 from 31 January 2027")
    fileprivate static let refused = Words(
        vi: "dùng hình mỗi cạnh từ 500 điểm ảnh; Google không nhận hình dưới 100",
        en: "use one of at least 500 pixels a side; Google refuses pictures below 100")
}
