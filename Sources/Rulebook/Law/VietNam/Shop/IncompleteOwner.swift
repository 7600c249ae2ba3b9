import Catalogue
import Diagnostics

/// A site that sells says who answers for it: name, seat, business code, legal representative, and how to reach them.
///
/// Whether a site that tells stories and links out is one is not settled: without `owner` it is only warned.
struct IncompleteOwner: CatalogueRule {
    static let about = About.law(
        "incomplete-owner", "SHOP-06",
        summary: Words(
            vi: "Trang có bán hàng mà thiếu tên, trụ sở, mã số, người đại diện hoặc cách liên hệ của chủ trang.",
            en: "A site with offers lacks its owner's name, seat, business code, representative or contact."),
        suppliers: [.consultant],
        flags: [
            Example("▸owner: nil", in: "site.yaml"), Example("owner.▸registration: nil", in: "site.yaml"),
            Example("owner.▸address: nil", in: "site.yaml"), Example("owner.registration: \"0001000099\"", in: "site.yaml"),
            Example("contact: nil", in: "site.yaml"),
        ],
        allows: [
            Example("owner.registration: \"0001000099, 12/05/2025\"\nowner.representative: Lương Thị Hà Miên", in: "site.yaml"),
            Example("markets: [EU]\nowner: nil", in: "site.yaml"),
        ])

    func check(catalogueAt desk: Desk) -> [Finding] {
        let site = desk.manuscript.site
        guard desk.knowsMarket(Market.vietNam.code), !site.unreadable.covers("owner"),
            desk.manuscript.products.contains(where: { $0.effectiveStatus == .published && $0.offer != nil })
        else { return [] }
        guard let owner = site.owner else {
            return [finding(at: site.place, .noOwner, help: .add, severity: .warning)]
        }
        var found: [Finding] = []
        let lacking = [("name", owner.name == nil), ("address", owner.address == nil), ("registration", owner.registration == nil)]
            .filter { $0.1 && !site.unreadable.covers("owner.\($0.0)") }.map(\.0)
        if !lacking.isEmpty {
            found.append(finding(at: owner.place, length: 5, .lacking(lacking), help: .add, reach: .everything))
        }
        if owner.representative == nil, let registration = owner.registration, !registration.all.contains(where: Self.namesRepresentative),
            !site.unreadable.covers("owner.representative")
        {
            found.append(finding(at: owner.place, length: 5, .lacking(["representative"]), help: .add, severity: .warning))
        }
        if site.contact?.email == nil, site.contact?.phone == nil, !site.unreadable.covers("contact") {
            found.append(
                finding(at: site.contact?.place ?? site.place, .noContact, help: .add("contact: {email: …, phone: …}"), severity: .warning))
        }
        return found
    }

    private static func namesRepresentative(_ entry: (language: Language?, words: Located<String>)) -> Bool {
        let key = Spelling.key(entry.words.value)
        return key.contains("dai dien") || key.contains("representative")
    }
}

extension Words {
    fileprivate static let noOwner = Words(
        vi: "trang có chào bán nên ghi ai là chủ trang", en: "a site with offers should say who owns it")

    fileprivate static func lacking(_ keys: [String]) -> Words {
        let quoted = keys.map { "`\($0)`" }.joined(separator: ", ")
        return Words(
            vi: "chủ trang phải công khai đủ, `owner` thiếu \(quoted)", en: "a site's owner is made public; `owner` lacks \(quoted)")
    }

    fileprivate static let add = Words(
        vi: "ghi `owner: {name: …, address: …, registration: \"mã số, nơi cấp, ngày cấp\", representative: …}`",
        en: "write `owner: {name: …, address: …, registration: \"code, issuer, date\", representative: …}`")
    fileprivate static let noContact = Words(
        vi: "chủ trang phải có cách liên hệ, `contact` chưa có email hay điện thoại",
        en: "a site's owner can be reached; `contact` has neither an e-mail address nor a telephone number")
}
