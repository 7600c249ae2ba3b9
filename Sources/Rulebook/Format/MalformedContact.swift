import Catalogue
import Diagnostics

/// Whoever wants to write or call must be able to.
struct MalformedContact: ProductRule, ProducerRule, CatalogueRule {
    static let about = About(
        id: "malformed-contact", severity: .warning,
        summary: Words(
            vi: "Email hoặc số điện thoại viết không đúng dạng.", en: "An e-mail address or telephone number that can't be one."),
        flags: [
            Example("contact.email: ▸ong.example", in: "producer.yaml"), Example("contact.phone: ▸hỏi chị Nhiên", in: "producer.yaml"),
            Example("contact.email: ▸a@b", in: "site.yaml"),
        ],
        allows: [
            Example("contact.phone: (0290) 3 123 456", in: "producer.yaml"),
            Example("contact.email: chi.nhien+ong@hop-tac-xa.example", in: "producer.yaml"),
        ])

    func check(_ product: Product, at desk: Desk) -> [Finding] { product.contacts.flatMap(check) }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] { producer.contact.map(check) ?? [] }

    func check(catalogueAt desk: Desk) -> [Finding] { desk.manuscript.site.contact.map(check) ?? [] }

    private func check(_ contact: Contact) -> [Finding] {
        var findings: [Finding] = []
        if let email = contact.email, !Self.isAddress(email.value) {
            findings.append(finding(on: email, .noAddress(email.value), help: .address))
        }
        if let phone = contact.phone, !Self.isNumber(phone.value) {
            findings.append(finding(on: phone, .noNumber(phone.value), help: .number))
        }
        return findings
    }

    /// One `@`, something before it, a name with a dot behind it (RFC 5321, without its rarities).
    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254 else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !",;:<>()[]\\\"?&#%".utf8.contains($0) }
    }

    /// 8 to 15 digits (ITU-T E.164), with what people put between them.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.count { (0x30...0x39).contains($0) }
        return (8...15).contains(digits) && text.unicodeScalars.allSatisfy { "0123456789 .-()+".unicodeScalars.contains($0) }
            && !text.dropFirst().contains("+")
    }
}

extension Words {
    fileprivate static func noAddress(_ text: String) -> Words {
        Words(vi: "`\(text)` không phải địa chỉ email", en: "`\(text)` is no e-mail address")
    }

    fileprivate static let address = Words(vi: "viết như `ten@htx.example`", en: "write it like `name@coop.example`")

    fileprivate static func noNumber(_ text: String) -> Words {
        Words(vi: "`\(text)` không phải số điện thoại", en: "`\(text)` is no telephone number")
    }

    fileprivate static let number = Words(
        vi: "viết một số thôi, ví dụ `\"+84 290 3 123 456\"`", en: "write one number, such as `\"+84 290 3 123 456\"`")
}
