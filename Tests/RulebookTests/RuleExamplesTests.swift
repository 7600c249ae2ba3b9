import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Rulebook
import Stories
import Testing

/// Every rule's examples, reviewed with the whole folder around them.
@Suite struct RuleExamplesTests {
    static let examples = Rulebook.rules.map { $0.about }.flatMap { about in
        about.flags.map { Case(rule: about.id, example: $0, isFlagged: true) }
            + about.allows.map { Case(rule: about.id, example: $0, isFlagged: false) }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let rule: RuleID
        let example: Example
        let isFlagged: Bool
        var testDescription: String { "\(rule) \(isFlagged ? "flags" : "allows") \(example.copied ?? example.whole ?? example.patch)" }
    }

    @Test(arguments: examples) func anExampleIsFlaggedAtItsMarkOrAllowed(_ example: Case) async throws {
        var catalogue = try ModelCatalogue.withPictures()
        // What is changed in one language alone is told by what both said before.
        let before =
            example.rule == "section-changed-alone" ? LastTold(LastTold().bytes(after: try await catalogue.manuscript())) : LastTold()
        let mark = try catalogue.apply(example.example)
        let review = try await catalogue.review(lastTold: before)
        let found = review.findings.filter { $0.rule == example.rule }
        if example.isFlagged {
            let places = found.map(\.place)
            #expect(!places.isEmpty, "not found among \(review.findings.map { "\($0.rule) \($0.place) \($0.message.en)" })")
            if let mark { #expect(places.contains(mark), "found at \(places), expected at \(mark)") }
        } else {
            #expect(found.map { "\($0.place) \($0.message.en)" } == [])
        }
    }

    @Test func aFixThatIsAppliedMendsWhatItWasGivenFor() async throws {
        for example in Self.examples where example.isFlagged {
            var catalogue = try ModelCatalogue.withPictures()
            _ = try catalogue.apply(example.example)
            let fixes = try await catalogue.review().findings.filter { $0.rule == example.rule }.compactMap(\.fix)
            guard let fix = fixes.first else { continue }
            catalogue.apply(fix)
            let again = try await catalogue.review().findings
            #expect(!again.contains { $0.rule == example.rule && $0.fix == fix }, "\(example.testDescription)")
            #expect(!again.contains { $0.rule == "wrong-shape" }, "\(example.testDescription)")
        }
    }

    @Test func theModelCatalogueItselfHasNoFinding() async throws {
        let review = try await ModelCatalogue.withPictures(small: false).review()
        #expect(review.findings.map { "\($0.severity) \($0.rule) \($0.place) \($0.message.en)" } == [])
        #expect(review.edition?.products.count == 2)
        #expect(review.rulesRun > 50)
    }
}

/// What the lists that people write by hand must agree with.
@Suite struct FormatPackTests {
    @Test func everyRuleFileIsListed() throws {
        let folder = ModelCatalogue.project.appending(path: "Sources/Rulebook/Format")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
            .map { String($0.dropLast(6)) }.filter { $0 != "FormatPack" }.sorted()
        #expect(FormatPack.rules.map { "\($0)" } == files, "add the missing line to FormatPack.rules, in the order of the folder")
    }

    @Test func everyRuleHasANameOfItsOwnThatTheReaderDoesNotUse() {
        let names = (Rulebook.rules.map { $0.about.id.name } + Stories.slips.map(\.id.name))
        #expect(Set(names).count == names.count)
    }

    @Test func everyRuleIsNamedInKebabCaseAndSaysSomethingInBothLanguages() {
        for rule in Rulebook.rules {
            let about = rule.about
            #expect(Slug.isWellFormed(about.id.name))
            #expect(about.summary.vi.hasSuffix(".") && about.summary.en.hasSuffix("."), "\(about.id)")
        }
    }
}
