import Catalogue
import Diagnostics

/// Foods on the traceability list of the United States carry a lot code and key data, enforced from 20 July 2028.
struct LotlessTraceabilityFood: GoodsRule {
    static let about = About.law(
        "lotless-traceability-food", "US-03",
        summary: Words(
            vi: "Thực phẩm trong danh mục truy xuất của Hoa Kỳ chưa có mã lô và dữ liệu từng khâu.",
            en: "A food on the traceability list of the United States has no lot code or no data of its steps."),
        market: "US", goods: [.fresh], flags: [], allows: ["kind: fresh-fruit\ntraceability.lots: nil"])

    /// The kinds among which foods of the list are: tropical fruit, melons, leaves and herbs, finfish, crustaceans, shell eggs.
    private static let kinds: Set<String> = ["fresh-fruit", "fresh-vegetable", "fresh-seafood", "egg"]

    func check(_ goods: Goods) -> [Finding] {
        guard Self.kinds.contains(goods.kind.id) else { return [] }
        let lots = goods.product.lots
        let untold = lots.filter { $0.steps.isEmpty && !goods.product.isUnreadable("traceability.lots") }
        return findings(
            goods.gap(
                "traceability.lots", "[{lot: …, steps: […]}]", "mã lô và dữ liệu từng khâu", "a lot code and the data of each step",
                if: lots.isEmpty), for: .unitedStates)
            + untold.map { finding(at: $0.place, .untold, help: .add("steps: [{date: …, step: harvest, place: …}]")) }
    }
}

extension Words {
    fileprivate static let untold = Words(
        vi: "bán sang Hoa Kỳ thì lô này phải có dữ liệu từng khâu", en: "to be sold in the United States, this lot tells each of its steps")
}
