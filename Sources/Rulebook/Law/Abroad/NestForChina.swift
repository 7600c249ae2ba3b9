import Catalogue
import Diagnostics

/// Bird's nest enters China from listed houses and registered processors, with a veterinary certificate and its origin on the label.
struct NestForChina: GoodsRule {
    static let about = About.law(
        "unready-nest-for-china", "NEST-02",
        summary: Words(
            vi: "Tổ yến bán sang Trung Quốc chưa đủ mã GACC, mã nhà yến, kiểm dịch và xuất xứ.",
            en: "Bird's nest for China lacks its GACC number, the code of its house, the veterinary certificate or its origin."),
        market: "CN", goods: [.food], suppliers: [.ministry, .producer], flags: [], allows: ["kind: birds-nest"])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.kind.id == "birds-nest" else { return [] }
        let product = goods.product
        let origin = product.traceability?.origin
        return findings(
            goods.gap(
                "market.CN.registration", "…", "mã đăng ký GACC của nhà chế biến", "the processor's GACC number",
                if: !goods.isRegisteredInChina),
            goods.gap(
                "traceability.origin.growing_area", "…", "mã nhà yến", "the code of the swiftlet house", if: origin?.growingArea == nil),
            goods.gap("traceability.origin.country", "VN", "nước xuất xứ", "the country of origin", if: origin?.country == nil),
            goods.gap(certificate: "veterinary", "giấy chứng nhận kiểm dịch động vật", "the veterinary certificate"),
            for: .china, source: .askVeterinarians)
    }
}

extension Goods {
    /// Whether its facility is registered with China's customs: by the producer's number, or the product's own.
    var isRegisteredInChina: Bool {
        producer.registrations["gacc"] != nil || producer.isUnreadable("registrations.gacc")
            || product.market["CN"]?.values["registration"] != nil
    }
}

extension Words {
    fileprivate static let askVeterinarians = Words(
        vi: "cơ quan thú y cấp mã nhà yến và giấy kiểm dịch, Bộ Nông nghiệp và Môi trường giới thiệu cơ sở với GACC",
        en: "the veterinary authority gives codes and certificates, the ministry puts facilities forward to GACC")
}
