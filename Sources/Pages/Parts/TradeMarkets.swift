import Catalogue
import Diagnostics
import Rulebook

/// What each market is offered: the price there, the papers that are for it alone, and who answers for the goods.
enum TradeMarkets {
    /// The schemes that one market asks for and others don't know.
    private static let schemes = [
        "EU": ["organic-eu", "eudr-statement", "clp-sds"], "US": ["organic-usda"], "JP": ["organic-jas"],
    ]
    /// The registrations abroad that producers hold, by market.
    private static let registrations = ["EU": "eu_approval", "US": "fda_facility", "CN": "gacc"]

    /// A row for each market where there is something to say about it; none where that is only the price at home, which the page says above.
    static func rows(of published: PublishedProduct, by producer: Producer, in voice: Voice) -> [Record] {
        let product = published.product
        let offered = (product.trade?.markets ?? []).map(\.value.code)
        let prices = product.offer?.prices ?? [:]
        let codes = Set(offered).union(prices.keys).union(product.market.keys)
        var isNew = false
        let rows: [Record] = codes.sorted { rank($0, offered) < rank($1, offered) }.compactMap { code in
            let price = prices[code]?.value ?? (code == "VN" ? product.offer?.price?.value : nil)
            let papers = papers(published.certificates, producer, code, voice)
            let contacts = contacts(product.market[code], voice)
            guard code != "VN" || price != nil || !papers.isEmpty || !contacts.isEmpty else { return nil }
            isNew = isNew || code != "VN" || !papers.isEmpty || !contacts.isEmpty
            return [
                "name": .text(voice.word("market", code).capitalizedAtStart), "price": .text(price?.form(in: voice.language)),
                "papers": .list(papers), "contacts": .list(contacts),
            ]
        }
        return isNew ? rows : []
    }

    /// In the order of the list of markets, the others behind by name.
    private static func rank(_ code: String, _ offered: [String]) -> (Int, String) { (offered.firstIndex(of: code) ?? offered.count, code) }

    private static func papers(_ certificates: [Certificate], _ producer: Producer, _ code: String, _ voice: Voice) -> [Record] {
        var papers: [Record] = certificates.compactMap { certificate in
            guard let scheme = certificate.scheme?.value, schemes[code]?.contains(scheme) == true, let name = voice.name(of: certificate)
            else {
                return nil
            }
            let number = certificate.number.map { " \($0.value)" } ?? ""
            let day = certificate.expires?.value
            let until = day.map { ", " + voice.words.string("certificate-until", ["day": $0.form(in: voice.language)]) } ?? ""
            return [
                "name": .text(name + number + until), "iso": .text(day?.description),
                "over": .text(day.map { name + ": " + voice.words.string("certificate-over", ["day": $0.form(in: voice.language)]) }),
            ]
        }
        if let key = registrations[code], let number = producer.registrations[key]?.value {
            papers.append(["name": .text("\(voice.word("registration", key)) \(number)"), "iso": .none, "over": .none])
        }
        return papers
    }

    private static func contacts(_ facts: MarketFacts?, _ voice: Voice) -> [Record] {
        (facts?.contacts ?? [:]).sorted { $0.key < $1.key }.map { role, contact in
            let said = [
                voice.text(contact.name), voice.text(contact.address), contact.phone?.value, contact.email?.value, contact.website?.value,
            ]
            return ["role": .text(voice.word("role", role)), "said": .text(voice.list(said.compactMap { $0 }))]
        }
    }
}
