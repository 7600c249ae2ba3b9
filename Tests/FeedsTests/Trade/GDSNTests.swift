import Catalogue
import Diagnostics
import Foundation
import Rulebook
import Testing
import XML

@testable import Feeds

/// GS1's catalogue item notification, for retailers.
struct GDSNTests {
    private static let place = Place("stories/ca-mau/ong-rung/mat-ong/product.yaml", line: 50)

    static func ready(_ product: inout Product) {
        var facts = ChannelFacts(at: Place(product.file, line: 60))
        // A number of the right form: which brick honey is in, the standard says.
        facts.values["gpc"] = Located("10000000", at: Place(product.file, line: 61, column: 10))
        product.channels["gs1-gdsn"] = facts
    }

    private static func catalogue(_ change: (inout Product) -> Void = { _ in }) -> ModelCatalogue {
        TradeCatalogueTests.catalogue(GS1GDSN.self) {
            ready(&$0)
            change(&$0)
        }
    }

    private static func whole(_ product: inout Product) {
        var organic = ModelCatalogue.certificate("organic-eu", number: "VN-BIO-1", at: product.place)
        organic.issuer = ModelCatalogue.words("Tổ chức mẫu", "Sample body", at: product.place)
        product.certificates = [organic]
        var small = ModelCatalogue.variant("RH-MO-250", net: "250 g")
        small.gtin = Located(GTIN("8935000000021"), at: small.place)
        product.variants = [small, ModelCatalogue.variant("RH-MO-1000", net: "1000 g")]
        product.stories[.en]?.ingredients = Line("Honey 100 %", at: place)
        product.stories[.vi]?.ingredients = Line("Mật ong 100 %", at: place)
        product.stories[.en]?.storage = Line("Keep cool", at: place)
        product.stories[.en]?.usage = Line("A spoon in warm water", at: place)
    }

    @Test func theMessageIsWhatItWasExpectedToBe() async throws {
        let made = try await Made(Self.catalogue(Self.whole))
        #expect(made.rules == ["no-gtin-for-gdsn"])
        let file = Outside.root.appending(path: "Tests/FeedsTests/Trade/Expected/gs1-gdsn.en-DE.xml")
        if ProcessInfo.processInfo.environment["CHAPBUT_WRITE_EXPECTED"] != nil {
            try Data((made.xml ?? "").utf8).write(to: file)
        }
        #expect(
            try made.xml == String(contentsOf: file, encoding: .utf8), "look at the difference, then run with CHAPBUT_WRITE_EXPECTED=1")
    }

    @Test func theOfficialSchemaTakesIt() async throws {
        let made = try await Made(Self.catalogue(Self.whole))
        let said = try Outside.xmllint(Array(try #require(made.xml).utf8), schema: Outside.gdsnSchema)
        #expect(said == nil || said == "")
    }

    @Test func itTellsWhatRetailersAskFor() async throws {
        let made = try await Made(Self.catalogue(Self.whole))
        let xml = try #require(made.xml)
        #expect(made.values("gtin") == ["08935000000014", "08935000000021"])
        #expect(made.values("targetMarketCountryCode") == ["276", "276"] && made.values("countryCode") == ["704", "704"])
        #expect(made.values("certificationStandard").prefix(1) == ["OCOP"])
        #expect(xml.contains(#"<tradeItemDescription languageCode="en">Rừng Hoa Melaleuca Honey, 250 g</tradeItemDescription>"#))
        #expect(xml.contains(#"<ingredientStatement languageCode="vi">Mật ong 100 %</ingredientStatement>"#))
        #expect(xml.contains(#"<netContent measurementUnitCode="GRM">500</netContent>"#))
        #expect(made.selection.itemsLeftOut.map(\.item) == ["RH-MO-1000"])
    }

    @Test func aLongNameIsCutAtTheEndOfAWordAndAShorterOneIsTaken() async throws {
        let long = try await Made(
            Self.catalogue { $0.stories[.en]?.title?.raw = "Melaleuca blossom honey of the U Minh forest, spun cold in 2026" })
        #expect(long.xml?.contains(#"<descriptionShort languageCode="en">Melaleuca blossom honey of the U Minh…<"#) ?? false)
        let short = try await Made(
            Self.catalogue {
                $0.stories[.en]?.title?.raw = String(repeating: "Melaleuca blossom honey ", count: 12)
                $0.stories[.en]?.titles["gs1-gdsn"] = Line("Melaleuca honey", at: Self.place)
            })
        #expect(!short.rules.contains("long-feed-title"))
        #expect(short.xml?.contains(#"<descriptionShort languageCode="en">Melaleuca honey<"#) ?? false)
    }

    @Test func withoutNumbersOfBothPartiesThereIsNone() throws {
        for change in [
            { $0.site.owner?.gln = nil }, { $0.site.owner = nil }, { $0.site.channels[0].receiver = nil },
            { $0.site.channels[0].receiver?.gln = GLN("123") },
        ] as [(inout ModelCatalogue) -> Void] {
            var catalogue = Self.catalogue()
            change(&catalogue)
            let selection = Feeds.select(catalogue.uncheckedEdition(), for: catalogue.site.channels[0])
            #expect(selection.findings.map(\.rule.name) == ["incomplete-trade-party"] && selection.items == 0)
        }
    }

    static let mutations: [DialectTests.Mutation] =
        TradeCatalogueTests.mutations.filter {
            ["service-in-feed", "unproven-agarwood-for-feed", "no-words-for-feed", "not-offered-in-feed-market", "untellable-certificate"]
                .contains($0.rule)
        } + [
            DialectTests.Mutation("no-gpc-category") { $0.channels = [:] },
            DialectTests.Mutation("no-gpc-category") { $0.channels["gs1-gdsn"]?.values = [:] },
            DialectTests.Mutation("no-gpc-category") { $0.channels["gs1-gdsn"]?.values["gpc"]?.value = "Honey" },
            DialectTests.Mutation("no-gpc-category") { $0.channels["gs1-gdsn"]?.values["gpc"]?.value = "1000000" },
            DialectTests.Mutation("no-gpc-category") { $0.channels["gs1-gdsn"]?.values["gpc"]?.value = "100000000" },
            DialectTests.Mutation("no-gpc-category") { $0.channels["gs1-gdsn"]?.values["gpc"]?.value = "1000000٣" },
            DialectTests.Mutation("no-gtin-for-gdsn") { $0.traceability = nil },
            DialectTests.Mutation("no-gtin-for-gdsn") { $0.traceability?.gtin = nil },
            DialectTests.Mutation("no-gtin-for-gdsn") { $0.traceability?.gtin?.value = GTIN("8935000000015") },
            DialectTests.Mutation("no-gtin-for-gdsn") { $0.traceability?.gtin?.value = GTIN("893500000001") },
            DialectTests.Mutation("no-gtin-for-gdsn") { $0.traceability?.gtin?.value = GTIN("2000000000008") },
            DialectTests.Mutation("no-gtin-for-gdsn") { $0.traceability?.gtin?.value = GTIN("") },
            DialectTests.Mutation("no-gtin-for-gdsn") { $0.traceability?.gtin?.value = GTIN("mật ong") },
            DialectTests.Mutation("no-gtin-for-gdsn") { $0.variants = [ModelCatalogue.variant("RH-MO-250", net: "250 g")] },
            DialectTests.Mutation("unusable-feed-id") { $0.sku = nil },
            DialectTests.Mutation("unusable-feed-id") { $0.sku?.value = "mật ong" },
            DialectTests.Mutation("unusable-feed-id") { $0.sku?.value = "" },
            DialectTests.Mutation("unusable-feed-id") { $0.sku?.value = String(repeating: "A", count: 81) },
            DialectTests.Mutation("unusable-feed-id") { $0.sku?.value = "RH MO" },
            DialectTests.Mutation("long-feed-title") { $0.stories[.en]?.title?.raw = String(repeating: "honey ", count: 40) },
            DialectTests.Mutation("long-feed-description") { $0.stories[.en]?.summary?.raw = String(repeating: "honey ", count: 900) },
            DialectTests.Mutation("long-feed-brand") { $0.brand?.value = String(repeating: "Rừng Hoa ", count: 9) },
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

    @Test func theGrammarSeesWhatIsWrongInTheMessage() async throws {
        let xml = try #require(try await Made(Self.catalogue(Self.whole)).xml)
        let schema = try GS1GDSN.schema.get()
        #expect(try schema.validate(Array(xml.utf8)).isEmpty)
        for (what, other) in [
            ("<sh:Identifier Authority=\"GS1\">9520000000004", "<sh:Identifier Authority=\"GS1\">952"), ("type=\"ADD\"", "type=\"THÊM\""),
            ("<gtin>08935000000014", "<gtin>8935000000014"), ("<gpcCategoryCode>10000000", "<gpcCategoryCode>Honey"),
            ("<targetMarketCountryCode>276", "<targetMarketCountryCode>DE"), ("languageCode=\"en\"", ""), ("T00:00:00+07:00", "T00:00:00"),
            ("<descriptionShort languageCode=\"en\">", "<descriptionShort languageCode=\"en\">" + String(repeating: "a", count: 41)),
            ("measurementUnitCode=\"GRM\"", "measurementUnitCode=\"gram\""), ("\">500<", "\">0<"), ("<gln>", "<gln>x"),
            ("REGISTERED", "PUBLISHED"), ("<certificationAgency>", "<certificationAgency/><certificationAgency>"),
            ("urn:gs1:gdsn:catalogue_item_notification:xsd:3", "urn:gs1:gdsn:catalogue_item_notification:xsd:2"),
        ] {
            let range = try #require(xml.firstRange(of: what), "\(what)")
            #expect(try !schema.validate(Array(xml.replacingCharacters(in: range, with: other).utf8)).isEmpty, "\(what)")
        }
    }
}
