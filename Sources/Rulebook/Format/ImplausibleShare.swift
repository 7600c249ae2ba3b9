import Catalogue
import Diagnostics

/// A part is not more than the whole.
struct ImplausibleShare: ProductRule {
    static let about = About(
        id: "implausible-share", severity: .error,
        summary: Words(vi: "Tỷ lệ dưới 0 hoặc trên 100 %.", en: "A share below 0 or over 100 %."),
        flags: ["locality.materials: ▸120 %", "locality.labour: ▸-5 %", "label.alcohol: ▸140 %vol", "label.nutrition.protein: ▸130 g"],
        allows: ["locality.materials: 100 %", "label.alcohol: 40 %vol", "label.nutrition.protein: 100 g"])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        let shares = [product.locality?.materials, product.locality?.labour, product.label?.alcohol].compactMap { $0 }
        return shares.filter { $0.value.unit.dimension == .share && !(0...100).contains($0.value.amount.approximate) }.map {
            finding(on: $0, .beyond, help: .mend)
        } + nutrition(product.label?.nutrition)
    }

    private func nutrition(_ nutrition: Nutrition?) -> [Finding] {
        guard let nutrition, let per = nutrition.per, per.value.unit.dimension == .mass, let whole = per.value.inBaseUnits else {
            return []
        }
        return nutrition.values.map(\.value).filter { value in
            value.value.unit.dimension == .mass && value.value.inBaseUnits.map { $0 > whole } ?? false
        }.map { finding(on: $0, .moreThanWhole(per.value), help: .mend) }
    }
}

extension Words {
    fileprivate static let beyond = Words(vi: "tỷ lệ phải từ 0 đến 100 %", en: "a share is 0 to 100 %")

    fileprivate static func moreThanWhole(_ whole: Measure) -> Words {
        Words(vi: "nhiều hơn cả \(whole)", en: "more than the whole \(whole)")
    }

    fileprivate static let mend = Words(vi: "so lại với hồ sơ", en: "compare it with the papers")
}
