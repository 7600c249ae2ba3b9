import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Rulebook
import Testing

/// The packs of law against the requirements that they answer.
@Suite struct LawPacksTests {
    @Test(arguments: ["Law/VietNam", "Law/Abroad", "Text", "Words", "Parity"]) func everyRuleFileIsListed(_ pack: String) throws {
        let folder = ModelCatalogue.project.appending(path: "Sources/Rulebook/\(pack)")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)).compactMap { $0 as? URL }
            .filter { $0.pathExtension == "swift" }
            .filter { try String(contentsOf: $0, encoding: .utf8).contains("static let about =") }
            .map { $0.deletingPathExtension().lastPathComponent }.sorted()
        let packs: [String: [any Rule.Type]] = [
            "Law/VietNam": VietNamPack.rules, "Law/Abroad": AbroadPack.rules, "Text": TextPack.rules, "Words": WordsPack.rules,
            "Parity": ParityPack.rules,
        ]
        let listed = try #require(packs[pack])
        #expect(listed.map { "\($0)" }.sorted() == files, "add the missing line to the pack's list")
    }

    @Test func everyRuleNamesRequirementsThatExist() {
        for about in Rulebook.rules.map({ $0.about }) {
            for requirement in about.requirements { #expect(Reference.requirement(requirement) != nil, "\(about.id) names \(requirement)") }
        }
        for requirement in Coverage.reasons.keys { #expect(Reference.requirement(requirement) != nil, "\(requirement)") }
    }

    @Test func everyRequirementIsAnsweredByARuleOrAReason() {
        let unanswered = Reference.requirements.map(\.id).filter { Coverage.rules(for: $0).isEmpty && Coverage.reasons[$0] == nil }
        #expect(unanswered == [])
        #expect(Coverage.reasons.count <= 25)
        // CLAIM-04 is about goods that the list of kinds does not have.
        let grave = Coverage.reasons.keys.filter { Reference.requirement($0)?.severity == .error }
        #expect(grave.sorted() == ["CLAIM-04"])
        #expect(Reference.requirements.count == 122)
    }

    @Test func noRequirementIsAnsweredTwice() {
        let answered = Set(Rulebook.rules.flatMap { $0.about.requirements })
        #expect(answered.intersection(Coverage.reasons.keys).sorted() == [])
    }
}
