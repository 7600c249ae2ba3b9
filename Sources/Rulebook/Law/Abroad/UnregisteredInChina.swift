import Catalogue
import Diagnostics

/// Food enters China from registered facilities only; the number stands on the label.
struct UnregisteredInChina: ProductRule {
    static let about = About.law(
        "unregistered-in-china", "CN-01",
        summary: Words(
            vi: "Thực phẩm bán sang Trung Quốc từ cơ sở chưa có mã GACC.", en: "Food for China comes from a facility without a GACC number."
        ),
        market: "CN", goods: KindClass.foodstuffs, suppliers: [.ministry], flags: [], allows: [])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.kind(of: product)?.class.isFoodstuff == true,
            desk.manuscript.producer(of: product).registrations["gacc"] == nil, product.facts(for: "CN")?.values["registration"] == nil
        else { return [] }
        return lacking(
            [Words(vi: "mã đăng ký GACC của cơ sở", en: "the facility's GACC number")], for: .china, at: product.place(for: "CN"),
            help: Words(
                vi: "ghi `registrations: {gacc: …}` ở producer.yaml; bộ quản lý ngành hàng giới thiệu cơ sở",
                en: "write `registrations: {gacc: …}` in producer.yaml; the ministry in charge recommends facilities"))
    }
}
