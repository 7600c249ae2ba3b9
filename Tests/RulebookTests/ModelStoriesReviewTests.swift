import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Rulebook
import Stories
import Testing

/// The project's own stories give no false finding.
@Suite struct ModelStoriesReviewTests {
    @Test func theModelStoriesAreInNoError() async throws {
        let folder = try FolderOnDisk(ModelCatalogue.project.appending(path: "stories").path)
        let manuscript = try await Stories.read(folder, root: "stories", width: 2)
        let today = try #require(Day(ModelCatalogue.today))
        let review = await Rulebook.review(manuscript, today: today, width: 2)
        for finding in review.findings where finding.severity != .error {
            print("\(finding.severity) \(finding.rule) \(finding.place) \(finding.message.en)")
        }
        // Pictures are made by a program of their own and may be missing in a fresh clone.
        let errors = review.findings.filter { $0.severity == .error && $0.rule != "missing-file" }
        #expect(errors.map { "\($0.rule) \($0.place) \($0.message.en)" } == [])
    }
}
