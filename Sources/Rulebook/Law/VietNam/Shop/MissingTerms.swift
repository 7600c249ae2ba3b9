import Catalogue
import Diagnostics

/// A site that sells tells its terms: payment, delivery, returns, complaints, privacy.
struct MissingTerms: CatalogueRule {
    static let about = About.law(
        "missing-terms", "SHOP-02",
        summary: Words(
            vi: "Trang có chào bán mà thiếu trang điều khoản ở một ngôn ngữ.",
            en: "A site with offers has no page of terms in one of its languages."),
        suppliers: [.consultant],
        flags: [Example("▸terms: nil", in: "site.yaml"), Example("terms: {vi: pages/dieu-khoan.vi.md}", in: "site.yaml")],
        allows: [Example("markets: [EU]\nterms: nil", in: "site.yaml")])

    func check(catalogueAt desk: Desk) -> [Finding] {
        let site = desk.manuscript.site
        guard desk.knowsMarket(Market.vietNam.code), !site.unreadable.covers("terms"),
            desk.manuscript.products.contains(where: { $0.effectiveStatus == .published && $0.offer != nil })
        else { return [] }
        let lacking = desk.languages.filter { site.terms[$0] == nil && !site.unreadable.covers("terms.\($0)") }
        guard !lacking.isEmpty else { return [] }
        return [finding(at: site.terms.values.map(\.place).min() ?? site.place, .noTerms(lacking), help: .add)]
    }
}

extension Words {
    fileprivate static func noTerms(_ languages: [Language]) -> Words {
        let quoted = languages.map { "`\($0)`" }.joined(separator: ", ")
        return Words(
            vi:
                "trang có bán hàng phải cho biết thanh toán, giao hàng, đổi trả, khiếu nại, bảo mật; thiếu trang điều khoản tiếng \(quoted)",
            en: "a site that sells tells of payment, delivery, returns, complaints and privacy; no terms in \(quoted)")
    }

    fileprivate static let add = Words(
        vi: "thêm `terms: {vi: pages/dieu-khoan.vi.md, en: pages/terms.en.md}` và viết hai trang ấy",
        en: "add `terms: {vi: pages/dieu-khoan.vi.md, en: pages/terms.en.md}` and write these pages")
}
