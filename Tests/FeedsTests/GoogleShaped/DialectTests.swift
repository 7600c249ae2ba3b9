import Catalogue
import Diagnostics
import Foundation
import Rulebook
import Testing
import XML

@testable import Feeds

/// The channels that read Google's form: what they have in common is tested with Google Merchant, what differs here.
struct DialectTests {
    static let channels: [any GoogleShaped.Type] = [Meta.self, Microsoft.self, Pinterest.self, TikTok.self]
    static let numbers = Array(channels.indices)

    private static func catalogue(_ channel: any GoogleShaped.Type, _ change: (inout Product) -> Void = { _ in }) -> ModelCatalogue {
        var catalogue = ModelCatalogue().with(change)
        catalogue.site.channels = [
            ChannelEntry(channel.dialect.channel, market: .vietNam, language: .vi, at: Place(catalogue.site.file, line: 9))
        ]
        return catalogue
    }

    /// A jar, a smaller one, and a sale.
    private static func withVariant(_ product: inout Product) {
        var small = ModelCatalogue.variant("RH-MO-250", net: "250 g", price: "105000 VND")
        small.gtin = Located(GTIN("8935000000021"), at: small.place)
        product.variants = [small]
        var sale = Sale(at: product.place)
        sale.price = Located(ModelCatalogue.money("165000 VND"), at: product.place)
        sale.from = Located(ModelCatalogue.day("2026-12-01"), at: product.place)
        sale.until = Located(ModelCatalogue.day("2026-12-15"), at: product.place)
        product.offer?.sale = sale
    }

    @Test(arguments: numbers) func theFeedIsWhatItWasExpectedToBe(_ number: Int) async throws {
        let made = try await Made(Self.catalogue(Self.channels[number], Self.withVariant))
        let file = Outside.root.appending(path: "Tests/FeedsTests/GoogleShaped/Expected/\(made.selection.entry.name).xml")
        if ProcessInfo.processInfo.environment["CHAPBUT_WRITE_EXPECTED"] != nil {
            try Data((made.xml ?? "").utf8).write(to: file)
        }
        #expect(
            try made.xml == String(contentsOf: file, encoding: .utf8), "look at the difference, then run with CHAPBUT_WRITE_EXPECTED=1")
    }

    @Test func availabilityIsSpeltAsEachChannelWantsIt() async throws {
        for (channel, word) in [("meta", "available for order"), ("tiktok", "available for order"), ("pinterest", "preorder")] {
            let type = try #require(Self.channels.first { $0.dialect.channel.name == channel })
            let made = try await Made(Self.catalogue(type) { $0.offer?.availability?.value = .madeToOrder })
            #expect(made.values("g:availability") == [word], "\(channel)")
        }
        let made = try await Made(
            Self.catalogue(Microsoft.self) {
                $0.offer?.availability?.value = .madeToOrder
                let place = $0.place
                $0.offer?.available = Located(ModelCatalogue.day("2026-12-20"), at: place)
            })
        #expect(made.values("g:availability") == ["backorder"])
        #expect(made.values("g:availability_date") == ["2026-12-20T00:00+0700"])
    }

    @Test func whatAPolicyRefusesStaysOutAndWhatIsNotKnownIsSaid() async throws {
        for (channel, kind, rule, items) in [
            ("meta", "wine", "refused-by-channel", 0), ("meta", "supplement", "refused-by-channel", 0),
            ("meta", "birds-nest", "refused-by-channel", 0), ("tiktok", "wine", "unclear-channel-policy", 1),
            ("tiktok", "supplement", "unclear-channel-policy", 1), ("pinterest", "wine", "unclear-channel-policy", 1),
            ("microsoft", "supplement", "unclear-channel-policy", 1), ("pinterest", "birds-nest", nil, 1),
            ("meta", "agarwood-incense", "unproven-agarwood-for-feed", 0), ("tiktok", "tourism", "service-in-feed", 0),
        ] as [(String, String, String?, Int)] {
            let type = try #require(Self.channels.first { $0.dialect.channel.name == channel })
            let catalogue = Self.catalogue(type) { $0.kind?.value = kind }
            let selection = Feeds.select(catalogue.uncheckedEdition(), for: catalogue.site.channels[0])
            #expect(selection.findings.map(\.rule.name) == (rule.map { [$0] } ?? []), "\(channel) \(kind)")
            #expect(selection.items == items, "\(channel) \(kind)")
        }
    }

    @Test func metaWantsABrandOrANumber() async throws {
        let neither = try await Made(
            Self.catalogue(Meta.self) {
                $0.brand = nil
                $0.traceability?.gtin = nil
            })
        #expect(neither.rules == ["no-maker-for-feed"])
        #expect(neither.selection.items == 0)
        #expect(try await Made(Self.catalogue(Meta.self) { $0.brand = nil }).selection.items == 1)
        #expect(try await Made(Self.catalogue(Pinterest.self) { $0.brand = nil }).selection.items == 1)
    }

    @Test func noLineIsLongerThanMetaReads() async throws {
        let long = String(repeating: "ong rừng bay về tổ. ", count: 5000)
        let made = try await Made(Self.catalogue(Meta.self) { $0.stories[.vi]?.summary?.raw = long })
        let longest = try #require(made.xml).utf8.split(separator: 0x0A).map(\.count).max() ?? 0
        #expect(longest < 5_242_880)
        #expect(made.values("description").last.map { $0.unicodeScalars.count <= 9999 } ?? false)
    }

    @Test func titlesAtTikTokAreNamesOnly() async throws {
        for title in ["Mật ong hoa tràm freeship", "Mật ong chất lượng cao", "Mật ong hoa tràm 🐝"] {
            let made = try await Made(Self.catalogue(TikTok.self) { $0.stories[.vi]?.title?.raw = title })
            #expect(made.rules == ["praise-in-feed-title"], "\(title)")
            #expect(made.selection.findings.first?.place.line == 2)
            let google = try await Made(Self.catalogue(Pinterest.self) { $0.stories[.vi]?.title?.raw = title })
            #expect(google.rules == [], "\(title)")
        }
    }

    @Test(arguments: ModelCatalogue.channelNames)
    func whatIsWrittenForOneChannelIsToldThereAlone(name: String) async throws {
        var catalogue = ModelCatalogue.everyChannel(products: 1)
        for language in [Language.vi, .en, "cs"] {
            catalogue.products[0].stories[language]?.descriptions[name] = Line("Kể riêng, \(language).", at: Place("x"))
        }
        let edition = catalogue.uncheckedEdition()
        for entry in catalogue.site.channels {
            let selection = Feeds.select(edition, for: entry)
            try #require(selection.items > 0, "\(entry.name): \(selection.findings.map(\.message.en))")
            let xml = try #require(try Feeds.documents(of: selection, in: edition).first { $0.path.hasSuffix(".xml") })
            let told = String(decoding: xml.contents, as: UTF8.self)
            #expect(told.contains("Kể riêng, \(entry.language).") == (entry.channel.name == name), "\(entry.name)")
        }
    }

    @Test func whatIsTooLongForItsChannelIsFoundAtItsOwnLine() async throws {
        let place = Place("stories/ca-mau/ong-rung/mat-ong/vi.md", line: 7, column: 12)
        let catalogue = Self.catalogue(Meta.self) {
            $0.stories[.vi]?.descriptions["meta"] = Line(String(repeating: "Ong về tổ. ", count: 2_000), at: place)
        }
        let found = try await Made(catalogue).selection.findings.filter { $0.rule == "long-feed-description" }
        #expect(found.map(\.place) == [place] && found.map(\.severity) == [.warning])
    }

    @Test func tikTokWantsToSeeThePicturesForm() async throws {
        let made = try await Made(
            Self.catalogue(TikTok.self) {
                $0.images = [Located("images/front.webp", at: $0.place)]
                $0.pictures["images/front.webp"] = $0.pictures["images/front.jpg"]
            })
        #expect(made.rules == ["no-picture-for-feed"])
        #expect(made.selection.findings.first?.message.en.contains(".jpg, .jpeg, .png") ?? false)
    }

    private static let place = Place("stories/ca-mau/ong-rung/mat-ong/product.yaml", line: 50)
    private static let long = String(repeating: "ong rừng ", count: 2000)

    /// One thing changed at a time, and the rule that sees it before any grammar does.
    struct Mutation: Sendable {
        let rule: String
        let change: @Sendable (inout Product) -> Void

        init(_ rule: String, _ change: @Sendable @escaping (inout Product) -> Void) {
            self.rule = rule
            self.change = change
        }
    }

    static let mutations: [Mutation] = [
        Mutation("service-in-feed") { $0.kind?.value = "tourism" },
        Mutation("unproven-agarwood-for-feed") { $0.kind?.value = "agarwood-oil" },
        Mutation("unproven-agarwood-for-feed") { $0.kind?.value = "agarwood-incense" },
        Mutation("unproven-agarwood-for-feed") { $0.species = Located("Aquilaria crassna", at: place) },
        Mutation("unproven-agarwood-for-feed") { $0.species = Located("Gyrinops walla", at: place) },
        Mutation("no-words-for-feed") { $0.stories[.vi] = nil },
        Mutation("no-words-for-feed") { $0.stories[.vi]?.title = Line("\u{0}\u{1}", at: place) },
        Mutation("no-words-for-feed") { $0.stories[.vi]?.title = nil },
        Mutation("no-words-for-feed") {
            $0.stories[.vi]?.summary = nil
            $0.stories[.vi]?.body = Prose()
        },
        Mutation("unusable-feed-id") { $0.sku?.value = String(repeating: "A", count: 201) },
        Mutation("unusable-feed-id") { $0.sku?.value = "mật ong" },
        Mutation("unusable-feed-id") { $0.sku?.value = "RH MO" },
        Mutation("unusable-feed-id") { $0.sku?.value = "" },
        Mutation("unusable-feed-id") { $0.sku = nil },
        Mutation("unusable-feed-id") { $0.variants = [ModelCatalogue.variant("RH-MO-500", net: nil)] },
        Mutation("no-price-for-feed") { $0.offer?.price = nil },
        Mutation("no-price-for-feed") { $0.offer = nil },
        Mutation("no-price-for-feed") { $0.offer?.price?.value = ModelCatalogue.money("12.90 USD") },
        Mutation("no-price-for-feed") { $0.offer?.price?.value = ModelCatalogue.money("0 VND") },
        Mutation("no-price-for-feed") { $0.offer?.price?.value = ModelCatalogue.money("-5 VND") },
        Mutation("no-price-for-feed") { $0.offer?.price?.value = ModelCatalogue.money("1.2345 VND") },
        Mutation("no-picture-for-feed") { $0.images = [] },
        Mutation("no-picture-for-feed") { $0.pictures = [:] },
        Mutation("no-picture-for-feed") { $0.images = [Located("../../../etc/passwd", at: place)] },
        Mutation("no-picture-for-feed") { $0.pictures["images/front.jpg"]?.height = 99 },
        Mutation("no-picture-for-feed") { $0.pictures["images/front.jpg"]?.width = 1 },
        Mutation("unclear-availability-for-feed") { $0.offer?.availability = nil },
        Mutation("long-feed-title") { $0.stories[.vi]?.title?.raw = long },
        Mutation("long-feed-description") { $0.stories[.vi]?.summary?.raw = long },
        Mutation("long-feed-brand") { $0.brand?.value = long },
        Mutation("small-feed-picture") { $0.pictures["images/front.jpg"]?.width = 499 },
    ]

    @Test(arguments: numbers) func aRuleSeesWhatIsWrongBeforeTheGrammarDoes(_ number: Int) throws {
        let channel = Self.channels[number]
        for mutation in Self.mutations {
            let rule = mutation.rule
            // A picture too small for TikTok is none.
            let expected = rule == "small-feed-picture" && channel.dialect.channel == .tikTok ? "no-picture-for-feed" : rule
            let catalogue = Self.catalogue(channel, mutation.change)
            let edition = catalogue.uncheckedEdition()
            let selection = Feeds.select(edition, for: catalogue.site.channels[0])
            #expect(selection.findings.contains { $0.rule.name == expected }, "\(channel.dialect.name): \(rule)")
            #expect(selection.publishedProducts + selection.leftOut.count == 1)
            _ = try Feeds.documents(of: selection, in: edition)
        }
    }

    @Test(arguments: numbers) func theGrammarSeesWhatIsWrongInTheFeed(_ number: Int) async throws {
        let channel = Self.channels[number]
        let xml = try #require(try await Made(Self.catalogue(channel, Self.withVariant)).xml)
        let schema = try channel.schema.get()
        #expect(try schema.validate(Array(xml.utf8)).isEmpty)
        for (what, other) in [
            ("<g:id>RH-MO-500</g:id>", ""), ("<g:id>RH-MO-500", "<g:id>RH MO 500"), ("<title>Mật ong hoa tràm Rừng Hoa</title>", ""),
            ("<title>Mật ong", "<title>" + String(repeating: "ong ", count: 200)), ("https://stories.example/media", "/media"),
            ("images/front.jpg", "images/tổ.jpg"), ("images/front.jpg", "images/a,b.jpg"),
            ("stock</g:availability>", "here</g:availability>"),
            ("185000 VND", "185.000 ₫"), ("185000 VND", "185000"), ("<g:condition>new", "<g:condition>mới"),
            ("8935000000014", "893500000001X"), ("<g:google_product_category>4947", "<g:google_product_category>Honey"),
            ("<language>vi", "<language>tiếng Việt"), ("http://base.google.com/ns/1.0", "http://base.google.com/ns/2.0"),
            ("<g:price>", "<g:price>1 VND</g:price><g:price>"), ("2026-12-15T23:59", "2026-13-15T23:59"),
        ] {
            let range = try #require(xml.firstRange(of: what), "\(channel.dialect.name): \(what)")
            let mutated = xml.replacingCharacters(in: range, with: other)
            #expect(try !schema.validate(Array(mutated.utf8)).isEmpty, "\(channel.dialect.name): \(what)")
        }
    }
}
