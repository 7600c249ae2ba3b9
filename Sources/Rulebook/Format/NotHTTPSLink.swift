import Catalogue
import Diagnostics

/// A page links to no other site but over a secure connection, and an address can't carry anything but an address.
struct NotHTTPSLink: ProductRule, ProducerRule, FairRule, CatalogueRule {
    static let about = About(
        id: "not-https-link", severity: .error,
        summary: Words(vi: "Liên kết ra ngoài không phải địa chỉ `https://` đầy đủ.", en: "A link that is no whole `https://` address."),
        flags: [
            "traceability.url: ▸http://ong.example/", "offer.links.shopee: ▸shopee.vn/ong", "label.e_label: ▸javascript:alert(1)",
            "story.film: ▸https://", Example("contact.website: ▸www.ong.example", in: "producer.yaml"),
            Example("online: {url: ▸http://fair.example}", in: "fair.yaml"),
        ],
        allows: [
            "traceability.url: https://ong.example/a?b=c#d", "story.sound: https://âm-thanh.example/1.mp3",
            Example("contact.zalo: \"0900000101\"", in: "producer.yaml"),
        ])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        let links =
            [product.traceability?.url, product.label?.electronicLabel, product.elsewhere?.film, product.elsewhere?.sound].compactMap { $0 }
            + (product.offer?.links ?? []).map(\.url)
        return check(links) + product.contacts.flatMap(check)
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] { producer.contact.map(check) ?? [] }

    func check(_ fair: Fair, at desk: Desk) -> [Finding] { check([fair.online?.url].compactMap { $0 }) }

    func check(catalogueAt desk: Desk) -> [Finding] { desk.manuscript.site.contact.map(check) ?? [] }

    private func check(_ contact: Contact) -> [Finding] {
        // Zalo is a number, or a page.
        let zalo = contact.zalo.flatMap { $0.value.contains(":") || $0.value.contains("/") ? $0 : nil }
        return check([contact.website, zalo].compactMap { $0 })
    }

    private func check(_ links: [Located<String>]) -> [Finding] {
        links.filter { !WebAddress.isSecure($0.value) }.map { link in
            let secure = Self.secure(link.value)
            return finding(
                on: link, .notSecure(link.value), help: secure.map { .write($0) } ?? .whole, fix: secure.flatMap { link.replaced(by: $0) })
        }
    }

    /// The same address over a secure connection, where only the beginning is amiss.
    private static func secure(_ text: String) -> String? {
        let rest = text.hasPrefix("http://") ? String(text.dropFirst(7)) : text
        guard text.hasPrefix("http://") || (rest.contains(".") && !rest.contains(":")) else { return nil }
        let secure = "https://" + rest
        return WebAddress.isSecure(secure) ? secure : nil
    }
}

extension Words {
    fileprivate static func notSecure(_ text: String) -> Words {
        Words(vi: "`\(text)` không phải địa chỉ `https://`", en: "`\(text)` is no `https://` address")
    }

    fileprivate static let whole = Words(
        vi: "chép cả địa chỉ từ trình duyệt, bắt đầu bằng `https://`", en: "copy the whole address, beginning with `https://`")
}
