import ModelCatalogue
import SiteBuild
import Testing

/// The same stories give the same bytes.
@Suite struct SameBytesTests {
    @Test func theNumberOfTasksAndTheFoldersNameChangeNothing() async throws {
        let one = try Workshop(.whole())
        let other = try Workshop(.whole(), named: "chuyen-lang")
        try await one.build(width: 1)
        try await other.build(width: 4)
        let (files, others) = (try one.files(), try other.files())
        #expect(files.count > 20)
        #expect(files.keys.sorted() == others.keys.sorted())
        for (path, bytes) in files { #expect(others[path] == bytes, "\(path) differs") }
    }

    @Test func aSecondBuildChangesNothing() async throws {
        let workshop = try Workshop()
        try await workshop.build()
        let first = try workshop.files()
        try await workshop.build()
        #expect(try workshop.files() == first)
    }
}
