import Catalogue
import Diagnostics

/// Whoever trades food in the Union knows one step back and one step forward: the importer, and the lot. The importer is asked for with
/// what buyers must know.
struct UntracedInTheUnion: GoodsRule {
    static let about = About.law(
        "untraced-in-the-union", "EU-03",
        summary: Words(vi: "Thực phẩm bán vào EU chưa có số lô.", en: "Food for the Union has no lot."),
        market: Market.europeanUnion.code, goods: KindClass.foodstuffs,
        flags: ["traceability.▸lots: nil", "▸traceability: nil"],
        allows: ["traceability.url: nil", "kind: soap\ntraceability.lots: nil", "trade.markets: [VN]\ntraceability.lots: nil"])

    func check(_ goods: Goods) -> [Finding] {
        findings(
            goods.gap(
                "traceability.lots", "[{lot: …, produced: …, expires: …}]", "số lô đang bán", "the lot on sale",
                if: goods.product.lots.isEmpty), for: .union)
    }
}
