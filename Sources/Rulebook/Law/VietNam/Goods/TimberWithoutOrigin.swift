import Catalogue
import Diagnostics

/// Whoever sells wooden crafts can say which wood it is and where it was cut.
struct TimberWithoutOrigin: GoodsRule {
    static let about = About.law(
        "timber-without-origin", "WOOD-01",
        summary: Words(
            vi: "Đồ gỗ không ghi loài gỗ hoặc hồ sơ nguồn gốc lâm sản.", en: "Wooden crafts without the species or the timber's papers."),
        goods: [.wood], suppliers: [.producer, .province],
        flags: ["kind: wood-carving", "kind: wood-carving\n▸species: nil"],
        allows: ["kind: wood-carving\ncertificates.0: {scheme: timber-origin, number: \"16/2026\"}", "kind: basketry"])

    func check(_ goods: Goods) -> [Finding] {
        var found = findings(unless: goods, holds: ["timber-origin"], .noPapers, help: .addPapers, lapse: .fact)
        if goods.product.species == nil, !goods.product.isUnreadable("species") {
            found.append(finding(at: goods.product.place, .noSpecies, help: .add("species: Acacia mangium")))
        }
        return found
    }
}

extension Words {
    fileprivate static let noPapers = Words(
        vi: "đồ gỗ nên có hồ sơ nguồn gốc lâm sản", en: "wooden goods should have the papers of their timber")
    fileprivate static let addPapers = Words(
        vi: "xin bảng kê lâm sản của người bán gỗ, ghi `{scheme: timber-origin, number: …, issuer: …, issued: …}`",
        en: "ask whoever sold the wood for the list of forest products; add `{scheme: timber-origin, number: …, issuer: …, issued: …}`")
    fileprivate static let noSpecies = Words(vi: "đồ gỗ nên ghi tên khoa học của gỗ", en: "wooden goods should name the species")
}
