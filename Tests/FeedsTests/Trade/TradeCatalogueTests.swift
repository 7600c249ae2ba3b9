import Catalogue
import Diagnostics
import Foundation
import Rulebook
import Testing
import XML

@testable import Feeds

/// Catalogues for buyers: UBL 2.1, plain and as Peppol narrows it, and BMEcat.
struct TradeCatalogueTests {
    static let channels: [any TradeCatalogue.Type] = [PeppolCatalogue.self, UBLCatalogue.self, BMEcat.self]

    /// The model catalogue with two parties that have numbers, offered to a buyer in Germany.
    static func catalogue(_ channel: any TradeCatalogue.Type, _ change: (inout Product) -> Void = { _ in }) -> ModelCatalogue {
        var catalogue = ModelCatalogue().with(change)
        var owner = Site.Owner(at: Place(catalogue.site.file, line: 20))
        owner.name = ModelCatalogue.words("Công ty Chép Chuyện", "Chép Chuyện Company", at: owner.place)
        owner.gln = Located(GLN("9520000000004"), at: Place(catalogue.site.file, line: 21))
        catalogue.site.owner = owner
        var receiver = TradeParty(at: Place(catalogue.site.file, line: 9))
        receiver.name = "Musterhandel GmbH"
        receiver.gln = GLN("9520000000110")
        catalogue.site.channels = [
            ChannelEntry(
                channel.dialect.channel, market: "DE", language: .en, receiver: receiver, at: Place(catalogue.site.file, line: 9))
        ]
        return catalogue
    }

    /// Everything that a buyer by the pallet wants to know.
    private static func forTrade(_ product: inout Product) {
        var trade = Trade(at: product.place)
        trade.hsCode = Located("0409.00", at: product.place)
        trade.minimumOrder = Located(measure("200 units"), at: product.place)
        trade.leadTime = Located(measure("21 days"), at: product.place)
        var carton = Parcel(at: product.place)
        carton.units = Located(Amount(24), at: product.place)
        trade.carton = carton
        product.trade = trade
        var organic = ModelCatalogue.certificate("organic-eu", number: "VN-BIO-1", at: product.place)
        organic.issuer = ModelCatalogue.words("Tổ chức mẫu", "Sample body", at: product.place)
        product.certificates.append(organic)
        product.variants = [ModelCatalogue.variant("RH-MO-250", net: "250 g", prices: ["DE": "6.20 EUR"])]
    }

    private static func measure(_ text: String) -> Measure { Measure(text) ?? Measure(Amount(1), Unit("units")) }

    @Test(arguments: 0..<3) func theCatalogueIsWhatItWasExpectedToBe(_ number: Int) async throws {
        let made = try await Made(Self.catalogue(Self.channels[number], Self.forTrade))
        let file = Outside.root.appending(path: "Tests/FeedsTests/Trade/Expected/\(made.selection.entry.name).xml")
        if ProcessInfo.processInfo.environment["CHAPBUT_WRITE_EXPECTED"] != nil {
            try Data((made.xml ?? "").utf8).write(to: file)
        }
        #expect(
            try made.xml == String(contentsOf: file, encoding: .utf8), "look at the difference, then run with CHAPBUT_WRITE_EXPECTED=1")
    }

    @Test(arguments: 0..<3) func theOfficialSchemaTakesIt(_ number: Int) async throws {
        let made = try await Made(Self.catalogue(Self.channels[number], Self.forTrade))
        let said = try Outside.xmllint(Array(try #require(made.xml).utf8), schema: number == 2 ? Outside.bmecatSchema : Outside.ublSchema)
        #expect(said == nil || said == "")
    }

    /// What one costs in Germany to whoever buys `from`.
    private static func step(_ from: String?, _ price: String, at line: Int = 70) -> QuantityPrice {
        var step = QuantityPrice(at: Place("stories/ca-mau/ong-rung/mat-ong/product.yaml", line: line, column: 7))
        step.from = from.map { Located(measure($0), at: step.place) }
        step.prices = ["EU": Located(ModelCatalogue.money(price), at: step.place)]
        return step
    }

    private static func withSteps(_ steps: [QuantityPrice]) -> (inout Product) -> Void {
        { product in
            forTrade(&product)
            product.trade?.prices = steps
        }
    }

    @Test(arguments: 0..<3) func pricesByQuantityAreTold(_ number: Int) async throws {
        let steps = [Self.step("200 units", "10.50 EUR"), Self.step("1000 units", "9.90 EUR")]
        let made = try await Made(Self.catalogue(Self.channels[number], Self.withSteps(steps)))
        #expect(!made.rules.contains("unclear-quantity-price"))
        if number == 2 {
            #expect(made.values("LOWER_BOUND") == ["1", "200", "1000"])
            #expect(made.values("PRICE_AMOUNT") == ["11.50", "10.50", "9.90", "6.20"], "those of the larger jar alone")
        } else {
            let xml = try #require(made.xml)
            #expect(xml.split(separator: "<cac:RequiredItemLocationQuantity>").count == 5)
            for (least, most) in [("1", "199"), ("200", "999"), ("1000", nil)] as [(String, String?)] {
                let bound = most.map { "\n      <cbc:MaximumQuantity unitCode=\"C62\">\($0)</cbc:MaximumQuantity>" } ?? ""
                #expect(
                    xml.contains("<cbc:MinimumQuantity unitCode=\"C62\">\(least)</cbc:MinimumQuantity>\(bound)\n      <cac:Price>"))
            }
        }
        let said = try Outside.xmllint(Array(try #require(made.xml).utf8), schema: number == 2 ? Outside.bmecatSchema : Outside.ublSchema)
        #expect(said == nil || said == "")
    }

    @Test(
        arguments: [
            (nil, "10.50 EUR", "it does not say from how many pieces on"),
            ("20 kg", "10.50 EUR", "it does not say from how many pieces on"),
            ("200 units", "11.50 EUR", "it is not less than what fewer pieces cost each"),
            ("200 units", "10.50 USD", "it is not in the money of the price of one"),
            ("200 units", "1.234 EUR", "a price is above 0, with two decimals at most"),
            ("1 units", "10.50 EUR", "quantities must rise from line to line"),
        ] as [(String?, String, String)])
    func aPriceByQuantityThatIsNoneIsSaidAtItsLine(from: String?, price: String, why: String) async throws {
        for channel in Self.channels {
            let made = try await Made(
                Self.catalogue(channel, Self.withSteps([Self.step(from, price, at: 71)])))
            let found = try #require(made.selection.findings.first { $0.rule == "unclear-quantity-price" })
            #expect(found.place.line == 71 && found.message.en.hasSuffix(why) && found.severity == .warning)
            #expect(made.xml?.contains("10.50") == false)
        }
    }

    @Test func itTellsWhatTradersAskFor() async throws {
        let made = try await Made(Self.catalogue(PeppolCatalogue.self, Self.forTrade))
        let xml = try #require(made.xml)
        #expect(made.values("cbc:RegistrationName") == ["Chép Chuyện Company", "Musterhandel GmbH"])
        #expect(xml.contains(#"<cbc:MinimumOrderQuantity unitCode="C62">200</cbc:MinimumOrderQuantity>"#))
        #expect(xml.contains(#"<cbc:LeadTimeMeasure unitCode="DAY">21</cbc:LeadTimeMeasure>"#))
        #expect(xml.contains(#"<cbc:ItemClassificationCode listID="HS">040900</cbc:ItemClassificationCode>"#))
        #expect(xml.contains(#"<cbc:ContentUnitQuantity unitCode="GRM">500</cbc:ContentUnitQuantity>"#))
        #expect(xml.contains(#"<cbc:Description languageID="en">"#) && xml.contains(#"<cbc:Description languageID="vi">"#))
        #expect(made.values("cbc:PackSizeNumeric") == ["24", "24"])
        #expect(made.values("cbc:CertificateTypeCode").contains("EU_ORGANIC_FARMING"))
        #expect(made.values("cbc:CertificateType").first == "OCOP")
        #expect(made.values("cbc:Remarks").first?.hasPrefix("4 stars, valid until") ?? false)
    }

    @Test func peppolIsRefusedWhereAPartyHasNoNumber() async throws {
        for change in [
            { $0.site.owner?.name = nil }, { $0.site.owner?.gln = nil }, { $0.site.owner?.gln?.value = GLN("9520000000005") },
            { $0.site.owner = nil }, { $0.site.channels[0].receiver = nil }, { $0.site.channels[0].receiver?.name = nil },
            { $0.site.channels[0].receiver?.gln = GLN("123") }, { $0.site.channels[0].receiver?.gln = nil },
        ] as [(inout ModelCatalogue) -> Void] {
            for channel in Self.channels {
                var catalogue = Self.catalogue(channel)
                change(&catalogue)
                let edition = catalogue.uncheckedEdition()
                let selection = Feeds.select(edition, for: catalogue.site.channels[0])
                #expect(
                    Set(selection.findings.map(\.rule.name)).subtracting(["untellable-certificate"])
                        == ((channel.dialect.channel == .peppol) ? ["incomplete-trade-party"] : []))
                #expect(selection.items == ((channel.dialect.channel == .peppol) ? 0 : 1))
                #expect(selection.publishedProducts + selection.leftOut.count == 1)
                _ = try Feeds.documents(of: selection, in: edition)
            }
        }
    }

    @Test func aCertificateWithoutNumberOrIssuerIsNotMadeUp() async throws {
        let catalogue = Self.catalogue(UBLCatalogue.self) {
            var certificate = ModelCatalogue.certificate("haccp", number: "H-1", at: $0.place)
            certificate.number = nil
            $0.certificates = [certificate]
        }
        let edition = catalogue.uncheckedEdition()
        let selection = Feeds.select(edition, for: catalogue.site.channels[0])
        #expect(selection.findings.map(\.rule.name) == ["untellable-certificate"])
        let xml = String(decoding: try #require(try Feeds.documents(of: selection, in: edition).first).contents, as: UTF8.self)
        #expect(xml.split(separator: "<cac:Certificate>").count == 2)
        #expect(xml.contains("<cbc:CertificateType>OCOP</cbc:CertificateType>"))
    }

    private static let place = Place("stories/ca-mau/ong-rung/mat-ong/product.yaml", line: 50)

    /// One thing changed at a time, and the rule that sees it before any grammar does.
    static let mutations: [DialectTests.Mutation] =
        DialectTests.mutations.filter { ["service-in-feed", "unproven-agarwood-for-feed", "unusable-feed-id"].contains($0.rule) } + [
            DialectTests.Mutation("no-words-for-feed") { $0.stories[.en] = nil },
            DialectTests.Mutation("no-words-for-feed") { $0.stories[.en]?.title = nil },
            DialectTests.Mutation("no-words-for-feed") { $0.stories[.en]?.title = Line("\u{0}", at: place) },
            DialectTests.Mutation("no-words-for-feed") {
                $0.stories[.en]?.summary = nil
                $0.stories[.en]?.body = Prose()
            },
            DialectTests.Mutation("no-words-for-feed") { $0.stories = [:] },
            DialectTests.Mutation("no-price-for-feed") { $0.offer?.prices["EU"] = Located(ModelCatalogue.money("12000 VND"), at: place) },
            DialectTests.Mutation("not-offered-in-feed-market") {
                var trade = Trade(at: place)
                trade.markets = [Located("US", at: place), Located("VN", at: place)]
                $0.trade = trade
            },
            DialectTests.Mutation("unproven-agarwood-for-feed") { $0.species = Located("Aquilaria malaccensis", at: place) },
            DialectTests.Mutation("unusable-feed-id") { $0.sku?.value = "RH/MO/500" },
            DialectTests.Mutation("unusable-feed-id") { $0.sku?.value = "RH-MO-500\u{200B}" },
            DialectTests.Mutation("unusable-feed-id") { $0.sku?.value = String(repeating: "9", count: 71) },
            DialectTests.Mutation("no-price-for-feed") { $0.offer = nil },
            DialectTests.Mutation("no-price-for-feed") { $0.offer?.prices = [:] },
            DialectTests.Mutation("no-price-for-feed") { $0.offer?.prices["EU"] = Located(ModelCatalogue.money("0 EUR"), at: place) },
            DialectTests.Mutation("no-price-for-feed") { $0.offer?.prices["EU"] = Located(ModelCatalogue.money("-1 EUR"), at: place) },
            DialectTests.Mutation("no-price-for-feed") { $0.offer?.prices["EU"] = Located(ModelCatalogue.money("12 USD"), at: place) },
            DialectTests.Mutation("no-price-for-feed") { $0.offer?.prices["EU"] = Located(ModelCatalogue.money("1.234 EUR"), at: place) },
            DialectTests.Mutation("no-price-for-feed") { $0.offer?.prices["EU"] = nil },
            DialectTests.Mutation("not-offered-in-feed-market") {
                var trade = Trade(at: place)
                trade.markets = [Located("JP", at: place)]
                $0.trade = trade
            },
            DialectTests.Mutation("untellable-certificate") {
                var certificate = ModelCatalogue.certificate("haccp", number: "H-1", at: place)
                certificate.issuer = nil
                $0.certificates = [certificate]
            },
        ]

    @Test func thereAreEnough() { #expect(Self.mutations.count >= 30 && DialectTests.mutations.count >= 30) }

    @Test(arguments: 0..<3) func aRuleSeesWhatIsWrongBeforeTheGrammarDoes(_ number: Int) throws {
        for mutation in Self.mutations {
            let catalogue = Self.catalogue(Self.channels[number], mutation.change)
            let edition = catalogue.uncheckedEdition()
            let selection = Feeds.select(edition, for: catalogue.site.channels[0])
            #expect(selection.findings.contains { $0.rule.name == mutation.rule }, "\(mutation.rule)")
            #expect(selection.publishedProducts + selection.leftOut.count == 1)
            _ = try Feeds.documents(of: selection, in: edition)
        }
    }

    @Test(arguments: 0..<3) func theGrammarSeesWhatIsWrongInTheCatalogue(_ number: Int) async throws {
        let channel = Self.channels[number]
        let xml = try #require(try await Made(Self.catalogue(channel, Self.forTrade)).xml)
        let schema = try channel.schema.get()
        #expect(try schema.validate(Array(xml.utf8)).isEmpty)
        let mutations = channel.dialect.channel == .bmecat ? Self.inBMEcat : Self.inUBL
        for (what, other) in mutations {
            let range = try #require(xml.firstRange(of: what), "\(what)")
            let mutated = xml.replacingCharacters(in: range, with: other)
            #expect(try !schema.validate(Array(mutated.utf8)).isEmpty, "\(channel.dialect.name): \(what)")
        }
    }

    @Test func aLanguageWithoutACodeHasNoBMEcat() async throws {
        var catalogue = Self.catalogue(BMEcat.self)
        catalogue.site.channels[0].language = "is"
        let edition = catalogue.uncheckedEdition()
        let selection = Feeds.select(edition, for: catalogue.site.channels[0])
        #expect(selection.findings.map(\.rule.name) == ["unknown-catalogue-language"])
        _ = try Feeds.documents(of: selection, in: edition)
    }

    static let inBMEcat: [(String, String)] = [
        ("version=\"2005.2\"", "version=\"2005\""), ("default=\"true\"", ""), (">eng<", ">en<"),
        ("<CATALOG_ID>bmecat", "<CATALOG_ID>bmecat-that-rat-dai"),
        ("<CATALOG_VERSION>26.327", "<CATALOG_VERSION>2026-11-23"), ("<TERRITORY>DE", "<TERRITORY>Germany"),
        ("<CURRENCY>EUR", "<CURRENCY>euro"),
        ("<SUPPLIER_IDREF type=\"gln\">9520000000004", "<SUPPLIER_IDREF type=\"gln\">95200"),
        ("<PARTY_ROLE>buyer", "<PARTY_ROLE>người mua"),
        ("<SUPPLIER_PID>RH-MO-500", "<SUPPLIER_PID>mật ong"), ("mode=\"new\"", "mode=\"mới\""), ("lang=\"eng\"", ""),
        ("<PRICE_AMOUNT>11.50", "<PRICE_AMOUNT>11,50"),
        ("<PRICE_AMOUNT>11.50", "<PRICE_AMOUNT>0"), ("<PRICE_CURRENCY>EUR", "<PRICE_CURRENCY>€"), ("gros_list", "list"),
        ("<DELIVERY_TIME>21", "<DELIVERY_TIME>21 days"), ("<QUANTITY_MIN>200", "<QUANTITY_MIN>-200"),
        ("<ORDER_UNIT>C62", "<ORDER_UNIT>jar"),
        ("<MIME_SOURCE>https", "<MIME_SOURCE>ftp"), ("<MIME_PURPOSE>normal", "<MIME_PURPOSE>main"), ("type=\"gtin\"", "type=\"ean\""),
        ("<NO_CU_PER_OU>500", "<NO_CU_PER_OU>500 g"), ("bmecat/2005.2", "bmecat/2005.1"),
    ]

    static let inUBL: [(String, String)] = [
        ("<cbc:IssueDate>2026-11-23", "<cbc:IssueDate>23/11/2026"), ("<cbc:EndDate>", "<cbc:Ende>"), ("schemeID=\"0160\"", ""),
        ("<cbc:ID>RH-MO-500", "<cbc:ID>mật ong"), ("unitCode=\"C62\">200", "unitCode=\"hũ\">200"),
        ("currencyID=\"EUR\"", "currencyID=\"€\""),
        (">11.50<", ">-1<"), (">11.50<", ">11,50<"), ("<cbc:BaseQuantity unitCode=\"C62\">1", "<cbc:BaseQuantity unitCode=\"C62\">0"),
        ("languageID=\"en\"", ""), ("languageID=\"en\"", "languageID=\"English\""), ("listID=\"HS\">040900", "listID=\"HS\">0409.00"),
        ("<cbc:IdentificationCode>VN", "<cbc:IdentificationCode>Việt Nam"), ("https://stories.example/en", "/en"),
        ("<cbc:CertificateTypeCode>NA", "<cbc:CertificateTypeCode>"), ("<cbc:OrderableIndicator>true", "<cbc:OrderableIndicator>yes"),
        ("<cac:IssuerParty>", "<cac:Issuer>"), ("CommonBasicComponents-2", "CommonBasicComponents-3"),
        ("<cbc:PackSizeNumeric>24", "<cbc:PackSizeNumeric>-24"),
        ("<cac:Price>", "<cac:Price><cbc:PriceAmount currencyID=\"EUR\">1</cbc:PriceAmount>"),
    ]
}
