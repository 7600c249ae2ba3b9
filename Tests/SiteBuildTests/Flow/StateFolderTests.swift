import Foundation
import Glibc
import Testing

@testable import SiteBuild

/// What builds know of each other.
@Suite struct StateFolderTests {
    private let folder: TemporaryFolder
    private let state: StateFolder

    init() throws {
        folder = try TemporaryFolder()
        state = StateFolder(of: folder.path)
    }

    @Test func whatManyAddAtOnceIsAllThere() async throws {
        try await withThrowingTaskGroup(of: Void.self) { [state] group in
            for task in 0..<4 {
                group.addTask {
                    for number in 0..<10 {
                        let held = try state.hold()
                        try held.keep(try state.read("addresses") + Array("vi/\(task)-\(number)/\n".utf8), in: "addresses")
                    }
                }
            }
            try await group.waitForAll()
        }
        let lines = String(decoding: try state.read("addresses"), as: UTF8.self).split(separator: "\n")
        #expect(Set(lines).count == 40 && lines.count == 40)
        #expect(try folder.names(in: "\(folder.path)/.chapbut") == ["addresses"])
    }

    @Test(arguments: [".chapbut", ".chapbut/cache"]) func nothingIsReadOrWrittenThroughALink(_ link: String) throws {
        let elsewhere = try TemporaryFolder()
        if link != ".chapbut" { try LocalDisk().makeFolder("\(folder.path)/.chapbut") }
        try #require(symlink(elsewhere.path, "\(folder.path)/\(link)") == 0)
        for path in ["cache", "build"] { try Data("x".utf8).write(to: URL(filePath: "\(elsewhere.path)/\(path)")) }
        #expect(try state.read("cache/build") == [] && state.read("cache") == [])
        #expect(throws: BuildError.self) { try state.hold().keep([1], in: "cache/build") }
        #expect(try folder.names(in: elsewhere.path) == ["cache", "build"])
        #expect(try Data(contentsOf: URL(filePath: "\(elsewhere.path)/build")) == Data("x".utf8))
    }

    @Test func aFileThatIsALinkIsReplacedAndNotFollowed() throws {
        let elsewhere = try TemporaryFolder()
        try Data("x".utf8).write(to: URL(filePath: "\(elsewhere.path)/told"))
        try LocalDisk().makeFolder("\(folder.path)/.chapbut")
        for name in ["told", "told.next"] { try #require(symlink("\(elsewhere.path)/told", "\(folder.path)/.chapbut/\(name)") == 0) }
        #expect(try state.read("told") == [])
        try state.hold().keep([1], in: "told")
        #expect(try state.read("told") == [1])
        #expect(try Data(contentsOf: URL(filePath: "\(elsewhere.path)/told")) == Data("x".utf8))
    }
}
