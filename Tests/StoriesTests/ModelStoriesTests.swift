import Catalogue
import Diagnostics
import Stories
import Testing

@Suite struct ModelStoriesTests {
    /// The project's root, from where this file stands.
    static let root = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 }

    @Test func theModelStoriesAreReadWithoutAFinding() async throws {
        let manuscript = try await Stories.read(FolderOnDisk("\(Self.root)/stories"), root: "stories", width: 2)
        #expect(manuscript.findings.map { "\($0.place) \($0.rule) \($0.message.en)" } == [])
        #expect(manuscript.producers.count >= 12)
        #expect(manuscript.products.count >= 30)
        #expect(Set(manuscript.producers.compactMap { $0.province?.value }).count >= 12)
    }

    @Test func aLanguageThatIsNamedTwiceCountsOnce() async throws {
        let site = "name: A\nurl: https://a.example/\nlanguages: [vi, en, vi]\n"
        let manuscript = try await Stories.read(FolderInMemory(["site.yaml": site]), root: "stories", width: 1)
        #expect(manuscript.languages == [.vi, .en])
    }
}
