import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Rulebook
import Testing

/// The packs of law against the requirements that they answer.
@Suite struct LawPacksTests {
    @Test(arguments: ["Law/VietNam", "Law/Abroad", "Words"]) func everyRuleFileIsListed(_ pack: String) throws {
        let folder = ModelCatalogue.project.appending(path: "Sources/Rulebook/\(pack)")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)).compactMap { $0 as? URL }
            .filter { $0.pathExtension == "swift" }
            .filter { try String(contentsOf: $0, encoding: .utf8).contains("static let about =") }
            .map { $0.deletingPathExtension().lastPathComponent }.sorted()
        let listed = try #require(["Law/VietNam": VietNamPack.rules, "Law/Abroad": AbroadPack.rules, "Words": WordsPack.rules][pack])
        #expect(listed.map { "\($0)" }.sorted() == files, "add the missing line to the pack's list")
    }

    @Test func everyRuleNamesRequirementsThatExist() {
        for about in Rulebook.rules.map({ $0.about }) {
            for requirement in about.requirements { #expect(Reference.requirement(requirement) != nil, "\(about.id) names \(requirement)") }
        }
        for requirement in Coverage.reasons.keys { #expect(Reference.requirement(requirement) != nil, "\(requirement)") }
    }

    @Test func noRequirementIsAnsweredTwice() {
        let answered = Set(Rulebook.rules.flatMap { $0.about.requirements })
        #expect(answered.intersection(Coverage.reasons.keys).sorted() == [])
    }
}
