import Foundation
import Testing

@testable import Preview

@Suite struct WatcherTests {
    /// A folder that is watched, and what is told of it.
    private final class Folder {
        let path = "/tmp/chapbut-watch-\(UUID().uuidString)"
        var watch: FolderWatch

        init() throws {
            try FileManager.default.createDirectory(atPath: "\(path)/a/b", withIntermediateDirectories: true)
            try Data("x".utf8).write(to: URL(filePath: "\(path)/a/b/old.md"))
            watch = try #require(FolderWatch([path]))
        }

        deinit {
            watch.stop()
            try? FileManager.default.removeItem(atPath: path)
        }

        /// What is told once nothing has happened for a while, by path below the folder.
        func told() -> Set<String>? {
            while watch.wait(50) {}
            guard case .files(let paths) = watch.take() else { return nil }
            return Set(paths.map { String($0.dropFirst(path.utf8.count + 1)) })
        }

        func write(_ name: String) throws { try Data("y".utf8).write(to: URL(filePath: "\(path)/\(name)")) }

        func move(_ name: String, to other: String) throws {
            try FileManager.default.moveItem(atPath: "\(path)/\(name)", toPath: "\(path)/\(other)")
        }
    }

    @Test func whatIsThereBeforeIsNoChange() throws { #expect(try Folder().told() == nil) }

    @Test func aFileThatIsWrittenIsTold() throws {
        let folder = try Folder()
        try folder.write("a/b/old.md")
        #expect(folder.told() == ["a/b/old.md"])
        #expect(folder.told() == nil)
    }

    @Test func aFileThatAnEditorWritesAsideAndRenamesIsTold() throws {
        let folder = try Folder()
        try folder.write("a/b/.old.md.swp")
        try folder.write("a/b/.old.md.tmp")
        #expect(rename("\(folder.path)/a/b/.old.md.tmp", "\(folder.path)/a/b/old.md") == 0)
        #expect(folder.told() == ["a/b/old.md"])
    }

    @Test func aNewFolderIsWatchedWithWhatIsInItAlready() throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: "\(folder.path)/c/d", withIntermediateDirectories: true)
        try folder.write("c/d/new.md")
        #expect(folder.told()?.contains("c/d/new.md") == true)
        try folder.write("c/d/newer.md")
        #expect(folder.told() == ["c/d/newer.md"])
    }

    @Test func aFolderThatIsMovedInIsToldFileByFileAndWatched() throws {
        let folder = try Folder()
        let outside = "/tmp/chapbut-watch-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: "\(outside)/e", withIntermediateDirectories: true)
        try Data("z".utf8).write(to: URL(filePath: "\(outside)/e/f.md"))
        try FileManager.default.moveItem(atPath: outside, toPath: "\(folder.path)/moved")
        #expect(folder.told()?.contains("moved/e/f.md") == true)
        try folder.write("moved/e/g.md")
        #expect(folder.told() == ["moved/e/g.md"])
    }

    @Test func aFolderThatIsRenamedIsWatchedUnderItsNewName() throws {
        let folder = try Folder()
        try folder.move("a", to: "z")
        #expect(folder.told()?.isSuperset(of: ["a", "z/b/old.md"]) == true)
        try folder.write("z/b/old.md")
        #expect(folder.told() == ["z/b/old.md"])
    }

    @Test func aFileThatIsTakenAwayOrMovedOutIsTold() throws {
        let folder = try Folder()
        try FileManager.default.removeItem(atPath: "\(folder.path)/a/b/old.md")
        #expect(folder.told() == ["a/b/old.md"])
        try FileManager.default.removeItem(atPath: "\(folder.path)/a")
        #expect(folder.told()?.contains("a") == true)
    }

    @Test func aLinkIsToldAtOnceAndAHalfWrittenFileIsNot() throws {
        let folder = try Folder()
        #expect(symlink("old.md", "\(folder.path)/a/b/link.md") == 0)
        #expect(folder.told() == ["a/b/link.md"])
        let file = open("\(folder.path)/a/b/slow.md", O_CREAT | O_WRONLY, 0o644)
        #expect(folder.told() == nil)
        close(file)
        #expect(folder.told() == ["a/b/slow.md"])
    }

    @Test func whatBeginsWithADotIsPassedOver() throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: "\(folder.path)/.chapbut", withIntermediateDirectories: true)
        try folder.write(".chapbut/told")
        try folder.write("a/.hidden")
        #expect(folder.told() == nil)
    }

    @Test func aFolderThatComesBackIsLookedAtAnew() throws {
        let folder = try Folder()
        let aside = folder.path + "-aside"
        try FileManager.default.moveItem(atPath: folder.path, toPath: aside)
        while folder.watch.wait(50) {}
        #expect(folder.watch.take() == .everything)
        try FileManager.default.moveItem(atPath: aside, toPath: folder.path)
        folder.watch.findRoots()
        #expect(folder.watch.take() == .everything)
        try folder.write("a/b/old.md")
        #expect(folder.told() == ["a/b/old.md"])
    }

    @Test func aFolderThatIsNamedByALinkIsWatchedAndTellsNothingByItself() throws {
        let folder = try Folder()
        let link = folder.path + "-link"
        #expect(symlink(folder.path, link) == 0)
        defer { unlink(link) }
        var watch = try #require(FolderWatch([link]))
        defer { watch.stop() }
        watch.findRoots()
        #expect(watch.take() == nil, "it would be looked at for ever")
        try folder.write("a/b/old.md")
        while watch.wait(50) {}
        #expect(watch.take() == .files(["\(link)/a/b/old.md"]))
    }

    @Test func whatCannotBeWatchedIsNoNews() throws {
        var watch = try #require(FolderWatch(["/tmp/chapbut-watch-\(UUID().uuidString)/khong-co"]))
        defer { watch.stop() }
        for _ in 0..<3 {
            watch.findRoots()
            #expect(watch.take() == nil)
        }
    }

    @Test func aWatcherTellsSoonAndTogetherWhatChangesTogether() async throws {
        let path = "/tmp/chapbut-watch-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let watcher = Watcher([path])
        defer { watcher.stop() }
        try await Task.sleep(for: .milliseconds(100))
        for number in 0..<20 { try Data("x".utf8).write(to: URL(filePath: "\(path)/\(number).md")) }
        var told: Set<String> = []
        var times = 0
        for await change in watcher.changes {
            if case .files(let paths) = change { told.formUnion(paths) }
            times += 1
            if told.count == 20 { break }
        }
        #expect(times < 20, "not one by one")
    }
}
