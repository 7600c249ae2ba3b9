import Catalogue
import Diagnostics

/// A herb that is sold as a material for medicines is grown or gathered by GACP, tested, and named by its Latin name.
struct HerbWithoutGACP: GoodsRule {
    static let about = About.law(
        "herb-without-gacp", "HERB-01",
        summary: Words(
            vi: "Dược liệu bán làm thuốc thiếu chứng nhận GACP, phiếu kiểm nghiệm hoặc tên khoa học.",
            en: "A herb sold as a material for medicines lacks its GACP certificate, test report or Latin name."),
        goods: [.medicine], suppliers: [.producer, .ministry, .laboratory],
        flags: [
            "kind: medicinal-herb\nintended_use: medicine",
            "kind: medicinal-herb\nintended_use: medicine\n▸species: nil\ncertificates.1: {scheme: gacp, number: G, expires: 2028-01-01}",
        ],
        allows: [
            "kind: medicinal-herb\nintended_use: medicine\ncertificates.1: {scheme: gacp, number: G, expires: 2028-01-01}",
            "kind: medicinal-herb\nintended_use: food",
        ])

    func check(_ goods: Goods) -> [Finding] {
        guard goods.kind.class == .herb else { return [] }
        // The circular does not bind individual growers.
        let isSmall = goods.producer.legalForm.map { $0.value == .household || $0.value == .individual } ?? false
        var found = findings(
            unless: goods, holds: ["gacp"], .noGACP, help: .addGACP, severity: isSmall ? .warning : nil,
            lapse: isSmall ? .fact : .sale(Market.vietNam.code))
        found += findings(unless: goods, holds: ["test-report"], .noReport, help: .addReport, lapse: .fact)
        if goods.product.species == nil, !goods.product.isUnreadable("species") {
            found.append(finding(at: goods.product.place, .noSpecies, help: .add("species: Elsholtzia penduliflora")))
        }
        return found
    }
}

extension Words {
    fileprivate static let noGACP = Words(
        vi: "dược liệu bán làm thuốc phải có chứng nhận GACP-WHO còn hạn",
        en: "a herb sold as a material for medicines needs a GACP certificate in force")
    fileprivate static let addGACP = Words(
        vi: "ghi `{scheme: gacp, …}` vào `certificates`; không bán làm thuốc thì sửa `intended_use`",
        en: "add `{scheme: gacp, …}` to `certificates`; if it is not sold for medicines, mend `intended_use`")
    fileprivate static let noReport = Words(
        vi: "lô dược liệu phải có phiếu kiểm nghiệm", en: "each lot of a medicinal herb is tested, and there is no report")
    fileprivate static let addReport = Words(
        vi: "ghi `{scheme: test-report, number: …, laboratory: …, issued: …}`",
        en: "add `{scheme: test-report, number: …, laboratory: …, issued: …}`")
    fileprivate static let noSpecies = Words(
        vi: "dược liệu phải ghi tên khoa học của cây", en: "a medicinal herb is named by its Latin name as well")
}
