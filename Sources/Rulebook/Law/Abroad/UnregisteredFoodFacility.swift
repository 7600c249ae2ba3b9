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
        return findings(
            goods.gap("market.US.agent", "{name: …, address: …, phone: …}", "đại diện tại Hoa Kỳ", "an agent there", if: agent == nil),
            goods.gap("market.US.agent.name", "…", "tên người đại diện", "the agent's name", if: agent.map { $0.name == nil } ?? false),
            goods.gap(
                "market.US.agent.address", "…", "địa chỉ người đại diện", "the agent's address",
                if: agent.map { $0.address == nil } ?? false),
            for: .unitedStates, source: .askImporter) + unregistered(goods)
    }

    private func unregistered(_ goods: Goods) -> [Finding] {
        let producer = goods.producer
        guard producer.registrations["fda_facility"] == nil, !producer.isUnreadable("registrations.fda_facility") else { return [] }
        // What binds is where this product goes; the number itself is the producer's.
        let facts = goods.product.market["US"]
        return [
            finding(
                at: facts?.place ?? goods.product.marketPlace ?? goods.product.place,
                length: facts == nil ? goods.product.marketPlace == nil ? 1 : 6 : 2, .notRegistered, help: .register,
                notes: [goods.registrationsNote])
        ]
    }
}

extension Words {
    fileprivate static let notRegistered = Words(
        vi: "bán sang Hoa Kỳ thì cơ sở phải đăng ký với FDA, chưa thấy mã",
        en: "to sell in the United States a facility registers with the FDA; there is no number")
    fileprivate static let register = Words(
        vi:
            "ghi `registrations: {fda_facility: \"…\"}` ở producer.yaml, gia hạn tháng 10 đến 12 năm chẵn; trang trại chỉ trồng và hái có thể "
            + "được miễn, khi đó ghi US-02 vào `exemptions`",
        en: "write `registrations: {fda_facility: \"…\"}` in producer.yaml, renewed in October to December of even years; a farm that only "
            + "grows and picks may be exempt and says so for US-02 in `exemptions`")
}
