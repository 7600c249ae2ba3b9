import Catalogue
import Diagnostics
import ModelCatalogue
import Testing

@testable import SiteBuild

/// One cause, one message, and nothing withheld that is not in error.
@Suite struct OneMessageTests {
    private let vi = "\(Workshop.product)/vi.md"

    @Test func aFeedThatIsNamedTwiceIsWrittenOnceAndTheSiteIsPublished() async throws {
        let workshop = try Workshop()
        let entry = "  - {channel: meta, market: VN, language: vi}\n"
        try workshop.edit("site.yaml", entry, to: entry + entry)
        let outcome = try await workshop.build()
        #expect(workshop.found(outcome).filter { $0.severity == .error }.map(\.rule) == ["duplicate-channel"])
        #expect(outcome.isPublished && outcome.isInError)
        #expect(workshop.withheld(outcome) == [:])
        #expect(outcome.feeds.filter { $0.name == "meta.vi-VN" }.count == 1)
        #expect(workshop.published("feeds/meta.vi-VN.report.json") != nil)
    }

    /// `ờ` and `ề` read as Latin-1 end in characters that YAML forbids.
    @Test(arguments: ["title: ", "summary: ", "\n---\n\n"])
    func aGarbledWordWithControlCharactersIsGarbledAndNothingElse(before place: String) async throws {
        let workshop = try Workshop()
        let garbled = "ng\u{C6}\u{B0}\u{E1}\u{BB}\u{9D}i mi\u{E1}\u{BB}\u{81}n "
        try workshop.edit(vi, place, to: place + garbled)
        let errors = workshop.found(try await workshop.check()).filter { $0.severity == .error && $0.file == vi }
        #expect(Set(errors.map(\.rule)) == ["garbled-text"], "\(errors)")
        #expect(errors.map(\.message).contains { $0.contains("“người”") } && errors.map(\.message).contains { $0.contains("“miền”") })
        #expect(errors.count == 2, "each word once")
    }

    @Test func aControlCharacterInAWordThatIsNotGarbledIsFound() async throws {
        let workshop = try Workshop()
        try workshop.edit(vi, "title: ", to: "title: M\u{E1}\u{9D}t ")
        let errors = workshop.found(try await workshop.check()).filter { $0.severity == .error && $0.file == vi }
        #expect(errors.map(\.rule).contains("control-character") && !errors.map(\.rule).contains("garbled-text"), "\(errors)")
    }

    @Test func theNameOfTheAuthorIsReadByTheGuardOfLetters() async throws {
        let workshop = try Workshop()
        let lines = try workshop.read(vi).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let others = lines.filter { !$0.hasPrefix("author: ") }
        // A Cyrillic а, and a zero-width space.
        try workshop.write((["---", "author: Lê V\u{430}n\u{200B} Tám"] + others.dropFirst()).joined(separator: "\n"), to: vi)
        let found = workshop.found(try await workshop.check()).filter { $0.file == vi && $0.line == 2 }
        #expect(Set(found.map(\.rule)) == ["lookalike-letters", "hidden-characters"], "\(found)")
    }

    @Test func whoeverAsksForTheHomeMarketAloneHearsNothingOfGoodsSentAbroad() throws {
        var assignment = Assignment(stories: "stories", today: try #require(Day(ModelCatalogue.today)), width: 1)
        let words = Words(vi: "", en: "")
        let abroad = Finding("a-rule", .error, at: Place("a"), words, reach: .abroad)
        #expect(assignment.asksFor(abroad))
        assignment.markets = ["VN"]
        #expect(!assignment.asksFor(abroad))
        #expect(assignment.asksFor(Finding("a-rule", .error, at: Place("a"), words, reach: .market("VN"))))
        #expect(assignment.asksFor(Finding("a-rule", .error, at: Place("a"), words, reach: .everything)))
        assignment.markets = ["VN", "US"]
        #expect(assignment.asksFor(abroad))
    }
}
