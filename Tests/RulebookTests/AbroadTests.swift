import Catalogue
import Diagnostics
import ModelCatalogue
import Testing

@testable import Rulebook

/// What examples of one file can't show: other markets, other kinds, other days.
@Suite struct AbroadTests {
    private func rules(_ examples: Example..., asOf day: String = ModelCatalogue.today) async throws -> [String: Severity] {
        var catalogue = try ModelCatalogue.withPictures()
        for example in examples { _ = try catalogue.apply(example) }
        let review = try await catalogue.review(asOf: day)
        let own = review.findings.filter { $0.subject == .product("stories/\(ModelCatalogue.product)") }
        return Dictionary(own.map { ($0.rule.name, $0.severity) }, uniquingKeysWith: max)
    }

    private static let china = [Example("markets: [VN, CN]", in: "site.yaml"), Example("trade.markets: [CN]")]

    @Test func foodForChinaNeedsARegisteredFacility() async throws {
        #expect(try await rules(Self.china[0], Self.china[1])["unregistered-in-china"] == .error)
        #expect(try await rules(Self.china[0], Self.china[1], "market.CN: {registration: C-1}")["unregistered-in-china"] == nil)
        #expect(try await rules(Self.china[0], Self.china[1], asOf: "2026-05-31")["unregistered-in-china"] == nil)
        #expect(try await rules()["unregistered-in-china"] == nil)
    }

    @Test func nestsForChinaNeedAHouseAndAVeterinarian() async throws {
        #expect(
            try await rules(Self.china[0], Self.china[1], "kind: birds-nest\ntraceability.origin.growing_area: nil")[
                "unready-nest-for-china"] == .error)
    }

    @Test func foodForJapanDeclaresAllergens() async throws {
        let japan = [Example("markets: [VN, JP]", in: "site.yaml"), Example("trade.markets: [JP]")]
        #expect(try await rules(japan[0], japan[1], "label.allergens: nil")["undeclared-allergens-jp"] == .error)
        #expect(try await rules(japan[0], japan[1], "label.allergens: nil", asOf: "2025-03-31")["undeclared-allergens-jp"] == nil)
        #expect(try await rules(japan[0], japan[1])["undeclared-allergens-jp"] == nil)
    }

    @Test(arguments: [
        ("2026-12-29", "company", nil), ("2026-12-30", "company", Severity.warning), ("2026-12-30", "cooperative", nil),
        ("2027-06-29", "cooperative", nil), ("2027-06-30", "cooperative", .error), ("2027-06-30", "company", .error),
    ]) func coffeeForTheUnionNeedsAStatementFromTheFirmsDayOn(_ day: String, _ form: String, _ severity: Severity?) async throws {
        let found = try await rules("kind: coffee", Example("legal_form: \(form)", in: "producer.yaml"), asOf: day)
        #expect(found["missing-deforestation-statement"] == severity)
    }

    @Test func noPermitForBeadsWithoutSourceAndQuantity() async throws {
        let permit = "{scheme: cites-permit, number: P-1, issuer: CITES, issued: 2026-11-01, expires: 2027-04-30"
        let beads = Example("kind: agarwood-beads\nspecies: Aquilaria crassna")
        #expect(try await rules(beads, Example("certificates: [\(permit)}]"))["missing-cites-permit"] == .error)
        #expect(try await rules(beads, Example("certificates: [\(permit), source: A, quantity: 3 kg}]"))["missing-cites-permit"] == nil)
        #expect(
            try await rules(beads, Example("certificates: [\(permit), source: A, quantity: 3 kg}]"), asOf: "2027-05-01")[
                "missing-cites-permit"] == .error)
        #expect(try await rules(beads, "trade.markets: [VN]")["missing-cites-permit"] == nil)
    }

    @Test func anErrorOfAMarketKeepsTheGoodsOutOfThatMarketOnly() async throws {
        var catalogue = try ModelCatalogue.withPictures()
        _ = try catalogue.apply("market.EU: nil")
        let review = try await catalogue.review()
        let withheld = review.withheld.first { $0.product.hasSuffix("mat-ong-hoa-tram") }
        #expect(withheld?.from == ["google-merchant.en-DE", "peppol-catalogue.en-DE", "bmecat.en-DE"])
        #expect(review.edition?.products.contains { $0.slug == "mat-ong-hoa-tram" } == true)
    }

    private func findings(_ rule: RuleID, _ examples: Example..., asOf day: String = ModelCatalogue.today) async throws -> [Finding] {
        var catalogue = try ModelCatalogue.withPictures()
        for example in examples { _ = try catalogue.apply(example) }
        return try await catalogue.review(asOf: day).findings.filter { $0.rule == rule }
    }

    @Test func whatIsLackingIsToldOnceForEachPlaceThatLacksIt() async throws {
        let found = try await findings(
            "missing-distance-information", "market.EU: nil\nlabel.net: nil\nvariants: nil", Example("---.storage: nil", in: "en.md"))
        #expect(found.map(\.severity) == [.error, .error, .error])
        #expect(found.map(\.market) == ["EU", "EU", "EU"])
        #expect(found.contains { $0.place == Place("stories/\(ModelCatalogue.product)/en.md") && $0.message.vi.contains("bảo quản") })
        #expect(found.contains { $0.help?.en.contains("`EU: {importer: {name: …, address: …}}`") ?? false })
    }

    @Test func whatStandsSideBySideIsAddedInOneGo() async throws {
        let found = try await findings("unready-cosmetic-eu", "kind: serum", "market: nil\nlabel.shelf_life: nil\ntraceability.lots: nil")
        let help = found.compactMap { $0.help?.en }.joined()
        #expect(help.contains("`market: {EU: {responsible_person: {name: …, address: …}, cpnp: …, opened: 12 months}}`"), "\(help)")
    }

    @Test func whatCannotBeReadIsNotCalledMissing() async throws {
        let found = try await findings("missing-distance-information", "label.net: lots\ntraceability.origin.country: [VN]")
        #expect(found.map(\.message.en) == [])
    }

    @Test func aMemberOfTheUnionIsCheckedByTheUnionsRules() async throws {
        let france = Example("trade.markets: [VN, FR]")
        #expect(try await rules(france, "market.EU: nil")["missing-distance-information"] == .error)
        #expect(try await rules(france)["missing-distance-information"] == nil)
        let site = Example("markets: [VN, DE]", in: "site.yaml")
        #expect(try await rules(site, "trade.markets: [VN, EU]", "market.EU: nil")["missing-distance-information"] == .error)
        #expect(try await rules(site, "trade.markets: [VN]", "market.EU: nil")["missing-distance-information"] == nil)
    }

    @Test func aPermitIsAskedForOnceWhateverTheNumberOfMarkets() async throws {
        var catalogue = try ModelCatalogue.withPictures()
        _ = try catalogue.apply("kind: agarwood-beads\nspecies: Aquilaria crassna\ntrade.markets: [VN, EU, US]")
        let own = try await catalogue.review().findings.filter { $0.rule == "missing-cites-permit" }
        #expect(own.map(\.reach) == [.abroad])
        #expect(own.map(\.severity) == [.error])
        _ = try catalogue.apply("trade.markets: [VN, US]")
        #expect(try await catalogue.review().findings.filter { $0.rule == "missing-cites-permit" }.map(\.market) == ["US"])
    }

    @Test func anErrorAbroadKeepsTheGoodsInTheHomeMarket() async throws {
        let permitless = Example(
            "kind: lacquerware\nspecies: Aquilaria crassna\nexemptions: [{requirement: CITES-02, reason: A}]\nocop: nil")
        var catalogue = try ModelCatalogue.withPictures()
        _ = try catalogue.apply(permitless)
        let review = try await catalogue.review()
        let withheld = review.withheld.first { $0.product.hasSuffix("mat-ong-hoa-tram") }
        #expect(
            withheld?.from == [
                "google-merchant.en-US", "google-merchant.en-DE", "meta.en-US", "pinterest.en-US", "microsoft.en-US",
                "peppol-catalogue.en-DE", "bmecat.en-DE",
            ])
    }

    @Test func onePermitThatSaysEverythingIsEnough() async throws {
        let permit = "{scheme: cites-permit, number: P-1, issuer: CITES, issued: 2026-11-01, expires: 2027-04-30"
        let beads = Example("kind: agarwood-beads\nspecies: Gyrinops versteegii")
        let both = Example("certificates: [\(permit)}, \(permit), source: W, quantity: 3 kg}]")
        #expect(try await rules(beads, both)["missing-cites-permit"] == nil)
        let lapsed = try await findings("missing-cites-permit", beads, both, asOf: "2027-05-01")
        #expect(lapsed.map(\.message.en).allSatisfy { $0.contains("expired on 2027-04-30") } && lapsed.count == 1)
    }

    @Test(arguments: [
        ("2028-07-19", nil), ("2028-07-20", Severity.note),
    ]) func foodOfTheTraceabilityListNeedsALotFromTheDayOn(_ day: String, _ severity: Severity?) async throws {
        #expect(try await rules("kind: fresh-fruit\ntraceability.lots: nil", asOf: day)["lotless-traceability-food"] == severity)
        #expect(try await rules("kind: nut\ntraceability.lots: nil", asOf: day)["lotless-traceability-food"] == nil)
    }

    @Test func aPlotAndAStatementAreEachFoundWhereTheyAreLacking() async throws {
        let company = Example("legal_form: company", in: "producer.yaml")
        let found = try await findings(
            "missing-deforestation-statement", "kind: coffee\ntraceability.origin.coordinates: nil", company, asOf: "2027-06-30")
        #expect(found.map(\.severity) == [.error, .error])
        #expect(Set(found.map(\.length)) == [12, 6])
        let statement = Example("certificates.0: {scheme: eudr-statement, number: E-1, issuer: A, issued: 2027-01-02}")
        #expect(try await findings("missing-deforestation-statement", "kind: coffee", company, statement, asOf: "2027-06-30") == [])
    }

    @Test(arguments: ["1602.50", "4015.12", "1806.31"]) func goodsAreTakenForWhatTheirCodeSays(_ code: String) async throws {
        let found = try await rules(Example("trade.hs_code: \"\(code)\""), asOf: "2027-06-30")
        #expect(found["missing-deforestation-statement"] == .error)
    }

    @Test func nestsForChinaAreToldWhatEachPlaceLacks() async throws {
        let nest = Example("kind: birds-nest\ntraceability.origin.growing_area: nil\ncertificates: nil")
        let found = try await findings("unready-nest-for-china", Self.china[0], Self.china[1], nest)
        #expect(found.count == 3)
        #expect(try await findings("unregistered-in-china", Self.china[0], Self.china[1], nest) == [])
        let ready = Example(
            "certificates.0: {scheme: veterinary, number: V-1, issuer: A, issued: 2026-10-02}\nmarket.CN: {registration: C-1}")
        #expect(try await findings("unready-nest-for-china", Self.china[0], Self.china[1], Example("kind: birds-nest"), ready) == [])
    }

    @Test func eachAllergenIsToldOnceAndOnlyWhereItIsOnTheList() async throws {
        let words = [
            Example("---.ingredients: Mật ong, mực, lạc, lạc rang.", in: "vi.md"), Example("---.ingredients: Squid, peanuts.", in: "en.md"),
        ]
        let union = try await findings("unlisted-allergen", words[0], words[1], "trade.markets: [VN, EU, US]")
        #expect(union.map(\.severity) == [.warning, .warning])
        #expect(Set(union.map(\.place.file)).count == 1)
        let states = try await findings("unlisted-allergen", words[0], words[1], "trade.markets: [VN, US]")
        #expect(states.map(\.market) == ["US"])
        // Sesame is on the list of the United States since 2023.
        let sesame = Example("---.ingredients: Mật ong, mè.", in: "vi.md")
        #expect(try await findings("unlisted-allergen", sesame, "trade.markets: [VN, US]", asOf: "2022-12-31") == [])
        #expect(try await findings("unlisted-allergen", sesame, "trade.markets: [VN, US]", asOf: "2023-01-01").count == 1)
    }
}

/// Which words of ingredients name an allergen, and which only look like one.
@Suite struct AllergenWordsTests {
    private func named(_ text: String) -> Set<String> { Set(AllergenWords.named(in: Tokens.cut(text)).map(\.1.id)) }

    @Test(arguments: [
        ("Cá cơm, muối biển", ["fish"]), ("Anchovies, sea salt", ["fish"]), ("Nước mắm, đường", ["fish"]), ("Mắm tôm", ["crustaceans"]),
        ("Tôm khô, ghẹ", ["crustaceans"]), ("mực khô", ["molluscs"]), ("dầu hào", ["molluscs"]), ("hạt điều rang muối", ["nuts"]),
        ("đậu phộng, mè, đường", ["peanuts", "sesame"]), ("lạc rang, vừng", ["peanuts", "sesame"]), ("sữa đậu nành", ["soybeans"]),
        ("sữa hạnh nhân", ["nuts"]), ("sữa bột, trứng gà, bột mì", ["milk", "eggs", "wheat"]), ("Peanut butter", ["peanuts"]),
        ("peanut oil", ["peanuts"]), ("skimmed milk powder (cow)", ["milk"]), ("buckwheat", ["buckwheat"]), ("óc chó", ["walnut"]),
        ("cá mè, ốc bươu", ["fish", "molluscs"]), ("chất bảo quản E223", ["sulphites"]), ("ĐẬU NÀNH", ["soybeans"]),
    ]) func anAllergenIsFound(_ text: String, _ ids: [String]) {
        #expect(named(text) == Set(ids))
    }

    @Test(arguments: [
        "nước cốt dừa", "coconut milk, coconut cream", "butter beans", "cream of tartar", "cocoa butter", "vú sữa", "sữa ong chúa",
        "lạc tiên",
        "rau diếp cá", "cà chua", "càng cua", "bột khoai mì", "me chua", "dầu hạt điều màu", "cỏ mực", "nấm bào ngư", "oyster mushrooms",
        "nutmeg, eggplant, buttercup", "no peanuts", "egg-free noodles", "không sữa, không đậu nành", "2 tép tỏi", "gạo ruộng tôm", "nut",
        "rau cải, bơ", "bột mì tinh", "chestnut, coconut", "free of milk", "muối, ớt, tiêu", "men lá (bột gạo, lá rừng)",
        "hạt cà phê Lạc Dương",
    ]) func whatOnlyLooksLikeOneIsNot(_ text: String) {
        #expect(named(text) == [])
    }
}
