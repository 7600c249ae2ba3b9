import Catalogue
import Diagnostics

/// Whoever trades food in the Union knows one step back and one step forward: the importer, and the lot.
struct UntracedInTheUnion: ProductRule {
    static let about = About.law(
        "untraced-in-the-union", "EU-03",
        summary: Words(vi: "Thực phẩm bán vào EU chưa có số lô.", en: "Food for the Union has no lot."), market: Market.europeanUnion.code,
        goods: KindClass.foodstuffs, flags: ["traceability.lots: nil"], allows: ["traceability.url: nil"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.kind(of: product)?.class.isFoodstuff == true, product.lots.isEmpty,
            !product.isUnreadable("traceability.lots")
        else { return [] }
        return lacking(
            [Words(vi: "số lô và các bước đã qua", en: "a lot and the steps it went through")], for: .union, at: product.place,
            help: Words(vi: "ghi lô đang bán vào `traceability.lots`", en: "write the lot on sale into `traceability.lots`"))
    }
}
