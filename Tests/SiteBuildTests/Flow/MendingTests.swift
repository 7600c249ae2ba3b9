import Catalogue
import Diagnostics
import Foundation
import Glibc
import ModelCatalogue
import Testing

@testable import SiteBuild

/// What someone has damaged, in the site, in a part of it or in the cache, is made good.
@Suite struct MendingTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    private func assignment(_ pictures: PictureMaking = .asTheyAre) throws -> Assignment {
        var assignment = Assignment(stories: workshop.stories, today: try #require(.init(ModelCatalogue.today)), width: 2)
        assignment.pictures = pictures
        return assignment
    }

    private func append(_ text: String, to path: String) throws {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    @Test func aDamagedSiteIsMadeGoodAndTheRestOfItStays() async throws {
        var assignment = try assignment()
        _ = try await SiteBuild.build(assignment, output: workshop.site)
        let whole = try workshop.files()
        // The second edition shares what is as it was with the first.
        assignment.today = assignment.today.adding(days: 1)
        _ = try await SiteBuild.build(assignment, output: workshop.site)
        assignment.today = assignment.today.adding(days: -1)
        let (page, other) = ("\(workshop.site)/404.html", "\(workshop.site)/robots.txt")
        let before = try FileManager.default.attributesOfItem(atPath: other)[.modificationDate] as? Date
        try append("<p>", to: page)
        assignment.mends = true
        _ = try await SiteBuild.build(assignment, output: workshop.site)
        #expect(try await SiteBuild.verify(workshop.site, width: 2).slips.isEmpty)
        #expect(try workshop.files()["404.html"] == whole["404.html"])
        #expect(try FileManager.default.attributesOfItem(atPath: other)[.modificationDate] as? Date == before)
        // A pipe in its place is not waited for.
        unlink(page)
        try #require(mkfifo(page, 0o644) == 0)
        _ = try await SiteBuild.build(assignment, output: workshop.site)
        #expect(try await SiteBuild.verify(workshop.site, width: 2).slips.isEmpty)
    }

    @Test func aDamagedPartIsMadeGoodByMakingItAgain() async throws {
        let (assignment, part) = (try assignment(), "\(workshop.folder.path)/part")
        let shard = try #require(Shard("1/1"))
        func merge() async throws -> Bool {
            try await SiteBuild.merge(assignment, parts: [part], output: workshop.site).isPublished
        }
        _ = try await SiteBuild.build(assignment, part: shard, output: part)
        try append("<p>", to: "\(part)/vi/san-pham/\(Workshop.product)/index.html")
        await #expect(throws: BuildError.self) { try await merge() }
        _ = try await SiteBuild.build(assignment, part: shard, output: part)
        #expect(try await merge())
        for path in ["part.feeds/0", "vi/san-pham/\(Workshop.product)/index.html"] {
            unlink("\(part)/\(path)")
            try #require(mkfifo("\(part)/\(path)", 0o644) == 0)
            await #expect(throws: BuildError.self) { try await merge() }
            _ = try await SiteBuild.build(assignment, part: shard, output: part)
            #expect(try await merge())
        }
    }

    @Test func aPartNeverTakesThePlaceOfASite() async throws {
        let assignment = try assignment()
        _ = try await SiteBuild.build(assignment, output: workshop.site)
        let before = try workshop.files()
        let shard = try #require(Shard("1/2"))
        await #expect(throws: BuildError.self) { try await SiteBuild.build(assignment, part: shard, output: workshop.site) }
        #expect(try workshop.files() == before)
    }

    @Test func addressesThatWereForgottenAreKnownFromTheSite() async throws {
        let assignment = try assignment()
        let page = "vi/san-pham/\(Workshop.product)/index.html"
        _ = try await SiteBuild.build(assignment, output: workshop.site)
        try workshop.edit("\(Workshop.product)/product.yaml", "status: published", to: "status: withdrawn")
        try workshop.remove(".chapbut")
        let outcome = try await SiteBuild.build(assignment, output: workshop.site)
        #expect(workshop.published(page) != nil)
        #expect(outcome.notices.contains { $0.en.contains(".chapbut") })
        let again = try await SiteBuild.build(assignment, output: workshop.site)
        #expect(workshop.published(page) != nil && again.notices.isEmpty)
    }

    @Test func aLineThatAsksForThePlaceOfTheListOfFilesIsPassedOver() async throws {
        let assignment = try assignment()
        try workshop.write("edition.json/\nedition.json/a/\n.chapbut/\nvi/cu/\n", to: ".chapbut/addresses")
        for _ in 1...2 { #expect(try await SiteBuild.build(assignment, output: workshop.site).isPublished) }
        #expect(workshop.published("vi/cu/index.html") != nil)
        #expect(try await SiteBuild.verify(workshop.site, width: 2).slips.isEmpty)
    }

    /// The cache costs time, never the site.
    @Test func damagedPicturesInTheCacheAreMadeAgain() async throws {
        let assignment = try assignment(.inSizes(path: "/usr/bin"))
        _ = try await SiteBuild.build(assignment, output: workshop.site)
        let whole = try workshop.files()
        let cache = "\(workshop.stories)/.chapbut/cache/pictures"
        let made = try Workshop.files(below: cache).keys.sorted()
        let kinds = [".avif", ".webp", ".jpg", ".ppm"].compactMap { kind in made.first { $0.hasSuffix(kind) } }
        #expect(kinds.count >= 3)
        let damages: [(String) throws -> Void] = [
            { try Data(Data(contentsOf: URL(filePath: $0)).map { $0 ^ 1 }).write(to: URL(filePath: $0)) },
            { try Data(contentsOf: URL(filePath: $0)).prefix(200).write(to: URL(filePath: $0)) },
            { try Data().write(to: URL(filePath: $0)) },
            {
                unlink($0); mkfifo($0, 0o644)
            },
            {
                unlink($0); symlink("/dev/zero", $0)
            },
            {
                unlink($0); mkdir($0, 0o755)
            },
        ]
        for damage in damages {
            for path in kinds { try damage("\(cache)/\(path)") }
            try FileManager.default.removeItem(atPath: workshop.site)
            _ = try await SiteBuild.build(assignment, output: workshop.site)
            #expect(try workshop.files() == whole)
        }
        // One picture in the place of another.
        let (one, other) = (try #require(made.first { $0.hasSuffix(".jpg") }), try #require(made.first { $0.hasSuffix(".webp") }))
        try Data(contentsOf: URL(filePath: "\(cache)/\(other)")).write(to: URL(filePath: "\(cache)/\(one)"))
        try FileManager.default.removeItem(atPath: workshop.site)
        _ = try await SiteBuild.build(assignment, output: workshop.site)
        #expect(try workshop.files() == whole)
    }

    @Test func aNameThatIsNoTextIsRemovedWithTheEditionThatItStandsIn() throws {
        let disk = LocalDisk()
        let folder = "\(workshop.folder.path)/raw"
        try disk.makeFolder(folder)
        let name: [CChar] = Array("\(folder)/caf".utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
        let file = open(name, O_WRONLY | O_CREAT, 0o644)
        try #require(file >= 0)
        close(file)
        try disk.removeTree(folder, last: "x")
        #expect(try disk.kind(of: folder) == nil)
    }

    @Test func aFileThatStandsWhereTheLockWouldIsKept() throws {
        let path = "\(workshop.folder.path)/lock"
        try Data("mine".utf8).write(to: URL(filePath: path))
        #expect(throws: DiskError.self) { try LocalDisk().lock(path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }
}
