import Catalogue
import Diagnostics

/// A facility whose food goes to the United States is registered with the FDA and has an agent there.
struct UnregisteredFoodFacility: GoodsRule {
    static let about = About.law(
        "unregistered-food-facility", "US-02",
        summary: Words(
            vi: "Thực phẩm bán sang Hoa Kỳ từ cơ sở chưa đăng ký FDA hoặc chưa có đại diện ở đó.",
            en: "Food for the United States comes from a facility not registered with the FDA, or without an agent there."),
        market: "US", goods: KindClass.foodstuffs, suppliers: [.producer, .importer],
        flags: [
            Example("registrations: nil", in: "producer.yaml"), Example("registrations.fda_facility: nil", in: "producer.yaml"),
            "market.▸US: nil", "market.US.agent.▸name: nil",
        ],
        allows: ["trade.incoterms: nil", "kind: soap\nmarket.US: nil", "trade.markets: [VN, EU]\nmarket.US: nil"])

    func check(_ goods: Goods) -> [Finding] {
        let agent = goods.product.market["US"]?.contacts["agent"]
        let isRegistered = goods.producer.registrations["fda_facility"] != nil || goods.producer.isUnreadable("registrations.fda_facility")
        return findings(
            goods.gap("market.US.agent", "{name: …, address: …, phone: …}", "đại diện ở đó", "an agent there", if: agent == nil),
            goods.gap("market.US.agent.name", "…", "tên người đại diện", "the agent's name", if: agent.map { $0.name == nil } ?? false),
            goods.gap(
                "market.US.agent.address", "…", "địa chỉ người đại diện", "the agent's address",
                if: agent.map { $0.address == nil } ?? false),
            goods.gap(ofProducer: .facilityNumber, for: "US", if: !isRegistered), for: .unitedStates,
            source: isRegistered ? .askImporter : .register, notes: isRegistered ? [] : [goods.registrationsNote])
    }
}

extension Words {
    fileprivate static let facilityNumber = Words(vi: "mã cơ sở đăng ký với FDA", en: "its facility's FDA number")
    fileprivate static let register = Words(
        vi: "mã FDA là của cơ sở: `registrations: {fda_facility: \"…\"}` ở producer.yaml, gia hạn tháng 10 đến 12 năm chẵn; trang trại chỉ "
            + "trồng và hái có thể được miễn, khi đó ghi US-02 vào `exemptions`",
        en:
            "the FDA's number is the facility's: `registrations: {fda_facility: \"…\"}` in producer.yaml, renewed in October to December of "
            + "even years; a farm that only grows and picks may be exempt and says so for US-02 in `exemptions`")
}
