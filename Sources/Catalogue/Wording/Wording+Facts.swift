import Diagnostics

extension Wording {
    /// The facts that a yes covers: rating and certificates, origin, label, claims. Words are those for readers of this language.
    ///
    /// Where a scan lies says nothing about the product: `evidence` is left out, but for claims, which consist of it.
    mutating func addFacts(of product: Product, by producer: Producer) {
        if let ocop = product.ocop { add(ocop) }
        let covering = producer.certificates.filter { certificate in
            certificate.covers.map { $0.contains { $0.value == product.slug } } ?? true
        }
        add(covering + product.certificates)
        if let origin = product.traceability?.origin { add(origin) }
        if let label = product.label { add(label) }
        add(product.claims)
    }

    private mutating func add<Value: CustomStringConvertible>(_ key: String, _ value: Located<Value>?) {
        add(key, value?.value.description, at: value?.place)
    }

    private mutating func add(_ key: String, _ text: LocalText?) {
        guard let text else { return }
        add(key, text[language], at: text.byLanguage[language]?.place ?? text.place)
    }

    private mutating func add(_ rating: OCOPRating) {
        add("ocop.stars", rating.stars)
        add("ocop.product_code", rating.productCode)
        add("ocop.number", rating.number)
        add("ocop.decision", rating.decision)
        add("ocop.issuer", rating.issuer)
        add("ocop.issued", rating.issued)
        add("ocop.expires", rating.expires)
        add("ocop.extended_until", rating.extendedUntil)
        add("ocop.revoked", rating.revoked)
    }

    /// In an order of their own, so that it doesn't matter in which they are listed, nor whether the producer or the product lists them.
    private mutating func add(_ certificates: [Certificate]) {
        let inOrder = certificates.sorted { one, other in
            let (left, right) = (Self.rank(one), Self.rank(other))
            return left.lexicographicallyPrecedes(right)
        }
        var counts: [String: Int] = [:]
        for certificate in inOrder {
            let scheme = certificate.scheme?.value ?? ""
            let count = counts[scheme, default: 0] + 1
            counts[scheme] = count
            let key = "certificates.\(scheme)" + (count > 1 ? ".\(count)" : "")
            add("\(key).scheme", certificate.scheme)
            add("\(key).name", certificate.name)
            add("\(key).number", certificate.number)
            add("\(key).issuer", certificate.issuer)
            add("\(key).issued", certificate.issued)
            add("\(key).expires", certificate.expires)
            add("\(key).revoked", certificate.revoked)
            add("\(key).scope", certificate.scope)
            add("\(key).source", certificate.source)
            add("\(key).quantity", certificate.quantity)
            add("\(key).laboratory", certificate.laboratory)
        }
    }

    private static func rank(_ certificate: Certificate) -> [String] {
        [
            certificate.scheme?.value ?? "", certificate.number?.value ?? "", certificate.issued?.value.description ?? "",
            certificate.expires?.value.description ?? "",
        ].map(plain)
    }

    private mutating func add(_ origin: Origin) {
        let key = "traceability.origin"
        add("\(key).country", origin.country)
        add("\(key).province", origin.province)
        add("\(key).commune", origin.commune)
        add("\(key).growing_area", origin.growingArea)
        add("\(key).packing_house", origin.packingHouse)
        add("\(key).coordinates", origin.coordinates)
    }

    private mutating func add(_ label: Label) {
        add("label.net", label.net)
        add("label.shelf_life", label.shelfLife)
        add("label.ingredients_order", label.ingredientsOrder)
        add("label.alcohol", label.alcohol)
        add("label.materials", label.materials)
        add("label.size", label.size)
        add("label.e_label", label.electronicLabel)
        if let nutrition = label.nutrition {
            add("label.nutrition.per", nutrition.per)
            for key in Nutrition.keys { add("label.nutrition.\(key)", nutrition[key]) }
        }
        if let contains = label.contains {
            // Declared to hold none is another thing than not declared.
            if contains.isEmpty { addEmpty("label.allergens.contains", at: label.place) }
            add("label.allergens.contains", Self.list(contains), at: contains.first?.place)
        }
        add("label.allergens.may_contain", Self.list(label.mayContain), at: label.mayContain.first?.place)
    }

    private static func list(_ texts: [Located<String>]) -> String { texts.map { plain($0.value) }.sorted().joined(separator: ", ") }

    private mutating func add(_ claims: [ClaimEvidence]) {
        let inOrder = claims.sorted { one, other in
            [one.says?.value ?? "", one.evidence?.value ?? "", one.date?.value.description ?? ""].map(Self.plain)
                .lexicographicallyPrecedes(
                    [other.says?.value ?? "", other.evidence?.value ?? "", other.date?.value.description ?? ""].map(Self.plain))
        }
        for claim in inOrder {
            let key = "claims.\(claim.says?.value ?? "")"
            add("\(key).says", claim.says)
            add("\(key).evidence", claim.evidence)
            add("\(key).source", claim.source)
            add("\(key).date", claim.date)
        }
    }
}
