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
        #expect(withheld?.from == ["google-merchant.en-DE"])
        #expect(review.edition?.products.contains { $0.slug == "mat-ong-hoa-tram" } == true)
    }
}
