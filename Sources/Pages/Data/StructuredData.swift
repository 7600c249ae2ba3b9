import Catalogue
import Diagnostics
import Rulebook

/// What a page tells machines about itself (schema.org, as JSON-LD).
extension JSONWriter {
    /// The script element with a graph of what `members` writes.
    static func script(_ members: (inout JSONWriter) -> Void) -> TemplateValue {
        scriptElement { json in
            json.add("@context", text: "https://schema.org")
            json.array("@graph", members)
        }
    }

    /// The way from the home page to here.
    mutating func breadcrumbs(_ crumbs: [Crumb], at page: Address, _ addresses: Addresses) {
        guard crumbs.count > 1 else { return }
        object(type: "BreadcrumbList") { json in
            json.array("itemListElement") { json in
                for (index, crumb) in crumbs.enumerated() {
                    json.object(type: "ListItem") { json in
                        json.add("position", number: index + 1)
                        json.add("name", crumb.name)
                        json.add("item", addresses.absolute(crumb.address ?? page))
                    }
                }
            }
        }
    }

    /// Goods, with what they cost and the papers in force.
    mutating func product(_ page: ProductPage, at address: Address) {
        let (voice, addresses) = (page.voice, page.pages.edition.addresses)
        let url = addresses.absolute(address)
        object(type: "Product") { json in
            json.add("@id", url + "#product")
            json.add("url", url)
            json.add("name", page.name)
            json.add("description", page.lastingSummary)
            if !page.pictures.isEmpty {
                json.array("image") { json in for picture in page.pictures { json.add(nil, addresses.absolute(picture.address)) } }
            }
            json.add("sku", page.product.product.sku?.value)
            if let gtin = page.product.product.traceability?.gtin?.value, gtin.hasValidCheckDigit { json.add("gtin", gtin.text) }
            json.add("category", voice.say(page.product.kind.name))
            if let brand = page.product.product.brand?.value { json.object("brand", type: "Brand") { $0.add("name", brand) } }
            if let materials = voice.text(page.product.product.label?.materials) { json.add("material", materials) }
            json.object("manufacturer", type: "Organization") { json in
                json.add("name", page.producerName)
                json.add("address", voice.address(page.producer.producer.address)?.words)
            }
            if let country = page.product.product.traceability?.origin?.country?.value {
                json.object("countryOfOrigin", type: "Country") { $0.add("name", country) }
            }
            json.offer(of: page, at: url)
            json.certifications(of: page)
        }
    }

    private mutating func offer(of page: ProductPage, at url: String) {
        guard let offer = page.product.product.offer, let price = offer.price?.value else { return }
        let sale = offer.sale.flatMap { $0.isOn(page.pages.edition.today) ? $0 : nil }
        let current = sale?.price?.value ?? price
        object("offers", type: "Offer") { json in
            json.add("url", url)
            json.add("price", current.amount.description)
            json.add("priceCurrency", current.currency)
            if let until = sale?.until?.value { json.add("priceValidUntil", until.description) }
            switch offer.availability?.value {
            case .inStock: json.add("availability", text: "https://schema.org/InStock")
            case .outOfStock: json.add("availability", text: "https://schema.org/OutOfStock")
            case .preorder: json.add("availability", text: "https://schema.org/PreOrder")
            case .madeToOrder: json.add("availability", text: "https://schema.org/MadeToOrder")
            case nil: break
            }
            if let day = offer.available?.value { json.add("availabilityStarts", day.description) }
            json.add("itemCondition", text: "https://schema.org/NewCondition")
            json.object("seller", type: "Organization") { $0.add("name", page.producerName) }
        }
    }

    /// The edition holds only papers in force, and only those are told.
    private mutating func certifications(of page: ProductPage) {
        let (product, voice) = (page.product, page.voice)
        guard product.product.ocop != nil || !product.certificates.isEmpty else { return }
        array("hasCertification") { json in
            if let ocop = product.product.ocop, let stars = ocop.stars?.value {
                json.object(type: "Certification") { json in
                    json.add("name", voice.words.string("ocop-certificate", ["stars": String(stars)]))
                    json.certification(
                        number: ocop.number?.value, issuer: voice.issuer(ocop.issuer, of: page.producer.producer)?.words,
                        from: ocop.issued?.value,
                        until: ocop.lastDay)
                    json.object("certificationRating", type: "Rating") { json in
                        json.add("ratingValue", number: stars)
                        json.add("bestRating", number: 5)
                    }
                }
            }
            for certificate in product.certificates {
                json.object(type: "Certification") { json in
                    json.add("name", voice.name(of: certificate))
                    json.certification(
                        number: certificate.number?.value, issuer: voice.issuer(certificate.issuer, of: page.producer.producer)?.words,
                        from: certificate.issued?.value, until: certificate.expires?.value)
                }
            }
        }
    }

    private mutating func certification(number: String?, issuer: String?, from: Day?, until: Day?) {
        add("certificationIdentification", number)
        if let issuer { object("issuedBy", type: "Organization") { $0.add("name", issuer) } }
        add("validFrom", from?.description)
        add("expires", until?.description)
    }
}
