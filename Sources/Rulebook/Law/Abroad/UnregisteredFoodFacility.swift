import Catalogue
import Diagnostics

/// A facility whose food goes to the United States is registered with the FDA and has an agent there.
struct UnregisteredFoodFacility: ProductRule {
    static let about = About.law(
        "unregistered-food-facility", "US-02",
        summary: Words(
            vi: "Thực phẩm bán sang Hoa Kỳ từ cơ sở chưa đăng ký FDA.",
            en: "Food for the United States comes from a facility not registered with the FDA."),
        market: "US", goods: KindClass.foodstuffs, suppliers: [.producer, .importer],
        flags: [Example("registrations: nil", in: "producer.yaml"), "market.US: nil"], allows: ["trade.incoterms: nil"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.kind(of: product)?.class.isFoodstuff == true else { return [] }
        let producer = desk.manuscript.producer(of: product)
        var lacks: [Words] = []
        if producer.registrations["fda_facility"] == nil { lacks.append(Words(vi: "mã đăng ký cơ sở FDA", en: "the FDA facility number")) }
        if product.facts(for: "US")?.contacts["agent"] == nil {
            lacks.append(Words(vi: "đại diện tại Hoa Kỳ", en: "the agent in the United States"))
        }
        return lacking(
            lacks, for: .unitedStates, at: product.place(for: "US"),
            help: Words(
                vi: "ghi `registrations: {fda_facility: …}` ở producer.yaml và `market: {US: {agent: …}}`; gia hạn tháng 10–12 năm chẵn",
                en:
                    "write `registrations: {fda_facility: …}` in producer.yaml and `market: {US: {agent: …}}`; renewed in October to December of even years"
            ))
    }
}
