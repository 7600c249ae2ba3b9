import Catalogue
import Diagnostics

/// Bottled water names its source, and its bottling facility is certified.
struct UnprovenWaterSource: GoodsRule {
    static let about = About.law(
        "unproven-water-source", "FOOD-10",
        summary: Words(
            vi: "Nước uống đóng chai thiếu giấy của cơ sở đóng chai, hoặc không ghi nguồn nước.",
            en: "Bottled water without a certificate of its bottling facility, or without its source."),
        goods: [.drink], suppliers: [.producer, .province],
        flags: ["kind: bottled-water\ntraceability.▸origin: {country: VN}"],
        allows: ["kind: bottled-water", "kind: juice\ntraceability.origin: {country: VN}"])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.kind.id == "bottled-water" else { return [] }
        var found = findings(unless: goods, holds: MissingFoodSafety.schemes, .noCertificate, help: .add)
        let origin = goods.product.traceability?.origin
        if origin?.growingArea == nil, origin?.commune == nil, origin?.coordinates == nil,
            !goods.product.isUnreadable("traceability.origin")
        {
            let (place, length) = origin.map { ($0.place, 6) } ?? goods.traceabilityPlace
            found.append(finding(at: place, length: length, .noSource, help: .name))
        }
        return found
    }
}

extension Words {
    fileprivate static let noCertificate = Words(
        vi: "cơ sở đóng chai nước uống chưa có giấy an toàn thực phẩm còn hạn",
        en: "the bottling facility has no food safety certificate in force")
    fileprivate static let add = Words(
        vi: "ghi `scheme: food-safety` của cơ sở đóng chai vào `certificates`",
        en: "add the bottling facility's `scheme: food-safety` to `certificates`")
    fileprivate static let noSource = Words(vi: "chưa ghi nguồn nước ở đâu", en: "nothing says where the water comes from")
    fileprivate static let name = Words(
        vi: "thêm `commune`, `coordinates` hoặc `growing_area` của nguồn nước dưới `traceability.origin`",
        en: "add the source's `commune`, `coordinates` or `growing_area` under `traceability.origin`")
}
