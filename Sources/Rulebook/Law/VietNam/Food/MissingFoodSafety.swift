import Catalogue
import Diagnostics

/// A facility that makes food holds the certificate of food safety conditions, or one that stands for it.
///
/// That households and small producers need none (Nghị định 15/2018/NĐ-CP Điều 12) is not verified, so they are only warned.
struct MissingFoodSafety: GoodsRule {
    static let about = About.law(
        "missing-food-safety-certificate", "FOOD-01",
        summary: Words(
            vi: "Cơ sở làm thực phẩm mà không có giấy đủ điều kiện an toàn thực phẩm, hay giấy thay cho nó, còn hạn.",
            en: "A facility that makes food holds no food safety certificate in force, nor one that stands for it."),
        goods: [.fresh, .food, .drink, .alcohol, .herb], suppliers: [.producer, .province, .commune],
        flags: [
            Example("certificates: nil", in: "producer.yaml"), Example("certificates.0.expires: 2026-11-22", in: "producer.yaml"),
            Example("legal_form: household\ncertificates: nil", in: "producer.yaml"),
        ],
        allows: [
            Example("certificates.0.covers: [mat-ong-gac-keo]", in: "producer.yaml"),
            Example("certificates: [{scheme: brcgs, number: B1, expires: 2027-01-01}]", in: "producer.yaml"), "kind: basketry",
        ])

    /// What stands for the certificate (Nghị định 15/2018/NĐ-CP Điều 12), itself among them.
    static let schemes: Set<String> = ["food-safety", "gmp", "haccp", "iso-22000", "ifs", "brcgs", "fssc-22000"]

    func check(_ goods: Goods) -> [Finding] {
        // Bottled water has a rule of its own.
        guard goods.kind.id != "bottled-water" else { return [] }
        let isSmall = goods.producer.legalForm.map { $0.value == .household || $0.value == .individual } ?? false
        return findings(
            unless: goods, holds: Self.schemes, isSmall ? .maybeMissing : .missing, help: .add, severity: isSmall ? .warning : nil,
            lapse: isSmall ? .fact : .sale(Market.vietNam.code))
    }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "cơ sở làm thực phẩm chưa có giấy đủ điều kiện an toàn thực phẩm còn hạn",
        en: "the facility that makes this food has no food safety certificate in force")
    fileprivate static let maybeMissing = Words(
        vi: "chưa có giấy đủ điều kiện an toàn thực phẩm; hộ nhỏ lẻ có thể được miễn, nên xác nhận lại",
        en: "no food safety certificate; a small household may be exempt, which should be confirmed")
    fileprivate static let add = Words(
        vi:
            "ghi `scheme: food-safety` vào `certificates` của producer.yaml (hoặc GMP, HACCP, ISO 22000, IFS, BRCGS, FSSC 22000); được miễn thì"
            + " ghi `exemptions` kèm lý do",
        en:
            "add `scheme: food-safety` to `certificates` in producer.yaml (or GMP, HACCP, ISO 22000, IFS, BRCGS, FSSC 22000); if exempt, say so"
            + " and why in `exemptions`")
}
