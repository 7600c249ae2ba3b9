import Catalogue
import Diagnostics
import Rulebook

/// An item says whose make it is: by its brand, or by its trade item number.
enum NoMakerForFeed: ItemRule {
    static let about = About(
        id: "no-maker-for-feed", severity: .note,
        summary: Words(
            vi: "Kênh cần nhãn hiệu hoặc mã GTIN của hàng.", en: "The channel wants the brand or the GTIN of the goods."),
        basis: Basis("Meta, catalogue fields: brand, gtin or mpn"), flags: ["brand:\ntraceability.gtin:"], allows: ["brand: Rừng Hoa"])

    static func check(_ item: Candidate) -> Finding? {
        let goods = item.goods
        guard goods.dialect.brand == .brandOrGTIN, item.brand == nil, item.gtin.map({ !$0.value.isForRetail }) ?? true else { return nil }
        return finding(
            about: goods, at: item.place,
            Words(
                vi: "không vào \(goods.entry.name): chưa có nhãn hiệu hay mã GTIN",
                en: "stays out of \(goods.entry.name): it has neither brand nor GTIN"),
            help: Words(vi: "thêm `brand`, hoặc `traceability.gtin` nếu có mã", en: "add a `brand`, or `traceability.gtin` if there is one")
        )
    }
}

extension Candidate {
    /// The brand as the channel takes it: a fact, never cut.
    var brand: String? {
        product.brand.flatMap { FeedText.line($0.value) }.flatMap { FeedText.fits($0, goods.dialect.limits.brand.value) ? $0 : nil }
    }
}
