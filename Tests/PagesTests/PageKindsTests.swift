import Foundation
import Testing

@testable import Pages

struct PageKindsTests {
    @Test func everyKindOfPageIsListed() throws {
        let folder = ModelSite.root.appending(path: "Sources/Pages/Kinds")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).map { $0.replacing(".swift", with: "") }.sorted()
        #expect(files == PageKinds.all.map { "\($0)" }.sorted(), "add the missing line to PageKinds.all")
    }
}
