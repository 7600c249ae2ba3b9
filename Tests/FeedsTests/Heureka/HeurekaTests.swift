import Catalogue
import Diagnostics
import Foundation
import Rulebook
import Testing
import XML

@testable import Feeds

/// Heureka: a feed in Czech for Czechia, in Slovak for Slovakia, with prices and delivery in their money.
struct HeurekaTests {
    private static let place = Place("stories/ca-mau/ong-rung/mat-ong/product.yaml", line: 50)

    private static func delivery(_ currency: String, at place: Place) -> Delivery {
        var delivery = Delivery(at: place)
        delivery.days = Located(5, at: place)
        for (name, price, cash) in [("PPL", "99", "149"), ("ZASILKOVNA", "79.50", nil)] as [(String, String, String?)] {
            var carrier = Delivery.Carrier(at: place)
            carrier.carrier = Located(name, at: place)
            carrier.price = Located(ModelCatalogue.money("\(price) \(currency)"), at: place)
            carrier.cashOnDelivery = cash.map { Located(ModelCatalogue.money("\($0) \(currency)"), at: place) }
            delivery.carriers.append(carrier)
        }
        return delivery
    }

    static func entry(_ market: Market, _ language: Language, in file: String) -> ChannelEntry {
        let place = Place(file, line: 9)
        return ChannelEntry(
            .heureka, market: market, language: language, delivery: delivery(market == "CZ" ? "CZK" : "EUR", at: place), at: place)
    }

    /// A Czech story, a price in crowns, and Heureka's category.
    static func ready(_ product: inout Product) {
        let story = ModelCatalogue.story(
            "cs", product, title: "Med z kajeputu Rừng Hoa", summary: "Med z lesa U Minh, {{ocop.stars}} hvězdičky OCOP.",
            highlights: ["Květ kajeputu", "Studeně stáčený"], body: "Všechno začíná v kajeputovém lese.")
        product.stories["cs"] = story
        product.offer?.prices["CZ"] = Located(ModelCatalogue.money("289 CZK"), at: place)
        var facts = ChannelFacts(at: Place(product.file, line: 60))
        facts.values["category"] = Located("Heureka.cz | Jídlo a nápoje | Med", at: Place(product.file, line: 61, column: 15))
        product.channels["heureka"] = facts
    }

    /// Another language of the site, with names that need no translation.
    static func speak(_ language: Language, _ catalogue: inout ModelCatalogue) {
        let (site, producer) = (catalogue.site.place, catalogue.producer.place)
        catalogue.site.languages.append(Located(language, at: site))
        catalogue.site.name = LocalText(at: site, plain: Located("Village Essence", at: site))
        catalogue.producer.name = LocalText(at: producer, plain: Located("Ong Rừng", at: producer))
        catalogue.producer.address = LocalText(at: producer, plain: Located("Ấp 15, Khánh Lâm", at: producer))
    }

    private static func catalogue(_ change: (inout Product) -> Void = { _ in }) -> ModelCatalogue {
        var catalogue = ModelCatalogue().with {
            ready(&$0)
            change(&$0)
        }
        speak("cs", &catalogue)
        catalogue.site.channels = [entry("CZ", "cs", in: catalogue.site.file)]
        return catalogue
    }

    private static func withVariant(_ product: inout Product) {
        product.variants = [ModelCatalogue.variant("RH-MO-250", net: "250 g", prices: ["CZ": "159.90 CZK"])]
        product.stories["cs"]?.ingredients = Line("100 % květového medu", at: place)
    }

    @Test func theFeedIsWhatItWasExpectedToBe() async throws {
        let made = try await Made(Self.catalogue(Self.withVariant))
        #expect(made.rules == [])
        let file = Outside.root.appending(path: "Tests/FeedsTests/Heureka/Expected/heureka.cs-CZ.xml")
        if ProcessInfo.processInfo.environment["CHAPBUT_WRITE_EXPECTED"] != nil {
            try Data((made.xml ?? "").utf8).write(to: file)
        }
        #expect(
            try made.xml == String(contentsOf: file, encoding: .utf8), "look at the difference, then run with CHAPBUT_WRITE_EXPECTED=1")
    }

    @Test func anotherTranscriptionTakesIt() async throws {
        let made = try await Made(Self.catalogue(Self.withVariant))
        let said = try Outside.xmllint(Array(try #require(made.xml).utf8), grammar: Outside.heurekaGrammar)
        #expect(said == nil || said == "")
    }

    @Test func itTellsWhatCzechsCompare() async throws {
        let made = try await Made(Self.catalogue(Self.withVariant))
        #expect(made.values("PRICE_VAT") == ["289", "159.90"])
        #expect(made.values("PRODUCTNAME") == ["Med z kajeputu Rừng Hoa", "Med z kajeputu Rừng Hoa, 250 g"])
        #expect(
            made.values("URL") == [
                "https://stories.example/cs/products/ong-rung/mat-ong/", "https://stories.example/cs/products/ong-rung/mat-ong/#RH-MO-250",
            ])
        #expect(made.values("EAN") == ["8935000000014"])
        #expect(made.values("DELIVERY_DATE") == ["5", "5"])
        #expect(made.values("DELIVERY_PRICE").prefix(2) == ["99", "79.50"])
        #expect(made.values("ITEMGROUP_ID") == ["RH-MO-500", "RH-MO-500"])
        #expect(made.values("VAL").contains("4 hvězdičky") && made.values("VAL").contains("Vietnam"))
    }

    @Test func whatIsOrderedAheadHasItsDay() async throws {
        let made = try await Made(
            Self.catalogue {
                $0.offer?.availability?.value = .preorder
                $0.offer?.available = Located(ModelCatalogue.day("2027-01-15"), at: Self.place)
            })
        #expect(made.values("DELIVERY_DATE") == ["2027-01-15"])
    }

    @Test func withoutATextInItsLanguageThereIsNoFeed() throws {
        func found(_ change: (inout ModelCatalogue) -> Void) throws -> FeedSelection {
            var catalogue = Self.catalogue()
            change(&catalogue)
            let edition = catalogue.uncheckedEdition()
            let selection = Feeds.select(edition, for: catalogue.site.channels[0])
            #expect(selection.items == 0 && selection.leftOut.count == 1)
            _ = try Feeds.documents(of: selection, in: edition)
            return selection
        }
        let none = try found { $0.products[0].stories["cs"] = nil }
        #expect(none.findings.first?.message.en == "there is no heureka.cs-CZ: no product has a text in Czech (`cs.md`)")
        #expect(none.findings.first?.severity == .warning)
        for change in [
            { $0.site.channels[0].language = .en }, { $0.site.channels[0].market = "DE" }, { $0.site.channels[0].market = "SK" },
        ] as [(inout ModelCatalogue) -> Void] {
            #expect(try found(change).findings.map(\.rule.name) == ["no-text-for-heureka"])
        }
        for change in [
            { $0.site.channels[0].delivery = nil }, { $0.site.channels[0].delivery?.carriers = [] },
            { $0.site.channels[0].delivery?.carriers[0].carrier?.value = "BƯU ĐIỆN" },
            { $0.site.channels[0].delivery?.carriers[0].carrier = nil },
            { $0.site.channels[0].delivery?.carriers[1].price = nil },
            { $0.site.channels[0].delivery?.carriers[1].price?.value = ModelCatalogue.money("99 EUR") },
            { $0.site.channels[0].delivery?.carriers[0].cashOnDelivery?.value = ModelCatalogue.money("-1 CZK") },
            { $0.site.channels[0].delivery?.carriers[0].price?.value = ModelCatalogue.money("0.999 CZK") },
            { $0.site.channels[0].delivery?.days?.value = 1000 }, { $0.site.channels[0].delivery?.days?.value = -1 },
        ] as [(inout ModelCatalogue) -> Void] {
            #expect(try found(change).findings.map(\.rule.name) == ["no-heureka-delivery"])
        }
    }

    static let mutations: [DialectTests.Mutation] = [
        DialectTests.Mutation("service-in-feed") { $0.kind?.value = "tourism" },
        DialectTests.Mutation("unproven-agarwood-for-feed") { $0.kind?.value = "agarwood-oil" },
        DialectTests.Mutation("unproven-agarwood-for-feed") { $0.species = Located("Gyrinops walla", at: place) },
        DialectTests.Mutation("unclear-channel-policy") { $0.kind?.value = "traditional-medicine" },
        DialectTests.Mutation("not-offered-in-feed-market") {
            var trade = Trade(at: place)
            trade.markets = [Located("US", at: place)]
            $0.trade = trade
        },
        DialectTests.Mutation("no-text-for-heureka") { $0.stories["cs"] = nil },
        DialectTests.Mutation("no-text-for-heureka") { $0.stories = [:] },
        DialectTests.Mutation("no-words-for-feed") { $0.stories["cs"]?.title = nil },
        DialectTests.Mutation("no-words-for-feed") { $0.stories["cs"]?.title = Line("\u{1}", at: place) },
        DialectTests.Mutation("no-words-for-feed") {
            $0.stories["cs"]?.summary = nil
            $0.stories["cs"]?.body = Prose()
        },
        DialectTests.Mutation("no-heureka-category") { $0.channels = [:] },
        DialectTests.Mutation("no-heureka-category") { $0.channels["heureka"]?.values = [:] },
        DialectTests.Mutation("no-heureka-category") { $0.channels["heureka"]?.values["category"]?.value = "Jídlo | Med" },
        DialectTests.Mutation("no-heureka-category") { $0.channels["heureka"]?.values["category"]?.value = "Heureka.cz | " },
        DialectTests.Mutation("no-heureka-category") { $0.channels["heureka"]?.values["category"]?.value = "Heureka.sk | Med" },
        DialectTests.Mutation("no-heureka-category") {
            $0.channels["heureka"]?.values["category"]?.value = "Heureka.cz | " + String(repeating: "Med ", count: 80) + "x"
        },
        DialectTests.Mutation("unusable-feed-id") { $0.sku = nil },
        DialectTests.Mutation("unusable-feed-id") { $0.sku?.value = "RH.MO.500" },
        DialectTests.Mutation("unusable-feed-id") { $0.sku?.value = String(repeating: "A", count: 37) },
        DialectTests.Mutation("unusable-feed-id") { $0.sku?.value = "mật ong" },
        DialectTests.Mutation("unusable-feed-id") { $0.variants = [ModelCatalogue.variant("RH-MO-500", net: nil)] },
        DialectTests.Mutation("no-price-for-feed") { $0.offer?.prices["CZ"] = nil },
        DialectTests.Mutation("no-price-for-feed") { $0.offer?.prices = [:] },
        DialectTests.Mutation("no-price-for-feed") { $0.offer?.prices["CZ"]?.value = ModelCatalogue.money("0 CZK") },
        DialectTests.Mutation("no-price-for-feed") { $0.offer?.prices["CZ"]?.value = ModelCatalogue.money("1.234 CZK") },
        DialectTests.Mutation("no-price-for-feed") { $0.offer = nil },
        DialectTests.Mutation("no-picture-for-feed") { $0.images = [] },
        DialectTests.Mutation("no-picture-for-feed") { $0.pictures = [:] },
        DialectTests.Mutation("no-picture-for-feed") { $0.pictures["images/front.jpg"]?.height = 99 },
        DialectTests.Mutation("no-picture-for-feed") {
            let name = "images/\(String(repeating: "a", count: 250)).jpg"
            $0.images = [Located(name, at: place)]
            $0.pictures[name] = $0.pictures["images/front.jpg"]
        },
        DialectTests.Mutation("long-feed-address") { $0.slug = String(repeating: "a", count: 300) },
        DialectTests.Mutation("no-heureka-delivery-day") { $0.offer?.availability?.value = .outOfStock },
        DialectTests.Mutation("no-heureka-delivery-day") { $0.offer?.availability = nil },
        DialectTests.Mutation("no-heureka-delivery-day") { $0.offer?.availability?.value = .madeToOrder },
        DialectTests.Mutation("no-heureka-delivery-day") {
            $0.offer?.availability?.value = .preorder
            $0.offer?.available = Located(ModelCatalogue.day("2026-11-22"), at: place)
        },
        DialectTests.Mutation("long-feed-title") { $0.stories["cs"]?.title?.raw = String(repeating: "med ", count: 60) },
        DialectTests.Mutation("long-feed-description") { $0.stories["cs"]?.summary?.raw = String(repeating: "med ", count: 3000) },
    ]

    @Test func aRuleSeesWhatIsWrongBeforeTheGrammarDoes() throws {
        #expect(Self.mutations.count >= 30)
        for (number, mutation) in Self.mutations.enumerated() {
            let catalogue = Self.catalogue(mutation.change)
            let edition = catalogue.uncheckedEdition()
            let selection = Feeds.select(edition, for: catalogue.site.channels[0])
            #expect(selection.findings.contains { $0.rule.name == mutation.rule }, "\(number): \(mutation.rule)")
            #expect(selection.publishedProducts + selection.leftOut.count == 1)
            _ = try Feeds.documents(of: selection, in: edition)
        }
    }

    @Test func aPictureWhoseAddressIsTooLongIsNotSaidToBeMissing() async throws {
        let made = try await Made(Self.catalogue { $0.slug = String(repeating: "a", count: 210) })
        #expect(made.rules == ["no-picture-for-feed"])
        let message = try #require(made.selection.findings.first).message
        #expect(message.vi.contains("địa chỉ của ảnh dài 266 ký tự, Heureka chỉ nhận 245"), "\(message.vi)")
    }

    @Test func theGrammarSeesWhatIsWrongInTheFeed() async throws {
        let xml = try #require(try await Made(Self.catalogue(Self.withVariant)).xml)
        let schema = try Heureka.schema.get()
        #expect(try schema.validate(Array(xml.utf8)).isEmpty)
        for (what, other) in [
            ("<ITEM_ID>RH-MO-500", "<ITEM_ID>RH.MO.500"), ("<PRODUCTNAME>Med", "<PRODUCTNAME>" + String(repeating: "Med ", count: 60)),
            ("<URL>https", "<URL>ftp"), ("<IMGURL>", "<IMGURL>/"), ("<PRICE_VAT>289", "<PRICE_VAT>289 Kč"),
            ("<PRICE_VAT>289", "<PRICE_VAT>0"),
            ("Heureka.cz |", "Heureka |"), ("<EAN>8935000000014", "<EAN>935000000014"), ("<DELIVERY_DATE>5", "<DELIVERY_DATE>5 dní"),
            ("<DELIVERY_ID>PPL", "<DELIVERY_ID>"), ("<DELIVERY_PRICE>99", "<DELIVERY_PRICE>-99"), ("<VAL>", "<VAL/><VAL>"),
            ("<ITEMGROUP_ID>RH-MO-500", "<ITEMGROUP_ID>RH MO"), ("<SHOP>", "<SHOP><SHOPITEM/>"),
        ] {
            let range = try #require(xml.firstRange(of: what), "\(what)")
            #expect(try !schema.validate(Array(xml.replacingCharacters(in: range, with: other).utf8)).isEmpty, "\(what)")
        }
    }
}
