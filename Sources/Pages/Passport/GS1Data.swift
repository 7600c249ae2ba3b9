import Catalogue
import Diagnostics
import Rulebook

/// What the landing page of a GTIN or a lot tells machines about it, in the GS1 Web Vocabulary (1.16) beside schema.org, as JSON-LD.
extension JSONWriter {
    /// The script element about `product`, or a lot of it.
    static func gs1Script(
        about product: PublishedProduct, _ gtin: String, _ variant: Variant?, lot: Lot?, in voice: Voice, of pages: Pages
    ) -> TemplateValue {
        let addresses = pages.edition.addresses
        return scriptElement { json in
            json.object("@context") { json in
                json.add("gs1", text: "https://ref.gs1.org/voc/")
                json.add("schema", text: "https://schema.org/")
                json.add("xsd", text: "http://www.w3.org/2001/XMLSchema#")
            }
            json.add("@id", addresses.digitalLink(gtin, lot: lot?.lot?.value.text))
            json.array("@type") { json in
                json.add(nil, "gs1:Product")
                json.add(nil, "schema:Product")
            }
            json.goods(product, gtin, variant, lot: lot, voice, pages)
        }
    }

    private mutating func goods(
        _ product: PublishedProduct, _ gtin: String, _ variant: Variant?, lot: Lot?, _ voice: Voice, _ pages: Pages
    ) {
        let producer = pages.edition.producer(of: product)
        add("gs1:gtin", gtin)
        add("gs1:hasBatchLotNumber", lot?.lot?.value.text)
        if let story = product.product.stories[voice.language] {
            words("gs1:productName", story.title.map(story.text), voice.language)
            words("gs1:productDescription", story.summary.map(story.text), voice.language)
            words("gs1:consumerSafetyInformation", story.warnings.map(story.text), voice.language)
        }
        if let brand = product.product.brand?.value {
            object("gs1:brand") { json in
                json.add("@type", text: "gs1:Brand")
                json.words("gs1:brandName", brand, voice.language)
            }
        }
        content((variant?.net ?? product.product.label?.net)?.value)
        object("gs1:manufacturer") { json in
            json.add("@type", text: "gs1:Organization")
            json.words("gs1:organizationLegalName", voice.text(producer.producer.name), voice.language)
            if let gln = producer.producer.gln?.value, gln.isValid { json.add("gs1:partyGLN", gln.text) }
        }
        words(
            "gs1:countryOfOriginStatement", (product.product.traceability?.origin?.country?.value).map { voice.word("country", $0) },
            voice.language)
        words("gs1:provenanceStatement", product.product.traceability?.origin.flatMap { voice.origin($0) }, voice.language)
        day("gs1:harvestDate", lot?.harvested?.value)
        day("gs1:productionDate", lot?.produced?.value)
        day("gs1:bestBeforeDate", lot?.expires?.value)
        let trace = product.product.traceability
        if lot == nil ? trace?.isRecalled == true : trace?.recalled(of: lot).isEmpty == false {
            object("gs1:isProductRecalled") { json in
                json.add("@type", text: "xsd:boolean")
                json.add("@value", text: "true")
            }
        }
        certificates(of: product, in: voice)
    }

    private mutating func certificates(of product: PublishedProduct, in voice: Voice) {
        guard !product.certificates.isEmpty else { return }
        array("schema:hasCertification") { json in
            for certificate in product.certificates {
                json.object { json in
                    json.array("@type") { json in
                        json.add(nil, "schema:Certification")
                        json.add(nil, "gs1:CertificationDetails")
                    }
                    json.words("gs1:certificationStandard", voice.name(of: certificate), voice.language)
                    json.words("gs1:certificationAgency", voice.issuer(certificate.issuer, of: nil)?.words, voice.language)
                    json.add("gs1:certificationIdentification", certificate.number?.value)
                    json.day("gs1:certificationStartDate", certificate.issued?.value)
                    json.day("gs1:certificationEndDate", certificate.expires?.value)
                }
            }
        }
    }

    /// How much is in the pack, in a unit of UN/ECE Recommendation 20; nothing where it is counted in others.
    private mutating func content(_ net: Measure?) {
        guard let net, net.per == nil, let code = Self.codesOfUnits[net.unit] else { return }
        object("gs1:netContent") { json in
            json.add("@type", text: "gs1:QuantitativeValue")
            json.object("gs1:value") { json in
                json.add("@type", text: "xsd:float")
                json.add("@value", net.amount.description)
            }
            json.add("gs1:unitCode", text: code)
        }
    }

    private static let codesOfUnits: [Unit: StaticString] = ["g": "GRM", "kg": "KGM", "ml": "MLT", "l": "LTR"]

    private mutating func words(_ key: StaticString, _ text: String?, _ language: Language) {
        guard let text, !text.isEmpty else { return }
        object(key) { json in
            json.add("@value", text)
            json.add("@language", language.code)
        }
    }

    private mutating func day(_ key: StaticString, _ day: Day?) {
        guard let day else { return }
        object(key) { json in
            json.add("@type", text: "xsd:date")
            json.add("@value", day.description)
        }
    }
}
