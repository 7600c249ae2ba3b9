import Catalogue
import Diagnostics
import Foundation
import Rulebook
import Testing

@testable import Feeds

struct GoogleMerchantTests {
    private static func variant(_ sku: String, net: String?, price: String? = nil, prices: [String: String] = [:]) -> Variant {
        ModelCatalogue.variant(sku, net: net, price: price, prices: prices)
    }

    /// A jar, a smaller one, and a sale.
    private var catalogue: ModelCatalogue {
        ModelCatalogue().with {
            var small = Self.variant("RH-MO-250", net: "250 g", price: "105000 VND", prices: ["US": "7.50 USD"])
            small.gtin = Located(GTIN("8935000000021"), at: small.place)
            $0.variants = [small]
            var sale = Sale(at: $0.place)
            sale.price = Located(ModelCatalogue.money("165000 VND"), at: $0.place)
            sale.from = Located(ModelCatalogue.day("2026-12-01"), at: $0.place)
            sale.until = Located(ModelCatalogue.day("2026-12-15"), at: $0.place)
            $0.offer?.sale = sale
        }
    }

    @Test(arguments: 0..<3) func theFeedIsWhatItWasExpectedToBe(_ feed: Int) async throws {
        let made = try await Made(catalogue, feed: feed)
        let file = Outside.root.appending(path: "Tests/FeedsTests/GoogleMerchant/Expected/\(made.selection.entry.name).xml")
        if ProcessInfo.processInfo.environment["CHAPBUT_WRITE_EXPECTED"] != nil {
            try Data((made.xml ?? "").utf8).write(to: file)
        }
        #expect(
            try made.xml == String(contentsOf: file, encoding: .utf8), "look at the difference, then run with CHAPBUT_WRITE_EXPECTED=1")
    }

    @Test(arguments: 0..<3) func aGrammarThatIsNotOursTakesTheFeed(_ feed: Int) async throws {
        let made = try await Made(catalogue, feed: feed)
        let said = try Outside.xmllint(Array(try #require(made.xml).utf8), grammar: Outside.foreignGrammar)
        #expect(said == nil || said == "")
    }

    @Test func variantsAreItemsOfAGroup() async throws {
        let made = try await Made(catalogue)
        #expect(made.values("g:id") == ["RH-MO-500", "RH-MO-250"])
        #expect(made.values("g:item_group_id") == ["RH-MO-500", "RH-MO-500"])
        #expect(made.values("g:gtin") == ["8935000000014", "8935000000021"])
        #expect(made.values("g:price") == ["185000 VND", "105000 VND"])
        #expect(made.values("g:unit_pricing_measure") == ["500g", "250g"])
        #expect(made.values("g:attribute_value").filter { $0.hasSuffix(" g") } == ["500 g", "250 g"], "each pack tells its own content")
        #expect(made.values("title") == ["Tinh hoa làng quê", "Mật ong hoa tràm Rừng Hoa", "Mật ong hoa tràm Rừng Hoa, 250 g"])
        #expect(made.selection.items == 2)
        #expect(made.selection.publishedProducts == 1)
    }

    @Test func aVariantOfAnotherSizeHasAbroadOnlyItsOwnPrices() async throws {
        let german = try await Made(catalogue, feed: 2)
        #expect(german.values("g:id") == ["RH-MO-500"])
        #expect(german.rules == ["no-price-for-feed"])
        #expect(german.selection.findings.map(\.place.line) == [40])
        #expect(german.selection.itemsLeftOut.map(\.item) == ["RH-MO-250"])
        #expect(german.selection.leftOut.isEmpty)
        let american = try await Made(catalogue, feed: 1)
        #expect(american.values("g:price") == ["12.90 USD", "7.50 USD"])
    }

    @Test func aVariantOfTheSamePackSharesThePrices() async throws {
        let made = try await Made(
            ModelCatalogue().with {
                var yellow = Self.variant("RH-VANG", net: "500 g")
                yellow.color = ModelCatalogue.words("vàng", "yellow", at: yellow.place)
                $0.variants = [yellow]
            }, feed: 2)
        #expect(made.values("g:price") == ["11.50 EUR", "11.50 EUR"])
        #expect(made.values("g:color") == ["yellow"])
        #expect(made.values("g:shipping_weight") == ["650 g", "650 g"])
    }

    @Test func aVariantStaysWhereTheProductItselfHasNoPrice() async throws {
        let made = try await Made(
            ModelCatalogue().with {
                $0.offer?.prices = [:]
                $0.variants = [Self.variant("RH-MO-250", net: "250 g", prices: ["US": "7.50 USD"])]
            }, feed: 1)
        #expect(made.values("g:id") == ["RH-MO-250"])
        #expect(made.selection.publishedProducts == 1 && made.selection.leftOut.isEmpty)
        #expect(made.selection.itemsLeftOut.map(\.item) == ["RH-MO-500"])
    }

    @Test func addressesAreAbsoluteAndASCII() async throws {
        let made = try await Made(ModelCatalogue())
        #expect(made.values("link").last == "https://stories.example/vi/san-pham/ong-rung/mat-ong/")
        #expect(made.values("g:image_link") == ["https://stories.example/media/ong-rung/mat-ong/images/front.jpg"])
        #expect(
            made.values("g:additional_image_link") == [
                "https://stories.example/media/ong-rung/mat-ong/images/t%E1%BB%95%20ong%2C%201.jpg"
            ])
        #expect(made.documents[0].pictures.map(\.source).contains("stories/ca-mau/ong-rung/mat-ong/images/tổ ong, 1.jpg"))
    }

    @Test(
        arguments: [
            (nil, nil, ["165000 VND"], []), ("2026-12-01", "2026-12-15", ["165000 VND"], ["2026-12-01T00:00+0700/2026-12-15T23:59+0700"]),
            ("2026-11-01", "2026-11-23", ["165000 VND"], ["2026-11-01T00:00+0700/2026-11-23T23:59+0700"]),
            ("2026-11-01", "2026-11-22", [], []),
            (nil, "2026-12-15", ["165000 VND"], ["2026-11-23T00:00+0700/2026-12-15T23:59+0700"]), ("2026-12-01", nil, [], []),
            ("2026-11-01", nil, ["165000 VND"], []), ("2026-12-15", "2026-12-01", [], []),
        ] as [(String?, String?, [String], [String])])
    func aSaleIsToldUntilItIsOver(_ from: String?, _ until: String?, _ prices: [String], _ dates: [String]) async throws {
        let made = try await Made(
            ModelCatalogue().with {
                var sale = Sale(at: $0.place)
                sale.price = Located(ModelCatalogue.money("165000 VND"), at: $0.place)
                sale.from = from.map { Located(ModelCatalogue.day($0), at: Place("x")) }
                sale.until = until.map { Located(ModelCatalogue.day($0), at: Place("x")) }
                $0.offer?.sale = sale
            })
        #expect(made.values("g:sale_price") == prices)
        #expect(made.values("g:sale_price_effective_date") == dates)
    }

    @Test(
        arguments: [
            (Availability.inStock, nil, "in_stock"), (.outOfStock, nil, "out_of_stock"), (.preorder, "2027-01-15", "preorder"),
            (.madeToOrder, "2026-11-23", "backorder"), (.madeToOrder, nil, nil), (.preorder, "2026-11-22", nil),
        ] as [(Availability, String?, String?)])
    func availabilityIsSaidInGooglesWords(_ availability: Availability, _ day: String?, _ expected: String?) async throws {
        let made = try await Made(
            ModelCatalogue().with {
                $0.offer?.availability?.value = availability
                $0.offer?.available = day.map { Located(ModelCatalogue.day($0), at: Place("x")) }
            })
        #expect(made.values("g:availability") == (expected.map { [$0] } ?? []))
        #expect(made.values("g:availability_date") == (expected == nil ? [] : day.map { ["\($0)T00:00+0700"] } ?? []))
        #expect(made.rules == (expected == nil ? ["unclear-availability-for-feed"] : []))
    }

    @Test(arguments: [
        ("8935000000014", true), ("8935000000017", false), ("2000000000008", false), ("0200000000004", false), ("96385074", true),
        ("123", false),
        ("00614141000036", true),
    ])
    func onlyAGTINForEveryShopIsTold(_ gtin: String, _ isTold: Bool) async throws {
        let made = try await Made(ModelCatalogue().with { $0.traceability?.gtin?.value = GTIN(gtin) })
        guard made.selection.items == 1 else { return }
        #expect(made.values("g:gtin") == (isTold ? [gtin] : []))
        #expect(made.values("g:identifier_exists") == (isTold ? [] : ["no"]))
    }

    @Test(
        arguments: [
            ("500 g", "VN", "500g", "100g"), ("500 g", "DE", "500g", "1kg"), ("1.5 l", "VN", "1.5l", "100ml"),
            ("650 ml", "FR", "650ml", "1l"),
            ("2 m", "US", "2m", "1m"), ("12 units", "VN", "12ct", "1ct"), ("1 units", "VN", nil, nil), ("1 sets", "VN", nil, nil),
            ("0 g", "VN", nil, nil), ("1.5 units", "VN", nil, nil), ("5000 units/month", "VN", nil, nil),
        ] as [(String, String, String?, String?)])
    func unitPricesHaveBasesThatGoogleTakes(_ net: String, _ market: String, _ measure: String?, _ base: String?) {
        let price = UnitPrice(of: ModelCatalogue.measure(net), in: Market(market))
        #expect(price?.measure == measure)
        #expect(price?.base == base)
    }

    @Test func certificatesInForceAreDetailsAndNeverCertifications() async throws {
        let made = try await Made(ModelCatalogue())
        let xml = try #require(made.xml)
        #expect(!xml.contains("g:certification"))
        #expect(made.values("g:section_name").prefix(3) == ["Chứng nhận", "Chứng nhận", "Chứng nhận"])
        #expect(made.values("g:attribute_value").first == "4 sao, số 12/2026/GCN-OCOP, có giá trị đến 09/06/2029")
        #expect(made.values("g:custom_label_0") == ["ocop-4"])
        let english = try await Made(ModelCatalogue(), feed: 1)
        #expect(english.values("g:attribute_value").first == "4 stars, no. 12/2026/GCN-OCOP, valid until 9 June 2029")
        let later = try await Made(ModelCatalogue(), today: ModelCatalogue.day("2029-06-10"))
        #expect(later.values("g:custom_label_0") == [])
        #expect(later.xml?.contains("OCOP") == false)
    }

    @Test func descriptionsArePlainTextInTheLanguagesForm() async throws {
        let made = try await Made(ModelCatalogue())
        #expect(
            made.values("description").last == """
                Mật ong rừng tràm U Minh, 4 sao OCOP.

                Mật ong hoa tràm Rừng Hoa

                Chuyện bắt đầu từ rừng tràm &amp; con ong.

                - 500 g
                """)
    }

    @Test func spiritsAreForAdultsWhereTheyAreListed() async throws {
        let made = try await Made(ModelCatalogue().with { $0.kind?.value = "white-spirit" }, feed: 1)
        #expect(made.values("g:adult") == ["yes"])
        #expect(made.rules == [])
    }

    @Test(
        arguments: [
            ("cites-facility", nil, true), ("cites-permit", "A", true), ("cites-permit", "W", false), ("cites-permit", nil, false),
            ("haccp", nil, false),
        ]
            as [(String, String?, Bool)])
    func agarwoodNeedsAPaperThatItWasPlanted(_ scheme: String, _ source: String?, _ isIn: Bool) async throws {
        let made = try await Made(
            ModelCatalogue().with {
                $0.kind?.value = "agarwood-incense"
                $0.certificates = [ModelCatalogue.certificate(scheme, number: "1", at: $0.place)]
                $0.certificates[0].source = source.map { Located($0, at: Place("x")) }
            })
        #expect(made.selection.publishedProducts == (isIn ? 1 : 0))
        #expect(made.rules == (isIn ? [] : ["unproven-agarwood-for-feed"]))
    }

    @Test func whatAPolicyExcludesIsANoteThatReachesNoFurtherThanTheFeed() async throws {
        let made = try await Made(ModelCatalogue().with { $0.kind?.value = "supplement" })
        let finding = try #require(made.selection.findings.first)
        #expect(finding.severity == .note)
        #expect(finding.reach == .channel("google-merchant.vi-VN"))
        #expect(finding.subject == .product("stories/ca-mau/ong-rung/mat-ong"))
    }

    @Test func theUnionIsNoCountry() async throws {
        let made = try await Made(ModelCatalogue(products: 3, channels: [("EU", "en")]))
        #expect(made.rules == ["unknown-feed-country"])
        #expect(made.selection.leftOut.count == 3)
        #expect(!made.documents.contains { $0.path.hasSuffix(".xml") })
    }

    @Test func aShorterNameForTheChannelIsTaken() async throws {
        let made = try await Made(
            ModelCatalogue().with {
                $0.stories[.vi]?.title = Line(String(repeating: "rất dài ", count: 30), at: Place("x"))
                $0.stories[.vi]?.titles["google-merchant"] = Line("Mật ong", at: Place("x"))
            })
        #expect(made.values("title").last == "Mật ong")
        #expect(made.rules == [])
    }

    @Test func aFeedThatItsGrammarRefusesNamesTheProduct() async throws {
        var catalogue = ModelCatalogue(products: 30)
        catalogue.products[4].variants = [Self.variant("V-1", net: nil), Self.variant("V-2", net: nil)]
        let edition = try await catalogue.edition()
        let selection = Feeds.select(edition, for: catalogue.site.channels[0])
        for (sku, product) in [("RH-MO-500", 0), ("V-2", 4), ("RH-MO-500-5", 5), ("RH-MO-500-29", 29)] {
            let file = DamagedFile("<g:id>\(sku)</g:id>", readAs: "<g:id>mật ong</g:id>")
            let failure = #expect(throws: FeedFailure.self) {
                try GoogleMerchant.write(selection, in: edition, to: file) { _ in }
            }
            guard case .refusedByGrammar(let feed, let folder, let line, _) = failure else { throw try #require(failure) }
            #expect(feed == "google-merchant.vi-VN" && folder == catalogue.products[product].folder && line > 1)
        }
        let head = DamagedFile("<channel>", readAs: "<kênh>")
        let failure = #expect(throws: FeedFailure.self) { try GoogleMerchant.write(selection, in: edition, to: head) { _ in } }
        guard case .refusedByGrammar(_, nil, _, _) = failure else { throw try #require(failure) }
    }

    @Test func whatTheFileRefusesIsToldAsItIs() async throws {
        struct Full: Error {}
        final class FullFile: FeedFile {
            private var room = 10_000
            func append(_ bytes: UnsafeRawBufferPointer) throws {
                room -= bytes.count
                if room < 0 { throw Full() }
            }
            func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int { throw Full() }
            func close() {}
        }
        for products in [1, 30] {
            let catalogue = ModelCatalogue(products: products)
            let edition = try await catalogue.edition()
            let selection = Feeds.select(edition, for: catalogue.site.channels[0])
            #expect(throws: Full.self) { try GoogleMerchant.write(selection, in: edition, to: FullFile()) { _ in } }
        }
    }
}

/// A file in which one text reads otherwise than it was written.
private final class DamagedFile: FeedFile {
    private let file = FeedInMemory()
    private let old: String
    private let new: String

    init(_ old: String, readAs new: String) {
        self.old = old
        self.new = new
    }

    func append(_ bytes: UnsafeRawBufferPointer) { file.append(bytes) }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let damaged = String(decoding: file.bytes, as: UTF8.self).replacing(old, with: new)
        let piece = Array(damaged.utf8).dropFirst(offset).prefix(buffer.count)
        buffer.copyBytes(from: piece)
        return piece.count
    }

    func close() { file.close() }
}
