import Catalogue
import Diagnostics
import Rulebook

/// The digital passport of goods, or of a lot of them, as a document of UN/CEFACT's UNTP (Digital Product Passport 0.6.1).
///
/// It says what the stories say and no more. It is not signed, names no identifier that nobody has issued, and makes no claim of
/// conformity: certificates are linked to, each with what it is.
struct Passport {
    /// The file's name beside the landing page.
    static let name = "passport.json"

    private let goods: Goods
    private let gtin: String
    private let lot: Lot?
    private let number: String?
    private let landing: Address
    private let link: String

    /// What the passports of a product and of its lots have in common.
    struct Goods {
        let product: PublishedProduct
        let producer: PublishedProducer
        let addresses: Addresses
        /// It speaks the language that most who read such documents read, if the goods do.
        let voice: Voice
        let story: Story?
        /// Where the page of the goods is.
        let page: String
        /// Who answers for the goods: known here by the page about it.
        let producerURL: String
        /// Papers in force.
        let papers: [DatedWords]

        init(_ product: PublishedProduct, of pages: Pages) {
            self.product = product
            producer = pages.edition.producer(of: product)
            addresses = pages.edition.addresses
            voice =
                pages.voices.first { $0.language == .en && product.languages.contains(.en) }
                ?? product.languages.first.flatMap { pages.voice($0) } ?? pages.mainVoice
            let language = voice.language
            story = product.product.stories[language]
            page = addresses.encoded(addresses.product(product.producerSlug, product.slug, language))
            producerURL = addresses.encoded(
                addresses.producer(
                    producer.slug, producer.languages.contains(language) ? language : producer.languages.first ?? language))
            papers = Passport.papers(of: product, in: voice)
        }
    }

    /// The passport of goods with a number of 14 digits, or of a lot of them.
    init(of goods: Goods, _ gtin: String, lot: Lot?) {
        self.goods = goods
        self.gtin = gtin
        self.lot = lot
        number = lot?.lot?.value.text
        landing = number.map { goods.addresses.lot(gtin, $0) } ?? goods.addresses.gtin(gtin)
        link = goods.addresses.digitalLink(gtin, lot: number)
    }

    private var product: PublishedProduct { goods.product }
    private var producer: PublishedProducer { goods.producer }
    private var addresses: Addresses { goods.addresses }
    private var voice: Voice { goods.voice }
    private var story: Story? { goods.story }
    private var producerURL: String { goods.producerURL }

    /// The file.
    func document(about subject: String?) -> Document {
        var json = JSONWriter(capacity: 4096)
        json.object { json in
            json.array("@context") { json in
                json.add(nil, "https://www.w3.org/ns/credentials/v2")
                json.add(nil, "https://test.uncefact.org/vocabulary/untp/dpp/0.6.1/")
            }
            json.types("DigitalProductPassport", "VerifiableCredential")
            json.add("id", addresses.encoded(addresses.file(Self.name, beside: landing)))
            json.add("description", voice.words.string("passport-unsigned"))
            issuer(into: &json)
            json.object("credentialSubject") { json in
                json.types("ProductPassport")
                json.add("id", link)
                json.add("granularityLevel", text: lot == nil ? "model" : "batch")
                goods(into: &json)
                materials(into: &json)
                trace(into: &json)
            }
        }
        return Document(path: addresses.file(Self.name, beside: landing).file, contents: json.bytes, about: subject)
    }

    private func issuer(into json: inout JSONWriter) {
        json.object("issuer") { json in
            json.types("CredentialIssuer")
            json.add("id", producerURL)
            json.add("name", voice.text(producer.producer.name) ?? producer.slug)
        }
    }

    private func goods(into json: inout JSONWriter) {
        json.object("product") { json in
            json.types("Product")
            json.add("id", link)
            json.add("name", story.flatMap { story in story.title.map(story.text) } ?? product.slug)
            json.add("registeredId", number.map { "\(gtin).\($0)" } ?? gtin)
            json.object("idScheme") { json in
                json.types("IdentifierScheme")
                json.add("id", text: "https://id.gs1.org/01/")
                json.add("name", text: "Global Trade Item Number (GTIN)")
            }
            json.add("batchNumber", number)
            if let image = product.product.images.first(where: { product.product.pictures[$0.value] != nil })?.value {
                json.passportLink(
                    "productImage", addresses.encoded(addresses.picture("\(product.producerSlug)/\(product.slug)", image)),
                    name: RelativePath.name(of: image))
            }
            json.add("description", story.flatMap { story in story.summary.map(story.text) })
            category(into: &json)
            json.array("furtherInformation") { json in information(into: &json) }
            json.object("producedByParty") { json in
                json.add("id", producerURL)
                json.add("name", voice.text(producer.producer.name) ?? producer.slug)
                json.add("registeredId", producer.producer.taxCode?.value ?? producer.producer.gln?.value.text)
            }
            json.add("productionDate", lot?.produced?.value.description)
            json.add("countryOfProduction", product.product.traceability?.origin?.country?.value)
        }
    }

    private func category(into json: inout JSONWriter) {
        guard let set = Reference.productSet(product.set) else { return }
        json.array("productCategory") { json in
            json.object { json in
                json.types("Classification")
                json.add("id", addresses.encoded(addresses.set(set.number, voice.language)))
                json.add("code", String(set.number))
                json.add("name", voice.say(set.name))
                json.add("schemeName", text: "OCOP (Quyết định 26/2026/QĐ-TTg)")
            }
        }
    }

    /// The page of the goods, and each certificate in force with its number and its last day.
    private func information(into json: inout JSONWriter) {
        json.passportLink(nil, goods.page, name: voice.words.string("facts"))
        for paper in goods.papers { json.passportLink(nil, goods.page + "#certificates", name: paper.said) }
        // The vocabulary has no word of its own for goods that are being taken back.
        for recalled in product.product.traceability?.recalled(of: lot) ?? [] {
            json.passportLink(nil, addresses.encoded(addresses.page(of: recalled, gtin) ?? landing), name: voice.recall(of: recalled))
        }
    }

    private func materials(into json: inout JSONWriter) {
        guard let materials = voice.text(product.product.label?.materials) else { return }
        json.array("materialsProvenance") { json in
            json.object { json in
                json.types("Material")
                json.add("name", materials)
            }
        }
    }

    private func trace(into json: inout JSONWriter) {
        let lots = (lot.map { [$0] } ?? product.product.traceability?.lots ?? []).filter { !$0.steps.isEmpty }
        guard !lots.isEmpty else { return }
        json.array("traceabilityInformation") { json in
            for lot in lots {
                let page = addresses.encoded(addresses.page(of: lot, gtin) ?? landing)
                for step in lot.steps { performance(of: step, lot, at: page, into: &json) }
            }
        }
    }

    /// A step of a lot that has its page at an absolute address.
    private func performance(of step: LotStep, _ lot: Lot, at page: String, into json: inout JSONWriter) {
        json.object { json in
            json.types("TraceabilityPerformance")
            json.add("valueChainProcess", voice.text(step.step).map { LotStep.known.contains($0) ? voice.word("step", $0) : $0 })
            json.array("traceabilityEvent") { json in
                json.object { json in
                    json.types("SecureLink", "Link")
                    json.add("linkURL", page)
                    let said = [
                        lot.lot?.value.text, step.date?.value.description, voice.text(step.location), step.code?.value,
                        step.gln?.value.text,
                    ]
                    json.add("linkName", said.compactMap { $0 }.joined(separator: ", "))
                }
            }
        }
    }

    /// The papers in force, each in a line.
    static func papers(of product: PublishedProduct, in voice: Voice) -> [DatedWords] {
        func line(_ name: String, _ number: String?, _ until: Day?, over: (String) -> String) -> DatedWords {
            let named = number.map { "\(name) \($0)" } ?? name
            guard let until else { return DatedWords(said: named) }
            let day = until.form(in: voice.language)
            return DatedWords(said: voice.words.string("passport.until", ["name": named, "day": day]), until: until, over: over(day))
        }
        var lines: [DatedWords] = []
        if let ocop = product.product.ocop, let stars = ocop.stars?.value {
            let name = voice.words.string("ocop-certificate", ["stars": String(stars)])
            lines.append(line(name, ocop.number?.value, ocop.lastDay) { voice.words.string("stars-over", ["day": $0]) })
        }
        for certificate in product.certificates {
            guard let name = voice.name(of: certificate) else { continue }
            lines.append(
                line(name, certificate.number?.value, certificate.expires?.value) { day in
                    "\(name): \(voice.words.string("certificate-over", ["day": day]))"
                })
        }
        return lines
    }
}

extension JSONWriter {
    /// The types of a thing in the passport's vocabulary.
    fileprivate mutating func types(_ names: String...) {
        array("type") { json in for name in names { json.add(nil, name) } }
    }

    fileprivate mutating func passportLink(_ key: StaticString?, _ url: String, name: String) {
        object(key) { json in
            json.types("Link")
            json.add("linkURL", url)
            json.add("linkName", name)
        }
    }
}
