import Catalogue
import Diagnostics

/// Agarwood planted in Viet Nam comes from a plantation with a code, with proof of lawful origin.
struct UnregisteredPlantation: ProductRule {
    static let about = About.law(
        "unregistered-plantation", "CITES-02",
        summary: Words(
            vi: "Trầm hương trồng chưa có mã số cơ sở trồng hoặc hồ sơ nguồn gốc.",
            en: "Planted agarwood lacks its plantation's code or the proof of lawful origin."),
        goods: [.agarwood], suppliers: [.province], flags: [Example("species: Aquilaria crassna", of: "agarwood-incense")], allows: [])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        guard product.effectiveStatus == .published, desk.kind(of: product)?.class == .agarwood else { return [] }
        let lacks = [
            ("cites-facility", Words(vi: "mã số cơ sở trồng", en: "the plantation's code")),
            ("timber-origin", Words(vi: "hồ sơ nguồn gốc lâm sản", en: "the timber origin dossier")),
        ].filter { desk.inForce([$0.0], for: product).isEmpty }
        guard !lacks.isEmpty else { return [] }
        return [
            finding(
                at: product.certificatesPlace ?? product.place,
                Words(
                    vi: "trầm hương trồng còn thiếu: \(lacks.map(\.1.vi).joined(separator: ", "))",
                    en: "planted agarwood still lacks: \(lacks.map(\.1.en).joined(separator: ", "))"),
                help: Words(
                    vi: "thêm giấy \(lacks.map { "`scheme: \($0.0)`" }.joined(separator: ", ")); kiểm lâm tỉnh cấp",
                    en: "add \(lacks.map { "`scheme: \($0.0)`" }.joined(separator: ", ")); the province's forest rangers issue them"))
        ]
    }
}
