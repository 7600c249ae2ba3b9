import Catalogue
import Diagnostics

/// What pages and feeds can't do without must be written (story format, "YAML").
struct MissingField: ProductRule, ProducerRule, FairRule, CatalogueRule {
    static let about = About(
        id: "missing-field", severity: .error,
        summary: Words(
            vi: "Thiếu dữ kiện bắt buộc. Với bản nháp đây chỉ là lời nhắc còn thiếu gì.",
            en: "A required fact is missing. On a draft it is only a reminder of what is still to come."),
        requirements: ["LABEL-01", "TRACE-01"],
        flags: [
            "▸sku: nil", "▸kind: nil", "variants.0.▸sku: nil", "exemptions: [▸{requirement: FOOD-05}]",
            Example("▸province: nil", in: "producer.yaml"),
            Example("▸address: nil", in: "producer.yaml"), Example("▸contact: nil", in: "producer.yaml"),
            Example("▸contact: {website: https://ong.example}", in: "producer.yaml"), Example("▸name: {vi: Ong Rừng}", in: "producer.yaml"),
            Example("▸url: nil", in: "site.yaml"), Example("▸markets: nil", in: "site.yaml"), Example("▸from: nil", in: "fair.yaml"),
        ],
        allows: [
            "status: withdrawn\nsku: nil", Example("contact: {email: ong@example.com}", in: "producer.yaml"),
            Example("name: Ong Rừng", in: "producer.yaml"),
        ])

    func check(_ product: Product, at desk: Desk) -> [Finding] {
        // Where nothing at all could be read, the reader has said why.
        if product.sku == nil, product.kind == nil, desk.hasUnreadableParts(product.file) { return [] }
        guard let severity = product.weight(ofLacking: .error) else { return [] }
        var lacking: [(key: String, place: Place, example: String)] = []
        if product.sku == nil, !product.isUnreadable("sku") { lacking.append(("sku", product.place, "sku: RH-MO-500")) }
        if product.kind == nil, !product.isUnreadable("kind") { lacking.append(("kind", product.place, "kind: honey")) }
        for (index, variant) in product.variants.enumerated() where variant.sku == nil && !product.isUnreadable("variants.\(index).sku") {
            lacking.append(("sku", variant.place, "sku: RH-MO-250"))
        }
        for (index, exemption) in product.exemptions.enumerated() {
            if exemption.requirement == nil, !product.isUnreadable("exemptions.\(index).requirement") {
                lacking.append(("requirement", exemption.place, "requirement: FOOD-03"))
            }
            if exemption.reason == nil, !product.isUnreadable("exemptions.\(index).reason") {
                lacking.append(("reason", exemption.place, "reason: {vi: …, en: …}"))
            }
        }
        return lacking.map { finding(at: $0.place, .lacks($0.key), help: .add($0.example), severity: severity) }
    }

    func check(_ producer: Producer, at desk: Desk) -> [Finding] {
        if producer.name == nil, producer.province == nil, desk.hasUnreadableParts(producer.file) { return [] }
        let severity: Severity = desk.isInTheMaking(producer) ? .note : .error
        var findings: [Finding] = []
        func lack(_ key: String, at place: Place, _ example: String) {
            guard !producer.isUnreadable(key) else { return }
            findings.append(finding(at: place, .lacks(key), help: .add(example), severity: severity))
        }
        if producer.name == nil { lack("name", at: producer.place, "name: {vi: …, en: …}") }
        if producer.province == nil { lack("province", at: producer.place, "province: ca-mau") }
        if producer.address == nil { lack("address", at: producer.place, "address: …") }
        if let contact = producer.contact {
            if contact.phone == nil, contact.email == nil, !producer.isUnreadable("contact.phone"), !producer.isUnreadable("contact.email")
            {
                findings.append(finding(at: contact.place, .noContact, help: .add("phone: …"), severity: severity))
            }
        } else if !producer.isUnreadable("contact") {
            findings.append(finding(at: producer.place, .noContact, help: .add("contact: {phone: …, email: …}"), severity: severity))
        }
        return findings + names(producer.name, desk.languages, severity)
    }

    func check(_ fair: Fair, at desk: Desk) -> [Finding] {
        if fair.name == nil, fair.from == nil, desk.hasUnreadableParts(fair.file) { return [] }
        var lacking: [(String, String)] = []
        if fair.name == nil, !fair.unreadable.covers("name") { lacking.append(("name", "name: {vi: …, en: …}")) }
        if fair.from == nil, !fair.unreadable.covers("from") { lacking.append(("from", "from: 2027-01-22")) }
        if fair.until == nil, !fair.unreadable.covers("until") { lacking.append(("until", "until: 2027-01-26")) }
        var findings = lacking.map { finding(at: fair.place, .lacks($0.0), help: .add($0.1)) } + names(fair.name, desk.languages, .error)
        for (index, booth) in fair.booths.enumerated() where booth.producer == nil && !fair.unreadable.covers("booths.\(index).producer") {
            findings.append(finding(at: booth.place, .lacks("producer"), help: .add("producer: ong-rung-u-minh"), reach: .fact))
        }
        return findings
    }

    func check(catalogueAt desk: Desk) -> [Finding] {
        let site = desk.manuscript.site
        if site.name == nil, site.url == nil, desk.hasUnreadableParts(site.file) { return [] }
        var lacking: [(String, String)] = []
        if site.name == nil { lacking.append(("name", "name: {vi: …, en: …}")) }
        if site.url == nil { lacking.append(("url", "url: https://…/")) }
        if site.languages.isEmpty { lacking.append(("languages", "languages: [vi, en]")) }
        if site.markets.isEmpty { lacking.append(("markets", "markets: [VN]")) }
        return lacking.filter { !site.unreadable.covers($0.0) }.map { finding(at: site.place, .lacks($0.0), help: .add($0.1)) }
            + names(site.name, desk.languages, .error, reach: .everything)
    }

    /// A name must be there in every language of the site.
    private func names(_ name: LocalText?, _ languages: [Language], _ severity: Severity, reach: Reach? = nil) -> [Finding] {
        guard let name else { return [] }
        return languages.filter { name[$0] == nil }.map { language in
            finding(
                at: name.place, .noName(in: language), help: .add("\(language): …"), severity: severity,
                reach: reach ?? .language(language.code))
        }
    }
}

extension Words {
    fileprivate static let noContact = Words(vi: "thiếu số điện thoại hoặc email", en: "neither a phone number nor an e-mail address")

    fileprivate static func noName(in language: Language) -> Words {
        Words(vi: "`name` chưa có tiếng `\(language)`", en: "`name` has no words in `\(language)`")
    }
}
