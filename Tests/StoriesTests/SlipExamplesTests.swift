import Catalogue
import Diagnostics
import ModelCatalogue
import Stories
import Testing

/// Every slip's examples, read with the whole folder around them.
@Suite struct SlipExamplesTests {
    static let examples = Stories.slips.flatMap { slip in
        slip.flags.map { Case(slip: slip.id, example: $0, isFlagged: true) }
            + slip.allows.map { Case(slip: slip.id, example: $0, isFlagged: false) }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let slip: RuleID
        let example: Example
        let isFlagged: Bool
        var testDescription: String { "\(slip) \(isFlagged ? "flags" : "allows") \(example.whole ?? example.patch)" }
    }

    @Test(arguments: examples) func anExampleIsFlaggedAtItsMarkOrAllowed(_ example: Case) async throws {
        var catalogue = try ModelCatalogue()
        let mark = try catalogue.apply(example.example)
        let manuscript = try await Stories.read(FolderInMemory(catalogue.files), root: ModelCatalogue.root, width: 1)
        let found = manuscript.findings.filter { $0.rule == example.slip }
        if example.isFlagged {
            let places = found.map(\.place)
            #expect(!places.isEmpty, "not found among \(manuscript.findings.map { "\($0.rule) \($0.place)" })")
            if let mark { #expect(places.contains(mark), "found at \(places), expected at \(mark)") }
        } else {
            #expect(found.map { "\($0.place) \($0.message.en)" } == [])
        }
    }

    @Test func everySlipHasANameOfItsOwn() {
        let names = Stories.slips.map(\.id.name)
        #expect(Set(names).count == names.count)
    }
}
