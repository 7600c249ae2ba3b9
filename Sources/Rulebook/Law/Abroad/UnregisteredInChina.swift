import Catalogue
import Diagnostics

/// Food enters China from registered facilities only; the number stands on the label. Bird's nest has a rule of its own.
struct UnregisteredInChina: GoodsRule {
    static let about = About.law(
        "unregistered-in-china", "CN-01",
        summary: Words(
            vi: "Thực phẩm bán sang Trung Quốc từ cơ sở chưa có mã GACC.", en: "Food for China comes from a facility without a GACC number."
        ),
        market: "CN", goods: KindClass.foodstuffs, suppliers: [.ministry], flags: [], allows: ["market.CN: nil"])

    func check(_ goods: Goods) -> [Finding] {
        guard !goods.isRegisteredInChina, goods.kind.id != "birds-nest" else { return [] }
        return findings(
            goods.gap("market.CN.registration", "…", "mã đăng ký GACC của cơ sở", "its facility's GACC number", if: true), for: .china,
            source: .forAllProducts, notes: [goods.registrationsNote])
    }
}

extension Goods {
    /// Where numbers that hold for all of a producer's products stand.
    var registrationsNote: Note {
        Note(
            Words(vi: "số của cơ sở thì ghi ở đây, dưới `registrations`", en: "a facility's number stands here, under `registrations`"),
            at: producer.registrationsPlace ?? producer.place)
    }
}

extension Words {
    fileprivate static let forAllProducts = Words(
        vi: "hoặc `registrations: {gacc: …}` ở producer.yaml; mã này phải in trên nhãn",
        en: "or `registrations: {gacc: …}` in producer.yaml; the label bears it as well")
}
