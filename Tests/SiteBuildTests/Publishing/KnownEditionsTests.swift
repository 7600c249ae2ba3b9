import Digests
import Glibc
import Testing

@testable import SiteBuild

/// An edition that was looked through once is known again until a name in it comes or goes.
@Suite struct KnownEditionsTests {
    private let folder: TemporaryFolder
    private var site: String { "\(folder.path)/site" }
    private static let files = ["index.html", "vi/index.html", "vi/mat-ong/index.html", "en/index.html", EditionList.name]
    private static let list = XXH3(of: "a list")

    init() throws {
        folder = try TemporaryFolder()
        try Self.make("\(folder.path)/site")
    }

    private static func make(_ site: String) throws {
        try LocalDisk().makeFolders("\(site)/vi/mat-ong")
        try LocalDisk().makeFolders("\(site)/en")
        for path in files { try LocalDisk().write([0x61].span, to: "\(site)/\(path)") }
    }

    /// Longer than a tick of the clock that the file system writes times by.
    private static func settle() async throws { try await Task.sleep(for: .milliseconds(60)) }

    private static func learned(_ list: XXH3 = list, of site: String) async throws -> KnownEditions {
        let known = KnownEditions()
        try await settle()
        let sum = try #require(await PathSum(below: site, width: 2))
        await known.learn(list, sum.folders, in: site, since: FileTimes.now, width: 2)
        return known
    }

    @Test func anEditionIsKnownAgainWhereverItIsMoved() async throws {
        let known = try await Self.learned(of: site)
        #expect(await known.list(of: site, width: 2) == Self.list)
        #expect(rename(site, "\(folder.path)/previous") == 0)
        #expect(await known.list(of: "\(folder.path)/previous", width: 1) == Self.list)
        #expect(await known.list(of: site, width: 1) == nil)
    }

    @Test(arguments: ["a new file", "a file less", "another folder", "another list", "another file by that name", "a copy", "a link"])
    func whatComesOrGoesIsSeen(_ change: String) async throws {
        let known = try await Self.learned(of: site)
        switch change {
        case "a new file": try LocalDisk().write([0x62].span, to: "\(site)/vi/mat-ong/x.html")
        case "a file less": try LocalDisk().removeFile("\(site)/vi/mat-ong/index.html")
        case "another folder": try LocalDisk().makeFolder("\(site)/en/x")
        case "another list":
            try LocalDisk().removeFile("\(site)/\(EditionList.name)")
            try LocalDisk().write([0x62].span, to: "\(site)/\(EditionList.name)")
        case "another file by that name":
            try LocalDisk().write([0x62].span, to: "\(site)/en/new")
            #expect(rename("\(site)/en/new", "\(site)/en/index.html") == 0)
        case "a copy":
            #expect(rename(site, "\(site).old") == 0)
            try Self.make(site)
        default:
            #expect(rename(site, "\(site).old") == 0)
            #expect(symlink("\(site).old", site) == 0)
        }
        #expect(await known.list(of: site, width: 2) == nil)
    }

    @Test func whatCouldStillChangeUnseenIsNotTakenDown() async throws {
        let known = KnownEditions()
        let sum = try #require(await PathSum(below: site, width: 2))
        var status = stat()
        #expect(stat("\(site)/\(EditionList.name)", &status) == 0)
        await known.learn(Self.list, sum.folders, in: site, since: FileTimes(status).modified, width: 2)
        #expect(await known.list(of: site, width: 2) == nil)
    }

    @Test func anEditionBroughtForwardIsKnownWithoutBeingLookedThrough() async throws {
        let known = try await Self.learned(of: site)
        let (path, list) = ("vi/mat-ong/index.html", XXH3(of: "the next list"))
        let change = try #require(known.change(of: Self.list, at: [path], in: site))
        for file in [path, EditionList.name] {
            try LocalDisk().removeFile("\(site)/\(file)")
            try LocalDisk().write([0x62].span, to: "\(site)/\(file)")
        }
        #expect(rename(site, "\(folder.path)/published") == 0)
        known.publish(change, as: list)
        #expect(await !known.settle(in: "\(folder.path)/published"))
        #expect(await known.list(of: "\(folder.path)/published", width: 2) == list)
    }

    @Test func anEditionMadeOfSecondNamesIsKnownToTheNextBuild() async throws {
        let site = "\(folder.path)/_site"
        let known = KnownEditions()
        let publisher = Publisher(output: site, stories: nil, disk: LocalDisk(), knowing: known)
        let first = try publisher.begin()
        for path in ["index.html", "vi/a/index.html"] { try first.write([0x61], to: path) }
        #expect(try first.publish() == nil)
        let digest = try #require(first.digest)
        let second = try #require(try await publisher.beginPatch(to: digest, width: 2))
        try second.write([0x62], to: "vi/a/index.html")
        #expect(try second.publish() == nil)
        #expect(await known.list(of: site, width: 2) == nil, "nobody has looked through it")
        await publisher.settle(width: 2)
        #expect(await known.list(of: site, width: 2) == second.digest)
    }

    @Test func whatSomeoneElsePutsIntoItMeanwhileIsSeen() async throws {
        let known = try await Self.learned(of: site)
        let change = try #require(known.change(of: Self.list, at: ["vi/mat-ong/index.html"], in: site))
        try LocalDisk().write([0x62].span, to: "\(site)/en/x.html")
        known.publish(change, as: XXH3(of: "the next list"))
        #expect(await !known.settle(in: site))
        #expect(await known.list(of: site, width: 2) == nil)
    }

    @Test func whatIsKeptIsKnownToTheNextBuild() async throws {
        let known = try await Self.learned(of: site)
        let bytes = try #require(known.bytesToKeep())
        #expect(known.bytesToKeep() == nil, "it is kept already")
        let next = KnownEditions(bytes)
        #expect(await next.list(of: site, width: 2) == Self.list)
        #expect(next.bytesToKeep() == nil)
        for position in bytes.indices {
            var other = bytes
            other[position] ^= 0x10
            #expect(await KnownEditions(other).list(of: site, width: 1) == nil, "byte \(position)")
        }
        for count in bytes.indices { #expect(await KnownEditions(Array(bytes[..<count])).list(of: site, width: 1) == nil) }
    }
}
