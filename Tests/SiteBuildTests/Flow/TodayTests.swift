import Catalogue
import Diagnostics
import Foundation
import Glibc
import ModelCatalogue
import SiteBuild
import Testing

/// The model stories age: what the real today finds in them beyond the day they were written for may only be time's work.
@Suite struct TodayTests {
    /// What becomes true by waiting.
    static let lapses: Set<String> = [
        "expired-certificate", "lot-past-its-date", "idle-acceptance", "missing-expiry", "sale-over", "expired-sale", "fair-over",
        "expiring-certificate", "stale-test-report", "preorder-date-past", "google-merchant-expired-lot",
    ]

    @Test func theRealTodayFindsOnlyWhatHasLapsed() async throws {
        let stories = ModelCatalogue.project.appending(path: "stories").path
        func errors(on day: Day) async throws -> Set<String> {
            let outcome = try await SiteBuild.check(Assignment(stories: stories, today: day, width: 2))
            return Set(outcome.report.findings.filter { $0.severity != .note }.map { "\($0.rule.name) \($0.place)" })
        }
        let written = try await errors(on: try #require(Day(ModelCatalogue.today)))
        let now = try await errors(on: Day(number: (time(nil) + 7 * 3600) / 86_400))
        let new = now.subtracting(written).filter { !Self.lapses.contains(String($0.prefix { $0 != " " })) }
        #expect(new == [])
    }

    @Test func aRatingIsGoneOnTheDayAfterItsLast() async throws {
        let workshop = try Workshop()
        for (day, isThere) in [("2029-06-09", true), ("2029-06-10", false)] {
            let outcome = try await workshop.build(today: day)
            let page = try #require(workshop.published("vi/san-pham/\(Workshop.product)/index.html"))
            #expect(page.contains("96-2026-0041") == isThere, "\(day)")
            #expect(workshop.found(outcome).contains { $0.rule == "expired-certificate" && $0.message.contains("OCOP") } == !isThere)
        }
    }
}
