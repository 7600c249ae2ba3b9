import Catalogue
import Diagnostics
import Foundation
import Rulebook
import Testing
import XML

@testable import Feeds

/// One thing changed at a time: our rules see it in the data, or the grammar sees it in the feed.
struct MutationTests {
    struct InData: CustomTestStringConvertible, Sendable {
        let rule: String
        let feed: Int
        let change: @Sendable (inout Product) -> Void
        var testDescription: String { rule }

        init(_ rule: String, feed: Int = 0, _ change: @Sendable @escaping (inout Product) -> Void) {
            self.rule = rule
            self.feed = feed
            self.change = change
        }
    }

    private static let place = Place("stories/ca-mau/ong-rung/mat-ong/product.yaml", line: 50)
    private static let long = String(repeating: "ong rừng ", count: 700)

    static let inData: [InData] = [
        InData("service-in-feed") { $0.kind?.value = "tourism" },
        InData("alcohol-at-google") { $0.kind?.value = "wine" },
        InData("medicine-at-google") { $0.kind?.value = "supplement" },
        InData("medicine-at-google") { $0.kind?.value = "traditional-medicine" },
        InData("medicine-at-google") { $0.intendedUse = Located("medicine", at: place) },
        InData("unproven-agarwood-for-feed") { $0.kind?.value = "agarwood-oil" },
        InData("unproven-agarwood-for-feed") { $0.species = Located("Aquilaria crassna", at: place) },
        InData("not-offered-in-feed-market", feed: 1) {
            var trade = Trade(at: place)
            trade.markets = [Located("JP", at: place)]
            $0.trade = trade
        },
        InData("no-words-for-feed", feed: 1) { $0.stories[.en] = nil },
        InData("no-words-for-feed") { $0.stories[.vi]?.title = Line("\u{0}\u{1}", at: place) },
        InData("no-words-for-feed") {
            $0.stories[.vi]?.summary = nil
            $0.stories[.vi]?.body = Prose()
        },
        InData("unusable-feed-id") { $0.sku?.value = String(repeating: "A", count: 51) },
        InData("unusable-feed-id") { $0.sku?.value = "mật ong" },
        InData("unusable-feed-id") { $0.sku?.value = "" },
        InData("unusable-feed-id") { $0.sku = nil },
        InData("unusable-feed-id") { $0.variants = [ModelCatalogue.variant("RH-MO-500", net: nil)] },
        InData("no-price-for-feed") { $0.offer?.price = nil },
        InData("no-price-for-feed") { $0.offer = nil },
        InData("no-price-for-feed") { $0.offer?.price?.value = ModelCatalogue.money("12.90 USD") },
        InData("no-price-for-feed") { $0.offer?.price?.value = ModelCatalogue.money("0 VND") },
        InData("no-price-for-feed") { $0.offer?.price?.value = ModelCatalogue.money("-5 VND") },
        InData("no-price-for-feed") { $0.offer?.price?.value = ModelCatalogue.money("1.2345 VND") },
        InData("no-price-for-feed", feed: 2) { $0.offer?.prices["EU"] = nil },
        InData("no-picture-for-feed") { $0.images = [] },
        InData("no-picture-for-feed") { $0.pictures = [:] },
        InData("no-picture-for-feed") { $0.pictures["images/front.jpg"]?.height = 99 },
        InData("unclear-availability-for-feed") { $0.offer?.availability = nil },
        InData("unclear-availability-for-feed") { $0.offer?.availability?.value = .preorder },
        InData("long-feed-title") { $0.stories[.vi]?.title?.raw = long },
        InData("long-feed-description") { $0.stories[.vi]?.summary?.raw = long },
        InData("long-feed-highlight") { $0.stories[.vi]?.highlights[0].raw = long },
        InData("long-feed-brand") { $0.brand?.value = long },
        InData("small-feed-picture") { $0.pictures["images/front.jpg"]?.width = 499 },
    ]

    @Test(arguments: inData) func aRuleSeesItInTheData(_ mutation: InData) throws {
        let catalogue = ModelCatalogue().with(mutation.change)
        let edition = catalogue.uncheckedEdition()
        let selection = Feeds.select(edition, for: catalogue.site.channels[mutation.feed])
        #expect(selection.findings.contains { $0.rule.name == mutation.rule })
        #expect(selection.publishedProducts + selection.leftOut.count == 1)
        _ = try Feeds.documents(of: selection, in: edition)
    }

    static let inFeed: [(String, String)] = [
        ("<g:id>RH-MO-500</g:id>", ""), ("<g:id>RH-MO-500</g:id>", "<g:id></g:id>"), ("<g:id>RH-MO-500", "<g:id>RH MO 500"),
        ("<g:id>RH-MO-500", "<g:id>" + String(repeating: "A", count: 51)),
        ("<title>Mật ong", "<title>" + String(repeating: "ong ", count: 40)),
        ("<title>Mật ong hoa tràm Rừng Hoa</title>", ""), ("<g:image_link>", "<g:image>"), ("https://stories.example/media", "/media"),
        ("images/front.jpg", "images/tổ.jpg"), ("images/front.jpg", "images/a,b.jpg"), ("in_stock", "in stock"),
        ("in_stock", "made_to_order"),
        ("in_stock", "preorder"), ("185000 VND", "185.000 ₫"), ("185000 VND", "185000VND"), ("185000 VND", "185000"),
        ("185000 VND", "-1 VND"),
        ("185000 VND", "1.234 VND"), ("<g:condition>new", "<g:condition>mới"),
        ("<g:brand>Rừng Hoa", "<g:brand>" + String(repeating: "x", count: 71)),
        ("8935000000014", "893500000001" + "6789"), ("8935000000014", "893500000001X"),
        ("<g:google_product_category>4947", "<g:google_product_category>Honey"),
        ("500g</g:unit", "500 gam</g:unit"), (">100g<", ">500g<"), ("<g:unit_pricing_base_measure>100g</g:unit_pricing_base_measure>", ""),
        ("650 g", "650"), ("650 g", "0,65 kg"), ("<g:section_name>Chứng nhận</g:section_name>", ""),
        ("<g:attribute_value>4 sao", "<g:attribute_value></g:attribute_value><x>4 sao"),
        ("<g:product_highlight>Hoa tràm U Minh</g:product_highlight>", ""), ("ocop-4", "ocop-2"), ("ocop-4", "4"),
        ("<language>vi", "<language>tiếng Việt"),
        ("<g:product_highlight>Hoa", "<g:product_highlight>" + String(repeating: "ong ", count: 40)),
        ("version=\"2.0\"", "version=\"1.0\""),
        ("http://base.google.com/ns/1.0", "http://base.google.com/ns/2.0"),
        ("<g:condition>", "<g:certification>x</g:certification><g:condition>"),
        ("<g:price>", "<g:price>1 VND</g:price><g:price>"),
    ]

    @Test(arguments: inFeed) func theGrammarSeesItInTheFeed(_ what: String, _ other: String) async throws {
        let made = try await Made(ModelCatalogue())
        let xml = try #require(made.xml)
        let range = try #require(xml.firstRange(of: what), "\(what)")
        let mutated = xml.replacingCharacters(in: range, with: other)
        let schema = try EmbeddedGrammar.schema(GoogleMerchant.dialect.grammar).get()
        #expect(try schema.validate(Array(xml.utf8)).isEmpty)
        #expect(try !schema.validate(Array(mutated.utf8)).isEmpty)
    }
}
