import Catalogue
import Diagnostics

/// An item's number is the stock number: 1 to 50 letters, digits, `.`, `_`, `-`, and no two alike.
enum UnusableFeedID: ItemRule, PacksRule {
    static let about = About(
        id: "unusable-feed-id", severity: .error,
        summary: Words(
            vi: "Mỗi mục hàng cần `sku` từ 1 đến 50 ký tự A–Z, a–z, 0–9, `.`, `_`, `-`, không trùng trong cùng sản phẩm.",
            en: "Each item needs a `sku` of 1 to 50 characters A–Z, a–z, 0–9, `.`, `_`, `-`, no two alike in one product."),
        basis: Basis("Google Merchant Center, product data specification (7052112)"),
        flags: ["sku: ▸\"mật ong 500\""], allows: ["sku: RH-MO-500"])

    /// Whether the channel takes it as an item's number.
    static func isUsable(_ sku: String, in dialect: Dialect) -> Bool {
        let marks = dialect.marksInIDs.utf8
        return (1...dialect.limits.id.value).contains(sku.utf8.count)
            && sku.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: marks.contains(byte)
                }
            }
    }

    static func check(_ item: Candidate) -> Finding? {
        guard let sku = item.sku else {
            return finding(
                about: item.goods, at: item.place,
                Words(
                    vi: "không vào \(item.goods.entry.name): thiếu `sku`", en: "stays out of \(item.goods.entry.name): it has no `sku`"),
                help: Words(vi: "thêm `sku`", en: "add a `sku`"))
        }
        let length = sku.value.unicodeScalars.count
        let dialect = item.goods.dialect
        if !isUsable(sku.value, in: dialect) {
            return finding(
                about: item.goods, at: sku.place, length: max(1, length),
                Words(
                    vi:
                        "không vào \(item.goods.entry.name): \(dialect.name) cần `sku` từ 1 đến \(dialect.limits.id.value) ký tự A–Z, a–z, 0–9 và \(Array(dialect.marksInIDs).map(String.init).joined(separator: " "))",
                    en:
                        "stays out of \(item.goods.entry.name): \(dialect.name) wants a `sku` of 1 to \(dialect.limits.id.value) characters A–Z, a–z, 0–9 and \(Array(dialect.marksInIDs).map(String.init).joined(separator: " "))"
                ),
                help: Words(vi: "đặt `sku` ngắn hơn, không dấu", en: "choose a shorter, plain `sku`"))
        }
        return nil
    }

    /// Two products with one number are the rulebook's to find.
    static func check(_ goods: Goods) -> [Finding?] {
        var seen: Set<String> = []
        return ([goods.itself] + goods.variants).map { pack in
            guard let sku = pack.sku, !seen.insert(sku.value).inserted else { return nil }
            return finding(
                about: goods, at: sku.place, length: sku.value.unicodeScalars.count,
                Words(
                    vi: "không vào \(goods.entry.name): `sku` này đã dùng cho một quy cách khác của sản phẩm",
                    en: "stays out of \(goods.entry.name): another pack of the product has this `sku`"),
                help: Words(vi: "mỗi quy cách một `sku`", en: "give each pack a `sku` of its own"))
        }
    }
}
