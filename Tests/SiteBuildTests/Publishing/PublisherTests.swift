import Glibc
import SiteBuild
import Testing

@Suite struct PublisherTests {
    let folder: TemporaryFolder
    var site: String { "\(folder.path)/_site" }

    init() throws { folder = try TemporaryFolder() }

    @Test func theFirstEditionAppearsWithItsDocuments() throws {
        try publish(["index.html": "one", "vi/san-pham/a/index.html": "a"], to: site)
        #expect(try documents(of: site) == ["index.html": "one", "vi/san-pham/a/index.html": "a"])
        #expect(try folder.names(in: folder.path) == ["_site"])
    }

    @Test func nothingOfAnEditionIsSeenBeforeItIsPublished() throws {
        try publish(["index.html": "one"], to: site)
        let next = try Publisher(output: site, stories: nil).begin()
        try next.write(Array("two".utf8), to: "index.html")
        #expect(try documents(of: site) == ["index.html": "one"])
        #expect(try next.publish() == nil)
        #expect(try documents(of: site) == ["index.html": "two"])
    }

    @Test func theEditionBeforeStaysBesideTheSiteAndTheOneBeforeThatGoes() throws {
        for text in ["one", "two", "three"] { try publish(["index.html": text], to: site) }
        #expect(try documents(of: site) == ["index.html": "three"])
        #expect(try documents(of: "\(folder.path)/._site.previous") == ["index.html": "two"])
        #expect(try folder.names(in: folder.path) == ["_site", "._site.previous"])
    }

    @Test func anAbandonedEditionLeavesTheSiteAsItWas() throws {
        try publish(["index.html": "one"], to: site)
        let next = try Publisher(output: site, stories: nil).begin()
        try next.write([1], to: "index.html")
        try next.abandon()
        #expect(try documents(of: site) == ["index.html": "one"])
        #expect(try folder.names(in: folder.path) == ["_site"])
    }

    @Test func foldersAboveTheSiteAreMade() throws {
        try publish(["index.html": "one"], to: "\(folder.path)/a/b/_site/")
        #expect(try documents(of: "\(folder.path)/a/b/_site") == ["index.html": "one"])
    }

    @Test func anEmptyFolderBecomesTheSite() throws {
        try folder.makeFolder("_site")
        try publish(["index.html": "one"], to: site)
        #expect(try folder.names(in: folder.path) == ["_site"])
    }

    @Test(arguments: ["_site", "._site.next", "._site.previous", "._site.replaced"])
    func aFolderThatTheProgramDidNotMakeIsNeverTouched(_ name: String) throws {
        try folder.makeFolder(name)
        try folder.write("mine", to: "\(name)/thesis.txt")
        #expect(throws: PublishError.notOurs(path: "\(folder.path)/\(name)")) {
            try publish(["index.html": "one"], to: site)
        }
        #expect(try folder.tree(folder.path) == ["\(name)/thesis.txt": "mine"])
    }

    @Test func theStateThatLivesAmongStoriesIsNoMark() throws {
        try folder.makeFolder("_site")
        try folder.makeFolder("_site/.chapbut")
        #expect(throws: PublishError.notOurs(path: site)) { try publish([:], to: site) }
    }

    @Test func whatSomeonePutsThereDuringTheBuildStays() throws {
        let next = try Publisher(output: site, stories: nil).begin()
        try folder.makeFolder("_site")
        try folder.write("mine", to: "_site/thesis.txt")
        #expect(throws: PublishError.notOurs(path: site)) { try next.publish() }
        #expect(try folder.tree(site) == ["thesis.txt": "mine"])
    }

    @Test func aFileOrALinkInItsPlaceIsRefused() throws {
        try folder.write("mine", to: "file")
        #expect(throws: PublishError.notAFolder(path: "\(folder.path)/file")) { try publish([:], to: "\(folder.path)/file") }
        try publish([:], to: site)
        try #require(symlink(site, "\(folder.path)/link") == 0)
        #expect(throws: PublishError.notAFolder(path: "\(folder.path)/link/")) { try publish([:], to: "\(folder.path)/link/") }
    }

    @Test(arguments: ["", "/.", "/..", "/stories", "/stories/", "/stories/producer", "/stories/.chapbut", "/stories/.chapbut/cache"])
    func theStoriesTheirParentsAndWhatLiesAmongThemAreRefused(_ path: String) throws {
        try folder.makeFolder("stories")
        let output = folder.path + path
        #expect(throws: PublishError.forbidden(path: output)) {
            try Publisher(output: output, stories: "\(folder.path)/stories").begin()
        }
        #expect(try folder.names(in: folder.path) == ["stories"])
    }

    @Test(arguments: ["/", "//", "/.", "/tmp/..", "/nowhere\0/site"])
    func theRootOfTheDiskIsRefused(_ path: String) throws {
        #expect(throws: PublishError.forbidden(path: path)) { try Publisher(output: path, stories: nil).begin() }
    }

    @Test func aLinkToTheStoriesDoesNotHideThem() throws {
        try folder.makeFolder("stories")
        try #require(symlink("\(folder.path)/stories", "\(folder.path)/other") == 0)
        #expect(throws: PublishError.forbidden(path: "\(folder.path)/other/site")) {
            try Publisher(output: "\(folder.path)/other/site", stories: "\(folder.path)/stories").begin()
        }
    }

    @Test func aFolderThatReadingSkipsMayLieAmongTheStories() throws {
        try folder.makeFolder("stories")
        try publish(["index.html": "one"], to: "\(folder.path)/stories/_site", stories: "\(folder.path)/stories")
        #expect(try documents(of: "\(folder.path)/stories/_site") == ["index.html": "one"])
    }

    @Test func aSecondBuildOfTheSameSiteFailsAtOnce() throws {
        let first = try Publisher(output: site, stories: nil).begin()
        #expect(throws: PublishError.locked(path: site)) { try Publisher(output: site, stories: nil).begin() }
        try publish(["index.html": "other"], to: "\(folder.path)/other")
        try first.write([1], to: "a")
        #expect(try first.publish() == nil)
        try publish(["index.html": "two"], to: site)
        #expect(try documents(of: site) == ["index.html": "two"])
    }

    @Test func aBuildThatEndedWithoutAWordHoldsNobodyUp() throws {
        do {
            let next = try Publisher(output: site, stories: nil).begin()
            try next.write([1], to: "vi/index.html")
        }
        try folder.write("", to: "._site.lock")
        #expect(try folder.names(in: folder.path) == ["._site.next", "._site.lock"])
        try publish(["index.html": "two"], to: site)
        #expect(try documents(of: site) == ["index.html": "two"])
        #expect(try folder.names(in: folder.path) == ["_site"])
    }

    @Test(arguments: [
        "", "/", "/etc/passwd", "a/", "a//b", ".", "..", "../x", "a/../b", "a/./b", "a/..", "a\0b", "a\nb", ".chapbut",
        "edition.json",
    ])
    func noPathLeadsOutOfTheSite(_ path: String) throws {
        let next = try Publisher(output: site, stories: nil).begin()
        #expect(throws: PublishError.badDocument(path: path)) { try next.write([1], to: path) }
        try next.abandon()
        #expect(try folder.names(in: folder.path) == [])
    }

    @Test func dotsThatAreNamesArePublished() throws {
        try publish([".well-known/x": "1", "a/...": "2", "a..b": "3"], to: site)
        #expect(try documents(of: site) == [".well-known/x": "1", "a/...": "2", "a..b": "3"])
    }

    @Test func twoDocumentsAtOnePathAreAnError() throws {
        let next = try Publisher(output: site, stories: nil).begin()
        try next.write([1], to: "a")
        try next.write([1], to: "b/c")
        for path in ["a", "a/b", "a/b/c", "b"] {
            #expect(throws: PublishError.writtenTwice(path: path)) { try next.write([1], to: path) }
        }
    }

    @Test func tasksWriteSideBySide() async throws {
        let next = try Publisher(output: site, stories: nil).begin()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for number in 0..<100 { try next.write(Array("\(number)".utf8), to: "d\(number % 7)/e/\(task)-\(number)") }
                }
            }
            try await group.waitForAll()
        }
        #expect(try next.publish() == nil)
        let documents = try documents(of: site)
        #expect(documents.count == 800)
        #expect(documents["d3/e/5-94"] == "94")
    }

    private func documents(of site: String) throws -> [String: String] {
        var tree = try #require(try folder.tree(site))
        #expect(tree.removeValue(forKey: ".chapbut") != nil)
        #expect(tree.removeValue(forKey: "edition.json") != nil)
        return tree
    }
}

/// Publishes `documents` as the next edition of `site`.
func publish(_ documents: [String: String], to site: String, stories: String? = nil, disk: any Disk = LocalDisk()) throws {
    let next = try Publisher(output: site, stories: stories, disk: disk).begin()
    for (path, text) in documents.sorted(by: { $0.key < $1.key }) { try next.write(Array(text.utf8), to: path) }
    if let setback = try next.publish() { throw PublishedWithSetback(error: setback) }
}

/// The site is the new edition, and something after that failed.
struct PublishedWithSetback: Error {
    var error: DiskError
}
