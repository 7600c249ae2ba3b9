import Glibc
import SiteBuild
import Testing

/// A file that is as it was is not written again: it stays the same file, with its time.
@Suite struct DifferencesTests {
    let folder: TemporaryFolder
    var site: String { "\(folder.path)/_site" }

    init() throws { folder = try TemporaryFolder() }

    /// File number and time of modification, in nanoseconds.
    private func identity(_ path: String, in site: String? = nil) throws -> [Int] {
        var status = stat()
        try #require(stat("\(site ?? self.site)/\(path)", &status) == 0, "\(path)")
        return [Int(status.st_ino), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
    }

    private func documents(_ site: String) throws -> [String: String] {
        var tree = try #require(try folder.tree(site))
        tree[".chapbut"] = nil
        tree["edition.json"] = nil
        return tree
    }

    @Test func whatDoesNotDifferIsTheSameFileInEveryEdition() throws {
        let editions = [
            ["index.html": "one", "vi/a/index.html": "a", "vi/b/index.html": "b", "vi/c/index.html": "c"],
            ["index.html": "two", "vi/a/index.html": "a", "vi/b/index.html": "b", "vi/c/index.html": "c", "vi/d": "d"],
            ["index.html": "three", "vi/a/index.html": "a", "vi/b/index.html": "other", "vi/d": "d"],
            ["index.html": "three", "vi/a/index.html": "a", "vi/b/index.html": "b", "vi/c/index.html": "c"],
        ]
        try publish(editions[0], to: site)
        let first = try identity("vi/a/index.html")
        for (before, edition) in zip(editions, editions.dropFirst()) {
            let old = try before.keys.sorted().map { ($0, try identity($0)) }
            try publish(edition, to: site)
            #expect(try documents(site) == edition)
            #expect(try documents("\(folder.path)/._site.previous") == before)
            #expect(try folder.names(in: folder.path) == ["_site", "._site.previous"])
            for (path, identity) in old where edition[path] != nil {
                #expect(try (self.identity(path) == identity) == (edition[path] == before[path]), "\(path)")
            }
        }
        #expect(try identity("vi/a/index.html") == first)
    }

    @Test func foldersThatHoldNothingAnyMoreAreGone() throws {
        for number in 0..<4 { try publish(["index.html": "\(number)", "n/\(number)/m/index.html": "x"], to: site) }
        #expect(try folder.names(in: "\(site)/n") == ["3"])
        #expect(try folder.names(in: "\(folder.path)/._site.previous/n") == ["2"])
    }

    @Test func aFileMayBecomeAFolderAndAFolderAFile() throws {
        let editions = [["a": "1", "b/c": "2", "x": "0"], ["a/b": "1", "b": "2", "x": "0"]]
        for number in 0..<5 {
            var edition = editions[number % 2]
            edition["n"] = "\(number)"
            try publish(edition, to: site)
            #expect(try documents(site) == edition)
        }
    }

    @Test func anEditionLikeTheLastIsNotPublishedAgain() throws {
        try publish(["index.html": "one", "a/b": "c"], to: site)
        let before = try (identity("index.html"), identity("edition.json"), identity("."))
        try publish(["index.html": "one", "a/b": "c"], to: site)
        #expect(try (identity("index.html"), identity("edition.json"), identity(".")) == before)
        #expect(try folder.names(in: folder.path) == ["_site"])
    }

    @Test(arguments: ["missing", "extra", "list", "no list"]) func aSiteThatIsNotWholeIsWrittenAnew(_ damage: String) throws {
        for number in 0..<3 { try publish(["index.html": "\(number)", "a": "a", "b": "b"], to: site) }
        for edition in [site, "\(folder.path)/._site.previous"] {
            switch damage {
            case "missing": try LocalDisk().removeFile("\(edition)/a")
            case "extra": try LocalDisk().write([1].span, to: "\(edition)/more")
            case "list":
                try LocalDisk().removeFile("\(edition)/edition.json")
                try LocalDisk().write(Array("{}".utf8).span, to: "\(edition)/edition.json")
            default: try LocalDisk().removeFile("\(edition)/edition.json")
            }
        }
        try publish(["index.html": "new", "a": "a", "b": "b"], to: site)
        #expect(try documents(site) == ["index.html": "new", "a": "a", "b": "b"])
        try publish(["index.html": "newer", "a": "a", "b": "b"], to: site)
        #expect(try documents(site) == ["index.html": "newer", "a": "a", "b": "b"])
    }

    @Test func aFileSystemWithoutSecondNamesGetsCopies() throws {
        let disk = MemoryDisk(folders: ["/home"], canLink: false)
        for text in ["one", "two", "three"] {
            try publish(["index.html": text, "a/b": "same", "a/\(text)": "x"], to: "/home/_site", disk: disk)
        }
        #expect(disk.tree("/home/_site")?["a/b"] == "same" && disk.tree("/home/_site")?["index.html"] == "three")
        #expect(disk.tree("/home/._site.previous")?["index.html"] == "two")
        #expect(disk.tree("/home/_site")?["a/two"] == nil)
    }

    // MARK: Verify and roll back

    private func slips(_ site: String) async throws -> [String] {
        try await SiteBuild.verify(site, width: 2).slips.map { "\($0.slip) \($0.path)" }
    }

    @Test func everyFileThatIsNotAsListedIsTold() async throws {
        try publish(["index.html": "one", "vi/a": "a", "vi/b": "b", "vi/\"c\\": "c"], to: site)
        #expect(try await SiteBuild.verify(site, width: 2).files == 4)
        #expect(try await slips(site) == [])
        try LocalDisk().removeFile("\(site)/index.html")
        try folder.write("ONE", to: "_site/index.html")
        try LocalDisk().removeFile("\(site)/vi/a")
        try LocalDisk().removeFile("\(site)/vi/b")
        try #require(symlink("/etc/passwd", "\(site)/vi/b") == 0)
        try folder.write("mine", to: "_site/vi/more")
        #expect(try await slips(site) == ["changed index.html", "missing vi/a", "changed vi/b", "extra vi/more"])
    }

    @Test func aFolderWithoutAListCannotBeVerified() async throws {
        try folder.makeFolder("_site")
        await #expect(throws: BuildError.self) { try await SiteBuild.verify(site, width: 1) }
    }

    @Test func theEditionBeforeComesBackAndGoesAgain() async throws {
        try publish(["index.html": "one"], to: site)
        #expect(throws: BuildError.self) { try SiteBuild.rollBack(site) }
        try publish(["index.html": "two"], to: site)
        try SiteBuild.rollBack(site)
        #expect(try documents(site) == ["index.html": "one"])
        #expect(try await slips(site) == [])
        try SiteBuild.rollBack(site)
        #expect(try documents(site) == ["index.html": "two"])
        try SiteBuild.rollBack(site)
        try publish(["index.html": "three"], to: site)
        #expect(try documents(site) == ["index.html": "three"])
        #expect(try documents("\(folder.path)/._site.previous") == ["index.html": "one"])
    }

    @Test func rollingBackWithoutExchangeIsWholeToo() throws {
        let disk = MemoryDisk(folders: ["/home"], canExchange: false)
        for text in ["one", "two"] { try publish(["index.html": text], to: "/home/_site", disk: disk) }
        try SiteBuild.rollBack("/home/_site", disk: disk)
        #expect(disk.tree("/home/_site")?["index.html"] == "one")
        #expect(disk.tree("/home/._site.previous")?["index.html"] == "two")
        #expect(disk.names(in: "/home") == ["_site", "._site.previous"])
    }
}
