import Catalogue
import Foundation
import Testing

@testable import Pages

struct PageKindsTests {
    @Test func everyKindOfPageIsListed() throws {
        let folder = ModelSite.root.appending(path: "Sources/Pages/Kinds")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).map { $0.replacing(".swift", with: "") }.sorted()
        #expect(files == PageKinds.all.map { "\($0)" }.sorted(), "add the missing line to PageKinds.all")
    }

    @Test func whereDocumentsStandIsToldAsTheyAreMade() async throws {
        let (recalled, _) = try await ModelSite.pagesOfRecalledHoney()
        for pages in [Pages(try await ModelSite.edition(), templates: TemplateSet()), recalled] {
            for work in pages.work {
                #expect(try pages.paths(of: work) == pages.documents(for: work).map(\.path), "\(work.kind) \(work.subject)")
            }
        }
    }
}
