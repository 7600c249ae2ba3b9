import Catalogue
import Diagnostics
import Foundation
import Rulebook
import Testing

@testable import Feeds

/// Catalogues made at random, always the same ones: published and left out are all products, and every feed is valid.
struct GeneratedCataloguesTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
        mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
        mutating func pick<Element>(_ elements: [Element]) -> Element { elements[Int.random(in: 0..<elements.count, using: &self)] }
    }

    private static let texts = [
        "Mật ong", "", " ", "\u{0}\u{8}", "a]]>b & <c> \"d\"", String(repeating: "dài ", count: 2000), String(repeating: "x", count: 6000),
        "{{ocop.stars}}", "{{không.có}}", "👩‍🌾🐝", "\u{FFFE}", "e\u{301}\u{302}", "dòng\n\nhai\r\nba", "\u{202E}ngược", "{{", "—, ; : .",
    ]

    private static func change(_ product: inout Product, with dice: inout Dice) {
        let place = product.place
        product.kind?.value = dice.pick(Reference.kinds).id
        if dice.one(in: 4) { product.status = Located(dice.pick(Status.allCases), at: place) }
        if dice.one(in: 8) { product.sku = dice.one(in: 2) ? nil : Located(dice.pick(texts), at: place) }
        if dice.one(in: 6) {
            product.offer?.price = Located(
                Money(Amount(Int64.random(in: -9...999_999, using: &dice), decimals: dice.pick([0, 1, 2, 9])), dice.pick(["VND", "USD"])),
                at: place)
        }
        if dice.one(in: 6) { product.offer?.prices = [:] }
        if dice.one(in: 9) { product.offer = nil }
        if dice.one(in: 4) { product.offer?.availability = Located(dice.pick(Availability.allCases), at: place) }
        if dice.one(in: 3) {
            product.offer?.available = Located(ModelCatalogue.today.adding(days: Int.random(in: -90...90, using: &dice)), at: place)
        }
        if dice.one(in: 6) { product.images = dice.pick([[], product.images.reversed(), [Located("../../../etc/passwd", at: place)]]) }
        if dice.one(in: 5) { product.stories[dice.pick([.vi, .en])] = nil }
        if dice.one(in: 2) {
            HeurekaTests.ready(&product)
            product.stories["sk"] = product.stories["cs"]
        }
        for language in [Language.vi, .en, "cs", "sk"] {
            if dice.one(in: 4) { product.stories[language]?.title?.raw = dice.pick(texts) }
            if dice.one(in: 4) { product.stories[language]?.summary?.raw = dice.pick(texts) }
            if dice.one(in: 4) { product.stories[language]?.highlights = (0..<12).map { _ in Line(dice.pick(texts), at: place) } }
            if dice.one(in: 4) { product.stories[language]?.ingredients = Line(dice.pick(texts), at: place) }
            if dice.one(in: 8) { product.stories[language]?.body = Prose() }
        }
        if dice.one(in: 4) { product.brand?.value = dice.pick(texts) }
        if dice.one(in: 4) {
            product.label?.net?.value = Measure(
                Amount(Int64.random(in: -1...5000, using: &dice), decimals: dice.pick([0, 3])),
                Unit(dice.pick(["g", "ml", "units", "°", "m", "t", "mm"])))
        }
        if dice.one(in: 4) {
            product.package?.weight?.value = Measure(
                Amount(Int64.random(in: -1...9_000_000, using: &dice)), Unit(dice.pick(["g", "kg", "ml"])))
        }
        if dice.one(in: 4) {
            product.traceability?.gtin?.value = GTIN(dice.pick(["", "abc", "2000000000008", "8935000000017", "96385074"]))
        }
        if dice.one(in: 4) { product.ocop?.number?.value = dice.pick(texts) }
        if dice.one(in: 4) { product.ocop?.stars?.value = Int.random(in: -1...9, using: &dice) }
        if dice.one(in: 5) { product.traceability?.origin?.commune?.value = dice.pick(texts) }
        if dice.one(in: 5) {
            var certificate = ModelCatalogue.certificate(
                dice.pick(["other", "haccp", "cites-facility", "không có"]), number: dice.pick(texts), at: place)
            certificate.name = LocalText(at: place, plain: Located(dice.pick(texts), at: place))
            product.certificates.append(certificate)
        }
        if dice.one(in: 3) {
            product.variants = (0..<Int.random(in: 1...3, using: &dice)).map { number in
                var variant = ModelCatalogue.variant(
                    "\(product.slug)-\(dice.one(in: 5) ? 0 : number)", net: dice.pick([nil, "250 g", "1 units"]),
                    price: dice.pick([nil, "9000 VND"]),
                    prices: dice.pick([[:], ["US": "3.10 USD"], ["DE": "3 EUR", "EU": "2 EUR"]]), line: 40 + number)
                variant.name = dice.one(in: 3) ? LocalText(at: place, plain: Located(dice.pick(texts), at: place)) : nil
                variant.images = dice.one(in: 3) ? [Located("images/front.jpg", at: place)] : []
                return variant
            }
        }
        if dice.one(in: 4) { product.channels["heureka"]?.values["category"] = Located(dice.pick(texts + ["Heureka.sk | Med"]), at: place) }
        if dice.one(in: 2) {
            GDSNTests.ready(&product)
            if dice.one(in: 3) { product.channels["gs1-gdsn"]?.values["gpc"]?.value = dice.pick(texts) }
        }
        if dice.one(in: 2) {
            var facts = ChannelFacts(at: place)
            facts.values = [
                "category": Located(dice.pick(["10100421", "", "mật ong"]), at: place), "attributes.brand_id": Located("30768", at: place),
            ]
            for key in ["attributes.name", "attributes.a b", "attributes.x", "quantity", "option", "images.0", "?"] where dice.one(in: 5) {
                facts.values[key] = Located(dice.pick(texts + ["12", "https://vn-live-02.slatic.net/p/a.jpg"]), at: place)
            }
            product.channels["lazada"] = dice.one(in: 8) ? nil : facts
            product.package?.size = Dimensions(dice.pick(["10 × 10 × 18 cm", "0.1 × 3 × 9 m", "9 cm"])).map { Located($0, at: place) }
        }
        if dice.one(in: 6) {
            var trade = Trade(at: place)
            trade.markets = [Located(Market(dice.pick(["VN", "EU", "JP"])), at: place)]
            product.trade = trade
        }
    }

    /// How an item begins, where not as Google's.
    private static let tags: [Channel: String] = [
        .bmecat: "<PRODUCT mode", .gdsn: "<transaction>", .heureka: "<SHOPITEM>", .lazada: "<Sku>",
    ]

    @Test(arguments: 1...24) func publishedAndLeftOutAreAllProducts(_ seed: Int) async throws {
        var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
        let markets = (FeedCountry.all.map(\.code) + ["EU", "XX"]).filter { !["VN", "US", "DE"].contains($0) }
        var catalogue = ModelCatalogue(
            products: 60, channels: [("VN", "vi"), ("VN", "en"), ("US", "en"), ("DE", "en"), (dice.pick(markets), "en"), ("VN", "ja")])
        // Every other channel as well, and a buyer whom Peppol can address.
        let google = catalogue.site.channels
        for channel in Feeds.channels where ![.googleMerchant, .heureka].contains(channel.channel) {
            for (market, language) in [("VN", "vi"), ("DE", "en")] as [(Market, Language)] {
                var receiver = TradeParty(at: catalogue.site.place)
                receiver.name = "Musterhandel GmbH"
                receiver.gln = GLN("9520000000110")
                catalogue.site.channels.append(
                    ChannelEntry(channel.channel, market: market, language: language, receiver: receiver, at: catalogue.site.place))
            }
        }
        // Heureka speaks two languages of its own.
        for (market, language) in [("CZ", "cs"), ("SK", "sk")] as [(Market, Language)] {
            HeurekaTests.speak(language, &catalogue)
            catalogue.site.channels.append(HeurekaTests.entry(market, language, in: catalogue.site.file))
        }
        #expect(catalogue.site.channels.count == google.count + 2 * (Feeds.channels.count - 1))
        var owner = Site.Owner(at: catalogue.site.place)
        owner.name = LocalText(at: owner.place, plain: Located("Công ty mẫu", at: owner.place))
        owner.gln = Located(GLN("9520000000004"), at: owner.place)
        catalogue.site.owner = owner
        for index in catalogue.products.indices { Self.change(&catalogue.products[index], with: &dice) }
        // As the rulebook lets it through, and as if it had looked at nothing.
        try check(catalogue, try await catalogue.edition(), seed: seed)
        catalogue.site.name = LocalText(at: catalogue.site.place, plain: Located(dice.pick(Self.texts), at: catalogue.site.place))
        try check(catalogue, catalogue.uncheckedEdition(), seed: seed)
    }

    private func check(_ catalogue: ModelCatalogue, _ edition: Edition, seed: Int) throws {
        let folders = catalogue.products.map(\.folder)
        for entry in catalogue.site.channels {
            let selection = Feeds.select(edition, for: entry)
            let told = selection.included.map { edition.products[$0.product].product.folder } + selection.leftOut.map(\.product)
            #expect(told.sorted() == folders.sorted(), "\(entry.name)")
            let documents = try Feeds.documents(of: selection, in: edition)
            let xml = documents.first { $0.path.hasSuffix(".xml") }?.contents ?? []
            if entry.channel == .lazada {
                // A request holds all packs of a product.
                let requests = String(decoding: xml, as: UTF8.self).split(separator: "<Request>").count - 1
                #expect(max(0, requests) == selection.publishedProducts)
            }
            let isUBL = entry.channel == .peppol || entry.channel == .ubl
            let tag = isUBL ? "<cac:CatalogueLine>" : Self.tags[entry.channel] ?? "<item>"
            let items = String(decoding: xml, as: UTF8.self).split(separator: tag).count - 1
            #expect(max(0, items) == selection.items)
            for finding in selection.findings {
                #expect(finding.reach == .channel(entry.name))
                #expect(!finding.message.vi.isEmpty && finding.message.vi != finding.message.en)
            }
            let report = try #require(documents.first { $0.path.hasSuffix(".report.json") })
            let object = try #require(try JSONSerialization.jsonObject(with: Data(report.contents)) as? [String: Any])
            #expect((object["published"] as? [Any])?.count == selection.publishedProducts)
            #expect((object["left_out"] as? [Any])?.count == selection.leftOut.count)
            #expect(object["products"] as? Int == catalogue.products.count)
            if seed <= 2, !xml.isEmpty, isUBL || entry.channel == .bmecat {
                let said = try Outside.xmllint(xml, schema: isUBL ? Outside.ublSchema : Outside.bmecatSchema)
                #expect(said == nil || said == "")
            }
            if seed <= 2, !xml.isEmpty, entry.channel == .gdsn {
                let said = try Outside.xmllint(xml, schema: Outside.gdsnSchema)
                #expect(said == nil || said == "")
            }
            if seed <= 4, !xml.isEmpty, entry.channel == .heureka, entry.market == "CZ" {
                let said = try Outside.xmllint(xml, grammar: Outside.heurekaGrammar)
                #expect(said == nil || said == "")
            }
            if seed <= 4, !xml.isEmpty, entry.channel == .googleMerchant {
                let said = try Outside.xmllint(xml, grammar: Outside.foreignGrammar)
                #expect(said == nil || said == "")
            }
        }
    }
}
