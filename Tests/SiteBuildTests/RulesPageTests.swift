import Diagnostics
import ModelCatalogue
import Pages
import Testing

@testable import SiteBuild

/// The page of rules tells each rule once, in both languages, under the same anchors.
@Suite struct RulesPageTests {
    @Test func theChaptersHoldEveryRuleOnce() {
        let told = SiteBuild.chapters.flatMap { $0.rules.map(\.id.name) }
        #expect(Set(told).count == told.count)
        #expect(Set(told) == Set(SiteBuild.rules.map(\.id.name)))
    }

    @Test func bothPagesHaveTheSameAnchorsAndLeadToEachOther() async throws {
        let workshop = try Workshop()
        try await workshop.build()
        let vi = try #require(workshop.published("vi/quy-tac/index.html"))
        let en = try #require(workshop.published("en/rules/index.html"))
        let anchors = Self.anchors(of: vi)
        #expect(anchors == Self.anchors(of: en) && anchors.count > 250)
        #expect(Set(anchors).count == anchors.count)
        #expect(Set(anchors).isSuperset(of: SiteBuild.rules.map(\.id.name)))
        #expect(vi.contains("../../en/rules/") && en.contains("../../vi/quy-tac/"))
        #expect(try #require(workshop.published("vi/index.html")).contains("../vi/quy-tac/"))
        #expect(try #require(workshop.published("sitemap.xml")).contains("/vi/quy-tac/"))
    }

    private static func anchors(of page: String) -> [String] {
        page.split(separator: "<div id=\"").dropFirst().compactMap { $0.split(separator: "\"").first.map(String.init) }
    }
}
