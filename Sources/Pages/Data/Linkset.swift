import Catalogue
import Diagnostics
import Rulebook

/// What there is about a GTIN or a lot of it, as a set of links for machines (RFC 9264, JSON) with the link types of the GS1 Web Vocabulary.
///
/// A host of plain files can't choose among them by `?linkType=` or a reader's language, so nothing here claims to be a resolver that
/// conforms to GS1's standard; a resolver that does may take the set in.
struct Linkset {
    /// The file's name beside the landing page.
    static let name = "linkset.json"

    let product: PublishedProduct
    let gtin: String
    let lot: Lot?
    /// Those of the goods' languages.
    let voices: [Voice]
    let addresses: Addresses

    private var number: String? { lot?.lot?.value.text }
    private var landing: Address { number.map { addresses.lot(gtin, $0) } ?? addresses.gtin(gtin) }

    /// The file.
    func document(about subject: String?) -> Document {
        var json = JSONWriter(capacity: 2048)
        json.object { json in
            json.array("linkset") { json in
                json.object { json in
                    json.add("anchor", addresses.digitalLink(gtin, lot: number))
                    links(into: &json)
                }
            }
        }
        return Document(path: addresses.file(Self.name, beside: landing).file, contents: json.bytes, about: subject)
    }

    private func links(into json: inout JSONWriter) {
        let landing = landing
        let here = addresses.encoded(landing)
        let languages = voices.map(\.language.code)
        json.link("https://ref.gs1.org/voc/defaultLink") { json in
            json.target(here, type: "text/html", languages, titles: titles("lots"))
        }
        json.link("https://ref.gs1.org/voc/pip") { json in
            for voice in voices {
                let page = addresses.product(product.producerSlug, product.slug, voice.language)
                json.target(
                    addresses.encoded(page), type: "text/html", [voice.language.code], titles: [(voice.language.code, title(in: voice))])
            }
        }
        if lot != nil || !(product.product.traceability?.lots ?? []).isEmpty {
            json.link("https://ref.gs1.org/voc/traceability") { json in
                json.target(here, type: "text/html", languages, titles: titles("traceability"))
            }
        }
        if product.product.ocop != nil || !product.certificates.isEmpty {
            json.link("https://ref.gs1.org/voc/certificationInfo") { json in
                for voice in voices {
                    let page = addresses.encoded(addresses.product(product.producerSlug, product.slug, voice.language))
                    json.target(
                        page + "#certificates", type: "text/html", [voice.language.code],
                        titles: [(voice.language.code, voice.words.string("certificates"))])
                }
            }
        }
        let recalled = product.product.traceability?.recalled(of: lot) ?? []
        if !recalled.isEmpty {
            json.link("https://ref.gs1.org/voc/recallStatus") { json in
                for recalled in recalled {
                    let page = addresses.page(of: recalled, gtin) ?? landing
                    json.target(
                        addresses.encoded(page), type: "text/html", languages,
                        titles: voices.map { ($0.language.code, $0.recall(of: recalled)) })
                }
            }
        }
        json.link("https://ref.gs1.org/voc/dpp") { json in
            json.target(
                addresses.encoded(addresses.file(Passport.name, beside: landing)), type: "application/json", [], titles: titles("passport"))
        }
    }

    private func title(in voice: Voice) -> String {
        product.product.stories[voice.language].flatMap { story in story.title.map(story.text) } ?? product.slug
    }

    private func titles(_ phrase: String) -> [(String, String)] { voices.map { ($0.language.code, $0.words.string(phrase)) } }
}

extension JSONWriter {
    /// The targets of a link relation type (RFC 9264, section 4.2.3).
    fileprivate mutating func link(_ type: StaticString, _ targets: (inout JSONWriter) -> Void) { array(type, targets) }

    /// One target; its titles each in a language (RFC 9264, section 4.2.4.2).
    fileprivate mutating func target(_ href: String, type: StaticString, _ languages: [String], titles: [(String, String)]) {
        object { json in
            json.add("href", href)
            json.add("type", text: type)
            if !languages.isEmpty { json.array("hreflang") { json in for language in languages { json.add(nil, language) } } }
            json.array("title*") { json in
                for title in titles {
                    json.object { json in
                        json.add("value", title.1)
                        json.add("language", title.0)
                    }
                }
            }
        }
    }
}
