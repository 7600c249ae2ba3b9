import Catalogue
import Diagnostics

/// Whoever keeps a facility going files for its food safety certificate again six months before it ends.
struct FoodSafetyRenewalDue: ProductRule, ProducerRule {
    static let about = About.law(
        "food-safety-renewal-due", "FOOD-02", severity: .warning,
        summary: Words(
            vi: "Giấy đủ điều kiện an toàn thực phẩm còn dưới 6 tháng: đã tới lúc nộp hồ sơ cấp lại.",
            en: "A food safety certificate ends within six months: the file for its renewal is due."),
        suppliers: [.producer],
        flags: [
            Example("certificates.0: {scheme: food-safety, number: A, issued: 2024-05-24, expires: ▸2027-05-23}", in: "producer.yaml")
        ],
        allows: [
            Example("certificates.0: {scheme: food-safety, number: A, issued: 2024-05-24, expires: 2027-05-24}", in: "producer.yaml")
        ])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        product.effectiveStatus == .published ? check(product.certificates, desk.today) : []
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] {
        desk.knowsMarket(Market.vietNam.code) ? check(producer.certificates, desk.today) : []
    }

    private func check(_ certificates: [Certificate], _ today: Day) -> [Finding] {
        let ends = certificates.filter { $0.scheme?.value == "food-safety" && $0.isInForce(on: today) }.compactMap(\.expires)
        // One that was renewed in time follows it.
        guard let last = ends.max(by: { $0.value < $1.value }), last.value <= today.adding(months: 6) else { return [] }
        return [finding(on: last, .ends(last.value), help: .file)]
    }
}

extension Words {
    fileprivate static func ends(_ day: Day) -> Words {
        Words(
            vi: "giấy an toàn thực phẩm hết hạn ngày \(day), hồ sơ cấp lại phải nộp trước đó 6 tháng",
            en: "the food safety certificate ends on \(day); the file for its renewal is due six months before")
    }

    fileprivate static let file = Words(
        vi: "nhắc chủ thể nộp hồ sơ ở cơ quan đã cấp; có giấy mới thì thêm vào `certificates`",
        en: "remind the producer to file where it was issued; add the new one to `certificates` when it is there")
}
