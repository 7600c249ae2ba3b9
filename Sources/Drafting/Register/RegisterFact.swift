import Catalogue
import YAML

/// A key of a draft that a row of a register fills: what it says there, and how YAML writes it.
struct RegisterFact: Equatable {
    /// The key's path.
    var path: [String]
    /// The text that reads back.
    var text: String
    /// The same as YAML.
    var yaml: String

    init(_ path: String, _ text: String, quoted: Bool = false) {
        self.path = path.split(separator: ".").map(String.init)
        self.text = text
        yaml = YAML.quoted(text, always: quoted)
    }

    /// The path with dots.
    var key: String { path.joined(separator: ".") }

    /// What a row says about the product, as product.yaml has it, in the order of that file.
    static func product(_ row: RegisterRow) -> [RegisterFact] {
        var facts: [RegisterFact] = []
        if let kind = RegisterKind.certain(row) { facts.append(RegisterFact("kind", kind.id)) }
        if let brand = row[.brand] { facts.append(RegisterFact("brand", brand)) }
        if let stars = stars(row), stars >= 3 { facts.append(RegisterFact("ocop.stars", String(stars))) }
        if stars(row).map({ $0 >= 3 }) ?? true {
            if let code = row[.productCode] { facts.append(RegisterFact("ocop.product_code", code)) }
            if let number = row[.number] { facts.append(RegisterFact("ocop.number", number)) }
            if let decision = row[.decision] { facts.append(RegisterFact("ocop.decision", decision)) }
            if let issuer = row[.issuer] { facts.append(RegisterFact("ocop.issuer", issuer)) }
            if let day = row[.issued].flatMap({ RegisterValue.day($0) }) { facts.append(RegisterFact("ocop.issued", day.description)) }
            if let day = row[.expires].flatMap({ RegisterValue.day($0) }) { facts.append(RegisterFact("ocop.expires", day.description)) }
        }
        if let net = row[.net].flatMap({ RegisterValue.net($0) }) { facts.append(RegisterFact("label.net", net.description)) }
        if let price = row[.price].flatMap({ RegisterValue.price($0) }) { facts.append(RegisterFact("offer.price", price.description)) }
        return facts
    }

    /// What a row says about its producer, as producer.yaml has it, in the order of that file.
    static func producer(_ row: RegisterRow) -> [RegisterFact] {
        var facts: [RegisterFact] = []
        if let name = row[.producer] { facts.append(RegisterFact("name.vi", name)) }
        let form = row[.legalForm].flatMap { RegisterValue.legalForm($0) } ?? row[.producer].flatMap { RegisterValue.legalForm($0) }
        if let form { facts.append(RegisterFact("legal_form", form.rawValue)) }
        let place = RegisterPlace(row)
        if let province = place.province { facts.append(RegisterFact("province", province.id)) }
        if let commune = place.commune { facts.append(RegisterFact("commune", commune.name)) }
        if let address = row[.address] { facts.append(RegisterFact("address", address)) }
        if let code = row[.taxCode].flatMap({ RegisterValue.taxCode($0) }) { facts.append(RegisterFact("tax_code", code, quoted: true)) }
        if let phone = row[.phone] { facts.append(RegisterFact("contact.phone", phone, quoted: true)) }
        if let email = row[.email] { facts.append(RegisterFact("contact.email", email)) }
        if let website = row[.website], website.hasPrefix("https://") { facts.append(RegisterFact("contact.website", website)) }
        return facts
    }

    /// The stars of a row; `nil` where it gives none or contradicts itself.
    static func stars(_ row: RegisterRow) -> Int? {
        let named = [row[.note], row[.product]].compactMap(\.self).compactMap { RegisterValue.starsNamed(in: $0) }
        let written = row[.stars].map { RegisterValue.stars($0) }
        if case .some(.none) = written { return nil }
        let all = Set(named + [written ?? nil].compactMap(\.self))
        return all.count == 1 ? all.first : nil
    }
}
