import Catalogue
import Diagnostics
import ModelCatalogue
import Testing

@testable import Rulebook

/// What is due on which day, the day before each boundary, on it, and the day after.
@Suite struct DueTests {
    /// One last day of the model product, and how it is seen from another day.
    struct Case: Sendable, CustomTestStringConvertible {
        let patch: String
        let matter: Due.Matter
        let asOf: String
        /// The item's day and its distance, or `nil` where there is no item.
        let expected: (day: String, days: Int)?
        var testDescription: String { "\(matter) as of \(asOf): \(patch)" }

        init(_ patch: String, _ matter: Due.Matter, asOf: String, _ day: String?, _ days: Int = 0) {
            self.patch = patch
            self.matter = matter
            self.asOf = asOf
            expected = day.map { ($0, days) }
        }
    }

    private static let haccp = "certificates: [{scheme: haccp, number: A1, issued: 2024-12-24, expires: 2026-12-23}]"
    private static let food = "certificates: [{scheme: food-safety, number: B2, issued: 2024-05-24, expires: 2027-05-23}]"
    private static let rating = "ocop.expires: 2027-05-22"
    private static let extended = "ocop.expires: 2026-11-01\nocop.extended_until: 2027-04-30"
    private static let claim = "claims: [{says: best-of-kind, source: x, date: 2026-01-15}]"
    private static let leapClaim = "claims: [{says: best-of-kind, source: x, date: 2028-02-29}]"
    private static let lot = "traceability.lots: [{lot: A1, produced: 2026-01-01, expires: 2026-12-01}]"
    private static let accept = "accept: [{rule: missing-picture, reason: chưa chụp, until: 2026-12-31}]"

    static let cases: [Case] = [
        Case(haccp, .certificate, asOf: "2026-12-22", "2026-12-23", 1),
        Case(haccp, .certificate, asOf: "2026-12-23", "2026-12-23", 0),
        Case(haccp, .certificate, asOf: "2026-12-24", "2026-12-23", -1),
        Case(haccp, .certificate, asOf: "2026-06-26", "2026-12-23", 180),
        Case(haccp, .certificate, asOf: "2026-06-25", nil),
        Case(haccp, .certificateFile, asOf: "2026-12-22", nil),
        Case(food, .certificateFile, asOf: "2026-11-22", "2026-11-23", 1),
        Case(food, .certificateFile, asOf: "2026-11-23", "2026-11-23", 0),
        Case(food, .certificateFile, asOf: "2026-11-24", "2026-11-23", -1),
        Case(food, .certificateFile, asOf: "2027-05-23", "2026-11-23", -181),
        Case(food, .certificateFile, asOf: "2027-05-24", nil),
        Case(food, .certificate, asOf: "2027-05-24", "2027-05-23", -1),
        // 180 days before 2027-05-22 is 2026-11-23, 120 days before is 2027-01-22.
        Case(rating, .ratingFileOpens, asOf: "2026-11-22", "2026-11-23", 1),
        Case(rating, .ratingFileOpens, asOf: "2026-11-23", "2026-11-23", 0),
        Case(rating, .ratingFileOpens, asOf: "2026-11-24", nil),
        Case(rating, .ratingFileCloses, asOf: "2027-01-21", "2027-01-22", 1),
        Case(rating, .ratingFileCloses, asOf: "2027-01-22", "2027-01-22", 0),
        Case(rating, .ratingFileCloses, asOf: "2027-01-23", "2027-01-22", -1),
        Case(rating, .ratingFileCloses, asOf: "2027-05-23", nil),
        Case(rating, .rating, asOf: "2027-05-22", "2027-05-22", 0),
        Case(rating, .rating, asOf: "2027-05-23", "2027-05-22", -1),
        Case("ocop.expires: 2026-10-01", .ratingFileCloses, asOf: "2026-05-21", nil),
        Case("ocop.expires: 2026-10-01", .ratingFileCloses, asOf: "2026-05-22", "2026-06-03", 12),
        Case("ocop.expires: 2027-05-22\nocop.revoked: 2026-11-23", .rating, asOf: "2026-11-22", nil),
        Case("ocop.expires: 2027-05-21\nocop.revoked: 2026-11-24", .rating, asOf: "2026-11-23", "2027-05-21", 179),
        Case("ocop.expires: 2027-05-21\nocop.revoked: 2026-11-23", .rating, asOf: "2026-11-23", nil),
        Case(extended, .ratingExtension, asOf: "2027-04-30", "2027-04-30", 0),
        Case(extended, .ratingExtension, asOf: "2027-05-01", "2027-04-30", -1),
        Case(extended, .rating, asOf: "2026-11-23", nil),
        Case(extended, .ratingFileCloses, asOf: "2026-11-23", nil),
        Case(claim, .evidence, asOf: "2027-01-14", "2027-01-15", 1),
        Case(claim, .evidence, asOf: "2027-01-15", "2027-01-15", 0),
        Case(claim, .evidence, asOf: "2027-01-16", "2027-01-15", -1),
        Case(leapClaim, .evidence, asOf: "2029-02-28", "2029-02-28", 0),
        Case(lot, .lot, asOf: "2026-11-30", "2026-12-01", 1),
        Case(lot, .lot, asOf: "2026-12-02", "2026-12-01", -1),
        Case(accept, .acceptance, asOf: "2026-12-31", "2026-12-31", 0),
        Case(accept, .acceptance, asOf: "2027-01-01", "2026-12-31", -1),
        Case("status: draft\n\(haccp)", .certificate, asOf: "2026-12-23", "2026-12-23", 0),
        Case("status: withdrawn\n\(haccp)", .certificate, asOf: "2026-12-23", nil),
    ]

    private static let product = "stories/\(ModelCatalogue.product)"

    @Test(arguments: cases) func aDayIsDueUpToItselfAndLapsedAfterIt(_ example: Case) async throws {
        let manuscript = try await ModelCatalogue.with(Example(example.patch)).manuscript()
        let due = Due(manuscript, today: try #require(Day(example.asOf)), within: 180)
        let found = due.items.filter { $0.product?.folder == Self.product && $0.matter == example.matter }
        #expect(found.map(\.day.description) == (example.expected.map { [$0.day] } ?? []))
        if let expected = example.expected {
            #expect(found.first?.days == expected.days)
            #expect(found.first?.isLapsed == (expected.days < 0))
            #expect(found.first?.place.file == "\(Self.product)/product.yaml")
        }
    }

    @Test func aProducersCertificateIsItsOwnAndPointsAtItsLine() async throws {
        let catalogue = try ModelCatalogue.with(Example("certificates.0.expires: ▸2026-12-01", in: "producer.yaml"))
        let due = Due(try await catalogue.manuscript(), today: try #require(Day(ModelCatalogue.today)), within: 30)
        let item = try #require(due.items.first { $0.matter == .certificate && $0.product == nil })
        #expect(item.place.file == "stories/ong-rung-u-minh/producer.yaml" && item.place.line > 1)
        #expect(item.producer.name.vi == "Hợp tác xã Ong Rừng U Minh")
    }

    @Test func everyHorizonTakesWhatNoNearerOneHas() async throws {
        // The first and last day of each horizon from 2026-11-23 on.
        let days =
            ["2026-11-22", "2026-11-23", "2026-12-23", "2026-12-24", "2027-01-22", "2027-01-23", "2027-02-21", "2027-02-22"]
            + ["2027-05-22", "2027-05-23"]
        let lots = days.enumerated().map { "{lot: L\($0), expires: \($1)}" }.joined(separator: ", ")
        let manuscript = try await ModelCatalogue.with(Example("traceability.lots: [\(lots)]")).manuscript()
        func counts(within: Int) throws -> [String] {
            Due(manuscript, today: try #require(Day("2026-11-23")), within: within).byHorizon.map { horizon, items in
                "\(horizon.days.map(String.init) ?? "lapsed"): \(items.count { $0.product?.folder == Self.product && $0.matter == .lot })"
            }
        }
        #expect(try counts(within: 180) == ["lapsed: 1", "30: 2", "60: 2", "90: 2", "180: 2"])
        #expect(try counts(within: 365) == ["lapsed: 1", "30: 2", "60: 2", "90: 2", "180: 2", "365: 1"])
        #expect(try counts(within: 59) == ["lapsed: 1", "30: 2", "59: 1"])
        #expect(try counts(within: 0) == ["lapsed: 1", "0: 1"])
    }

    @Test func identitiesAreUniqueAndStayWhenADayChanges() async throws {
        let papers = [1, 2].map { "{scheme: halal, issued: 2024-01-01, expires: 2026-12-0\($0)}" }.joined(separator: ", ")
        func identities(_ patch: String) async throws -> [String] {
            let manuscript = try await ModelCatalogue.with(Example("certificates: [\(papers)]"), Example(patch)).manuscript()
            return Due(manuscript, today: try #require(Day(ModelCatalogue.today)), within: 36_525).items.map(\.identity)
        }
        let now = try await identities("ocop.expires: 2027-05-22")
        #expect(Set(now).count == now.count)
        #expect(try await Set(identities("ocop.expires: 2029-06-09")) == Set(now))
    }
}
