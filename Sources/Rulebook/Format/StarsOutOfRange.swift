import Catalogue
import Diagnostics

/// Products of three, four and five stars are published as OCOP, none below.
struct StarsOutOfRange: ProductRule {
    static let about = About(
        id: "stars-out-of-range", severity: .error,
        summary: Words(vi: "Số sao OCOP ngoài khoảng 3 đến 5.", en: "A number of OCOP stars that is not 3 to 5."),
        requirements: ["OCOP-01", "OCOP-12"],
        flags: ["ocop.stars: ▸2", "ocop.stars: ▸6"], allows: ["ocop.stars: 3", "ocop.stars: 5"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard let stars = product.ocop?.stars, !(3...5).contains(stars.value) else { return [] }
        return [finding(on: stars, .wrong(stars.value), help: .range, reach: .fact)]
    }
}

extension Words {
    fileprivate static func wrong(_ stars: Int) -> Words {
        Words(vi: "\(stars) sao không được công bố là sản phẩm OCOP", en: "\(stars) stars can't be published as OCOP")
    }

    fileprivate static let range = Words(
        vi: "ghi 3, 4 hoặc 5 như trên giấy chứng nhận; dưới 3 sao thì bỏ mục `ocop`",
        en: "write 3, 4 or 5 as on the certificate; below 3 leave `ocop` out")
}
