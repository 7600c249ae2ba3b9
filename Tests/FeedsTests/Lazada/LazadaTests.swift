import Catalogue
import Diagnostics
import Foundation
import Rulebook
import Testing
import XML

@testable import Feeds

/// Lazada: a request a product, with the category and attributes that its writer looked up.
struct LazadaTests {
    private static let place = Place("stories/ca-mau/ong-rung/mat-ong/product.yaml", line: 50)

    /// What is written for Lazada, and a whole parcel.
    static func ready(_ product: inout Product) {
        var facts = ChannelFacts(at: Place(product.file, line: 60))
        func text(_ text: String, _ line: Int) -> Located<String> { Located(text, at: Place(product.file, line: line, column: 20)) }
        facts.values = [
            "category": text("10100421", 61), "attributes.brand_id": text("30768", 63), "attributes.warranty_type": text("No Warranty", 64),
        ]
        product.channels["lazada"] = facts
        product.package?.size = Dimensions("10 × 10.5 × 18 cm").map { Located($0, at: place) }
    }

    static func catalogue(market: Market = .vietNam, _ change: (inout Product) -> Void = { _ in }) -> ModelCatalogue {
        var catalogue = ModelCatalogue().with {
            ready(&$0)
            change(&$0)
        }
        catalogue.site.channels = [ChannelEntry(.lazada, market: market, language: .vi, at: Place(catalogue.site.file, line: 9))]
        return catalogue
    }

    /// A smaller jar, a sale, a lot in date.
    static func whole(_ product: inout Product) {
        var small = ModelCatalogue.variant("RH-MO-250", net: "250 g", price: "105000 VND")
        small.images = [Located("images/tổ ong, 1.jpg", at: small.place)]
        var parcel = Parcel(at: small.place)
        parcel.weight = Located(ModelCatalogue.measure("355 g"), at: small.place)
        parcel.size = Dimensions("85 × 85 × 120.5 mm").map { Located($0, at: small.place) }
        small.package = parcel
        product.variants = [small]
        var sale = Sale(at: place)
        sale.price = Located(ModelCatalogue.money("165000 VND"), at: place)
        sale.from = Located(ModelCatalogue.day("2026-12-01"), at: place)
        sale.until = Located(ModelCatalogue.day("2026-12-15"), at: place)
        product.offer?.sale = sale
        var old = Lot(at: place)
        old.lot = Located(LotNumber("L2501"), at: place)
        old.produced = Located(ModelCatalogue.day("2026-11-01"), at: place)
        old.expires = Located(ModelCatalogue.day("2026-11-22"), at: place)
        var lot = Lot(at: place)
        lot.lot = Located(LotNumber("L2608A"), at: place)
        lot.produced = Located(ModelCatalogue.day("2026-08-20"), at: place)
        lot.expires = Located(ModelCatalogue.day("2028-08-20"), at: place)
        product.traceability?.lots = [old, lot]
        product.stories[.vi]?.warnings = Line("Không dùng cho trẻ dưới 1 tuổi", at: place)
    }

    @Test func theFeedIsWhatItWasExpectedToBe() async throws {
        let made = try await Made(Self.catalogue(Self.whole))
        #expect(made.rules == [])
        let file = Outside.root.appending(path: "Tests/FeedsTests/Lazada/Expected/lazada.vi-VN.xml")
        if ProcessInfo.processInfo.environment["CHAPBUT_WRITE_EXPECTED"] != nil {
            try Data((made.xml ?? "").utf8).write(to: file)
        }
        #expect(
            try made.xml == String(contentsOf: file, encoding: .utf8), "look at the difference, then run with CHAPBUT_WRITE_EXPECTED=1")
    }

    /// The requests of a document, each as it is sent.
    static func requests(_ xml: String) -> [String] {
        xml.split(separator: "  <Request>").dropFirst().map { piece in
            "<Request>" + piece.prefix(upTo: piece.firstRange(of: "</Request>")?.upperBound ?? piece.endIndex)
        }
    }

    @Test func eachRequestIsAsAnotherTranscriptionHasIt() async throws {
        var catalogue = Self.catalogue(Self.whole)
        catalogue.products += ModelCatalogue(products: 4).products.dropFirst()
        for index in catalogue.products.indices { Self.ready(&catalogue.products[index]) }
        let made = try await Made(catalogue)
        let requests = Self.requests(try #require(made.xml))
        #expect(requests.count == 4)
        for request in requests {
            let said = try Outside.xmllint(Array(request.utf8), grammar: Outside.lazadaGrammar)
            #expect(said == nil || said == "")
        }
    }

    @Test func packsAreToldApartAndShippedInTheirOwnParcels() async throws {
        let made = try await Made(Self.catalogue(Self.whole))
        #expect(made.values("size") == ["500 g", "250 g"])
        #expect(made.values("package_weight") == ["0.65", "0.36"])
        #expect(made.values("package_length") == ["10", "8.5"] && made.values("package_width") == ["10.5", "8.5"])
        #expect(made.values("package_height") == ["18", "12.05"])
        #expect(made.values("special_from_date") == ["2026-12-01 00:00:00"])
        #expect(made.values("special_to_date") == ["2026-12-15 23:59:59"])
        #expect(made.values("quantity") == [])
        let none = try await Made(Self.catalogue { $0.offer?.availability?.value = .outOfStock })
        #expect(none.values("quantity") == ["0"])
    }

    @Test func theDescriptionShowsWhatTheLabelSays() async throws {
        let made = try await Made(Self.catalogue(Self.whole))
        let description = try #require(made.values("description").first)
        for fact in [
            "&lt;b&gt;Lượng tịnh:&lt;/b&gt; 500 g", "&lt;b&gt;Lưu ý:&lt;/b&gt; Không dùng cho trẻ dưới 1 tuổi",
            "&lt;b&gt;Nơi sản xuất:&lt;/b&gt; Hợp tác xã Ong Rừng, Ấp 15, xã Khánh Lâm",
            "&lt;b&gt;Lô mới nhất:&lt;/b&gt; L2608A, sản xuất ngày 20/08/2026, hạn dùng đến 20/08/2028", "rừng tràm &amp;amp; con ong",
        ] {
            #expect(description.contains(fact), "\(fact)")
        }
    }

    @Test func aLongStoryIsCutAndNoFactIs() async throws {
        let made = try await Made(
            Self.catalogue {
                Self.whole(&$0)
                $0.stories[.vi]?.summary?.raw = String(repeating: "Ong bay về tổ & đậu. ", count: 3000)
            })
        let description = try #require(made.values("description").first).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
        #expect((23_000...25_000).contains(description.unicodeScalars.count))
        #expect(description.contains("L2608A") && description.hasSuffix("</ul></div>"))
        #expect(made.rules == ["long-lazada-description"])
        #expect(made.selection.findings[0].message.vi.hasSuffix("lazada.vi-VN chỉ nhận 25000: phần sau của câu chuyện bị cắt"))
    }

    @Test func aStoryThatFitsAloneAndNotWithTheLabelIsToldToBeCut() async throws {
        func made(_ times: Int, _ change: @escaping (inout Product) -> Void = { _ in }) async throws -> Made {
            try await Made(
                Self.catalogue {
                    Self.whole(&$0)
                    $0.stories[.vi]?.summary?.raw = String(repeating: "Ong bay về tổ. ", count: times)
                    change(&$0)
                })
        }
        // 24,000 characters, and then the same with 500 more.
        let cut = try await made(1_650)
        #expect(cut.rules == ["long-lazada-description"])
        #expect(cut.values("description").first?.contains("…") == false && cut.values("description").first?.contains("L2608A") ?? false)
        #expect(try await made(1_500).rules == [])
        // What its writer sends as it is, nobody cuts.
        let own = try await made(1_650) {
            $0.channels["lazada"]?.values["attributes.description"] = Located("<p>Ngắn</p>", at: Self.place)
        }
        #expect(own.rules == [])
    }

    @Test func aLongFactOfTheLabelIsToldWholeOrMissed() async throws {
        let usage = String(repeating: "Pha với nước ấm. ", count: 100)
        let made = try await Made(Self.catalogue { $0.stories[.vi]?.usage = Line(usage, at: Self.place) })
        #expect(made.rules == ["no-lot-for-lazada"])
        #expect(made.values("description").first?.contains(usage.dropLast()) ?? false)
        // Without room for it, it is named; the feed is none the worse.
        let full = try await Made(
            Self.catalogue {
                Self.whole(&$0)
                $0.stories[.vi]?.warnings = Line(String(repeating: "Để xa tầm tay trẻ em & đậy kín. ", count: 900), at: Self.place)
            })
        #expect(full.rules == ["long-lazada-description"])
        #expect(full.selection.findings[0].message.vi.contains("thiếu “Lưu ý”") && full.selection.findings[0].severity == .warning)
        #expect(full.values("description").first?.contains("L2608A") ?? false)
    }

    @Test(.timeLimit(.minutes(1)))
    func manyPacksAreToldApartInOnePass() throws {
        let catalogue = Self.catalogue { product in
            product.variants = (0..<20_000).map { number in
                var pack = ModelCatalogue.variant("P-\(number)", net: "\(number % 19_999 + 1_000) g", price: "99000 VND")
                pack.package = product.package
                return pack
            }
        }
        let selection = Feeds.select(catalogue.uncheckedEdition(), for: catalogue.site.channels[0])
        // The last has the size of the first.
        #expect(selection.items == 20_000 && selection.itemsLeftOut.map(\.item) == ["P-19999"])
    }

    @Test func theWritersOwnAttributesComeFirst() async throws {
        let made = try await Made(
            Self.catalogue {
                $0.channels["lazada"]?.values["attributes.name"] = Located("Mật ong hoa tràm nguyên chất 500 g", at: Self.place)
                $0.channels["lazada"]?.values["attributes.short_description"] = Located("<ul><li>Một điều</li></ul>", at: Self.place)
                $0.channels["lazada"]?.values["images.0"] = Located("https://vn-live-02.slatic.net/p/a.jpg", at: Self.place)
                $0.channels["lazada"]?.values["quantity"] = Located("40", at: Self.place)
            })
        #expect(made.values("name") == ["Mật ong hoa tràm nguyên chất 500 g"])
        #expect(made.values("short_description") == ["&lt;ul&gt;&lt;li&gt;Một điều&lt;/li&gt;&lt;/ul&gt;"])
        #expect(made.values("Image") == ["https://vn-live-02.slatic.net/p/a.jpg"])
        #expect(made.values("quantity") == ["40"])
        #expect(made.values("warranty_type") == ["No Warranty"])
    }

    @Test func aShorterNameForLazadaIsTaken() async throws {
        let made = try await Made(Self.catalogue { $0.stories[.vi]?.titles["lazada"] = Line("Mật ong tràm", at: Self.place) })
        #expect(made.values("name") == ["Mật ong tràm"])
    }

    @Test func whatAPolicyRefusesStaysOutAndWhatIsNotKnownIsSaid() throws {
        for (kind, rule, items) in [
            ("wine", "refused-by-channel", 0), ("white-spirit", "refused-by-channel", 0), ("traditional-medicine", "refused-by-channel", 0),
            ("ornamental-animal", "refused-by-channel", 0), ("flower", "refused-by-channel", 0),
            ("birds-nest", "unclear-channel-policy", 1),
            ("supplement", "unclear-channel-policy", 1), ("tourism", "service-in-feed", 0),
            ("agarwood-oil", "unproven-agarwood-for-feed", 0),
        ] {
            let catalogue = Self.catalogue {
                Self.whole(&$0)
                $0.variants = []
                $0.kind?.value = kind
            }
            let selection = Feeds.select(catalogue.uncheckedEdition(), for: catalogue.site.channels[0])
            #expect(selection.findings.map(\.rule.name) == [rule], "\(kind)")
            #expect(selection.items == items, "\(kind)")
        }
    }

    @Test func whatIsNotMeantForLazadaIsANoteAndWhatIsHalfDoneAWarning() throws {
        func found(_ change: (inout Product) -> Void) throws -> Finding {
            let catalogue = Self.catalogue(change)
            return try #require(Feeds.select(catalogue.uncheckedEdition(), for: catalogue.site.channels[0]).findings.first)
        }
        let not = try found { $0.channels["lazada"] = nil }
        #expect(not.severity == .note && not.place.line == 1)
        let half = try found { $0.channels["lazada"]?.values["category"] = nil }
        #expect(half.severity == .warning && half.place.line == 60)
    }

    @Test func howLargeAPictureMayBeIsTold() async throws {
        let made = try await Made(
            Self.catalogue {
                $0.images.removeLast()
                $0.pictures["images/front.jpg"]?.size = 3_145_729
            })
        #expect(made.selection.findings.first?.message.vi.hasSuffix("không quá 3 MB") ?? false)
        #expect(made.selection.findings.first?.message.en.hasSuffix("and 3 MB") ?? false)
    }

    static let mutations: [DialectTests.Mutation] =
        DialectTests.mutations.filter { !["long-feed-brand", "long-feed-description", "small-feed-picture"].contains($0.rule) } + [
            DialectTests.Mutation("long-lazada-description") {
                $0.stories[.vi]?.summary?.raw = String(repeating: "ong rừng ", count: 3000)
            },
            DialectTests.Mutation("no-lazada-category") { $0.channels = [:] },
            DialectTests.Mutation("no-lazada-category") { $0.channels["lazada"]?.values["category"] = nil },
            DialectTests.Mutation("no-lazada-category") { $0.channels["lazada"]?.values["category"]?.value = "Mật ong" },
            DialectTests.Mutation("no-lazada-category") { $0.channels["lazada"]?.values["category"]?.value = "" },
            DialectTests.Mutation("no-lazada-category") { $0.channels["lazada"]?.values["category"]?.value = "010100421" },
            DialectTests.Mutation("unusable-lazada-fact") { $0.channels["lazada"]?.values["attributes.brand_id"] = nil },
            DialectTests.Mutation("unusable-lazada-fact") { $0.channels["lazada"]?.values["attributes.brand_id"]?.value = "Rừng Hoa" },
            DialectTests.Mutation("unusable-lazada-fact") { $0.channels["lazada"]?.values["attributes.màu"] = Located("vàng", at: place) },
            DialectTests.Mutation("unusable-lazada-fact") { $0.channels["lazada"]?.values["attributes.2"] = Located("vàng", at: place) },
            DialectTests.Mutation("unusable-lazada-fact") { $0.channels["lazada"]?.values["attributes.a:b"] = Located("vàng", at: place) },
            DialectTests.Mutation("unusable-lazada-fact") {
                $0.channels["lazada"]?.values["attributes.model"] = Located("\u{0}", at: place)
            },
            DialectTests.Mutation("unusable-lazada-fact") { $0.channels["lazada"]?.values["attributes.x.0"] = Located("a", at: place) },
            DialectTests.Mutation("unusable-lazada-fact") { $0.channels["lazada"]?.values["catagory"] = Located("1", at: place) },
            DialectTests.Mutation("unusable-lazada-fact") { $0.channels["lazada"]?.values["quantity"] = Located("-1", at: place) },
            DialectTests.Mutation("unusable-lazada-fact") { $0.channels["lazada"]?.values["variation"] = Located("cỡ", at: place) },
            DialectTests.Mutation("unusable-lazada-fact") {
                $0.channels["lazada"]?.values["images.0"] = Located("https://stories.example/a.jpg", at: place)
            },
            DialectTests.Mutation("unusable-lazada-fact") {
                $0.channels["lazada"]?.values["attributes.description"] = Located(String(repeating: "dài ", count: 7000), at: place)
            },
            DialectTests.Mutation("no-parcel-for-lazada") { $0.package = nil },
            DialectTests.Mutation("no-parcel-for-lazada") { $0.package?.size = nil },
            DialectTests.Mutation("no-parcel-for-lazada") { $0.package?.weight = nil },
            DialectTests.Mutation("no-parcel-for-lazada") { $0.package?.weight?.value = ModelCatalogue.measure("650 ml") },
            DialectTests.Mutation("no-parcel-for-lazada") { $0.package?.weight?.value = ModelCatalogue.measure("0 g") },
            DialectTests.Mutation("no-parcel-for-lazada") { $0.package?.size = Dimensions("10 × 10 cm").map { Located($0, at: place) } },
            DialectTests.Mutation("no-parcel-for-lazada") {
                $0.package?.size = Dimensions("10 × 10 × 999999999 m").map { Located($0, at: place) }
            },
            DialectTests.Mutation("alike-lazada-packs") { $0.variants = [ModelCatalogue.variant("RH-MO-501", net: "500 g")] },
            DialectTests.Mutation("no-picture-for-feed") {
                $0.images.removeLast()
                $0.pictures["images/front.jpg"]?.size = 4_000_000
            },
            DialectTests.Mutation("no-picture-for-feed") {
                $0.images.removeLast()
                $0.pictures["images/front.jpg"]?.width = 5_001
            },
            DialectTests.Mutation("no-lot-for-lazada") { $0.traceability?.lots = [] },
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

    @Test func theGrammarSeesWhatIsWrongInTheFeed() async throws {
        let xml = try #require(try await Made(Self.catalogue(Self.whole)).xml)
        let schema = try Lazada.schema.get()
        #expect(try schema.validate(Array(xml.utf8)).isEmpty)
        for (what, other) in [
            ("/product/create", "/product/update"), ("<PrimaryCategory>10100421", "<PrimaryCategory>Mật ong"),
            ("<name>Mật", "<name>" + String(repeating: "Mật ", count: 99)), ("<description>", "<description/><description>"),
            ("<brand_id>30768", "<brand_id>"), ("<SellerSku>RH-MO-500", "<SellerSku>mật ong"), ("<price>185000", "<price>185.000 ₫"),
            ("<price>185000", "<price>0"), ("2026-12-01 00:00:00", "2026-12-01"),
            ("<special_to_date>2026-12-15 23:59:59</special_to_date>", ""),
            ("<package_weight>0.65", "<package_weight>0.655"), ("<package_weight>0.65", "<package_weight>650 g"),
            ("<package_height>18", "<package_height>0"), ("<Image>https", "<Image>ftp"), ("<saleProp>", "<saleProp><a>b</a>"),
            ("<Skus>", "<Skus><Sku/>"),
        ] {
            let range = try #require(xml.firstRange(of: what), "\(what)")
            #expect(try !schema.validate(Array(xml.replacingCharacters(in: range, with: other).utf8)).isEmpty, "\(what)")
        }
    }

    @Test func lazadaSellsInSixCountries() throws {
        let catalogue = Self.catalogue(market: "DE")
        let selection = Feeds.select(catalogue.uncheckedEdition(), for: catalogue.site.channels[0])
        #expect(selection.findings.map(\.rule.name) == ["no-lazada-there"])
        #expect(selection.leftOut.count == 1)
    }
}
