import Catalogue
import Diagnostics

/// Agarwood planted in Viet Nam comes from a plantation with a code, with proof of lawful origin.
struct UnregisteredPlantation: GoodsRule {
    static let about = About.law(
        "unregistered-plantation", "CITES-02",
        summary: Words(
            vi: "Trầm hương trồng chưa có mã số cơ sở trồng hoặc hồ sơ nguồn gốc.",
            en: "Planted agarwood lacks its plantation's code or the proof of lawful origin."),
        suppliers: [.province],
        flags: ["kind: agarwood-incense\nspecies: Aquilaria crassna", "kind: agarwood-oil\n▸certificates: nil"],
        allows: [
            Example(
                "kind: agarwood-incense\ncertificates.0: {scheme: cites-facility, number: A, issuer: B, issued: 2026-01-02}\n"
                    + "certificates.1: {scheme: timber-origin, number: A, issuer: B, issued: 2026-01-02}"),
            "kind: agarwood-incense\ntraceability.origin.country: LA\ntraceability.origin.province: nil\ntraceability.origin.commune: nil",
            "kind: essential-oil", "kind: agarwood-incense\nstatus: draft",
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.agarwoodAbroad != nil else { return [] }
        // What grew elsewhere came in with that country's papers.
        if let country = goods.product.traceability?.origin?.country, country.value != "VN" { return [] }
        let lapsed = ["cites-facility", "timber-origin"].flatMap { scheme -> [Finding] in
            guard case .lapsed = goods.standing(with: [scheme]) else { return [] }
            return findings(unless: goods, holds: [scheme], .planted([]), help: .issuer([]))
        }
        let missing = [
            ("cites-facility", Words(vi: "mã số cơ sở trồng", en: "its plantation's code")),
            ("timber-origin", Words(vi: "hồ sơ nguồn gốc lâm sản", en: "the timber origin dossier")),
        ].filter { scheme, _ in
            guard case .missing = goods.standing(with: [scheme]) else { return false }
            return true
        }
        guard !missing.isEmpty else { return lapsed }
        let place = goods.product.certificatesPlace
        return lapsed + [
            finding(
                at: place ?? goods.product.place, length: place == nil ? 1 : 12, .planted(missing.map(\.1)),
                help: .issuer(missing.map(\.0)))
        ]
    }
}

extension Words {
    fileprivate static func planted(_ papers: [Words]) -> Words {
        Words(
            vi: "trầm hương trồng còn thiếu \(papers.map(\.vi).joined(separator: ", "))",
            en: "planted agarwood lacks \(papers.map(\.en).joined(separator: ", "))")
    }

    fileprivate static func issuer(_ schemes: [String]) -> Words {
        let examples = schemes.map { "`- {scheme: \($0), number: …, issuer: …}`" }.joined(separator: ", ")
        return Words(vi: "kiểm lâm tỉnh cấp: thêm \(examples)", en: "the province's forest rangers issue it: add \(examples)")
    }
}
