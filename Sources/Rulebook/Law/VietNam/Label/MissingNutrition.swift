import Catalogue
import Diagnostics

/// Pre-packed food has a nutrition table: energy, protein, carbohydrate, fat, sodium.
///
/// Which food is exempt is not confirmed: tea, coffee, infusions, alcohol, salt and fresh goods are only warned.
struct MissingNutrition: GoodsRule {
    static let about = About.law(
        "missing-nutrition", "LABEL-06",
        summary: Words(
            vi: "Thực phẩm bao gói sẵn thiếu bảng dinh dưỡng, hoặc bảng thiếu một trong năm giá trị.",
            en: "Pre-packed food without a nutrition table, or without one of its five values."),
        goods: KindClass.foodstuffs, suppliers: [.producer, .laboratory],
        flags: ["label.▸nutrition: nil", "label.nutrition.▸sodium: nil", "label.nutrition.▸per: nil", "kind: tea\nlabel.▸nutrition: nil"],
        allows: ["label.nutrition.salt: nil", "kind: basketry\nlabel.nutrition: nil"])

    /// The values of Thông tư 29/2023/TT-BYT.
    private static let keys = ["energy", "protein", "carbohydrate", "fat", "sodium"]
    private static let maybeExempt: Set<String> = ["tea", "coffee", "herbal-infusion", "salt"]

    func check(_ goods: Goods) -> [Finding] {
        let product = goods.product
        let isMaybeExempt = Self.maybeExempt.contains(goods.kind.id) || goods.class == .alcohol || goods.class == .fresh
        guard let nutrition = product.label?.nutrition else {
            guard !product.isUnreadable("label.nutrition") else { return [] }
            let (place, length) = goods.labelPlace
            return [
                finding(
                    at: place, length: length, isMaybeExempt ? .maybeMissing(goods.kind) : .missing, help: .addTable,
                    severity: isMaybeExempt ? .warning : nil)
            ]
        }
        let values = Self.keys.filter { nutrition[$0] == nil && !product.isUnreadable("label.nutrition.\($0)") }
        let lacking = (nutrition.per == nil && !product.isUnreadable("label.nutrition.per") ? ["per"] : []) + values
        guard !lacking.isEmpty else { return [] }
        return [
            finding(at: nutrition.place, length: 9, .lacking(lacking), help: .addValues, severity: isMaybeExempt ? .warning : nil)
        ]
    }
}

extension Words {
    fileprivate static let missing = Words(
        vi: "thực phẩm bao gói sẵn phải có bảng dinh dưỡng từ 01/01/2026", en: "since 2026 pre-packed food needs a nutrition table")

    fileprivate static func maybeMissing(_ kind: Kind) -> Words {
        Words(
            vi: "chưa có bảng dinh dưỡng; \(kind.name.vi) có thể được miễn, nên xác nhận lại",
            en: "no nutrition table; \(kind.name.en) may be exempt, which should be confirmed")
    }

    fileprivate static func lacking(_ keys: [String]) -> Words {
        let quoted = keys.map { "`\($0)`" }.joined(separator: ", ")
        return Words(vi: "bảng dinh dưỡng thiếu \(quoted)", en: "the nutrition table lacks \(quoted)")
    }

    fileprivate static let addTable = Words(
        vi: "chép từ phiếu kiểm nghiệm: `nutrition: {per: 100 g, energy: … kJ, protein: … g, carbohydrate: … g, fat: … g, sodium: … mg}`",
        en: "copy it from the test report: `nutrition: {per: 100 g, energy: … kJ, protein: … g, carbohydrate: … g, fat: … g, sodium: … mg}`"
    )
    fileprivate static let addValues = Words(
        vi: "chép từ phiếu kiểm nghiệm hoặc nhãn, tính cho 100 g, 100 ml hay một khẩu phần",
        en: "copy them from the test report or the label, per 100 g, 100 ml or portion")
}
