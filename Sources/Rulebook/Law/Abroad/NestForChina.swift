import Catalogue
import Diagnostics

/// Bird's nest enters China from listed houses and registered processors, with a veterinary certificate.
struct NestForChina: ProductRule {
    static let about = About.law(
        "unready-nest-for-china", "NEST-02",
        summary: Words(
            vi: "Tổ yến bán sang Trung Quốc chưa đủ mã nhà yến và kiểm dịch.",
            en: "Bird's nest for China lacks the code of its house or the veterinary certificate."),
        market: "CN", goods: [.food], suppliers: [.ministry, .producer], flags: [], allows: [])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.kind(of: product)?.id == "birds-nest" else { return [] }
        var lacks: [Words] = []
        if product.traceability?.origin?.growingArea == nil { lacks.append(Words(vi: "mã nhà yến", en: "the code of the swiftlet house")) }
        if desk.inForce(["veterinary"], for: product).isEmpty {
            lacks.append(Words(vi: "giấy kiểm dịch động vật", en: "the veterinary certificate"))
        }
        return lacking(
            lacks, for: .china, at: product.certificatesPlace ?? product.place,
            help: Words(
                vi: "ghi mã nhà yến vào `traceability.origin.growing_area` và thêm giấy `scheme: veterinary`",
                en: "write the code into `traceability.origin.growing_area` and add a `scheme: veterinary` certificate"))
    }
}
