import SiteBuild
import Testing

/// Lets the n-th step fail, for n = 1, 2, 3… until none is left, and looks at the site each time.
@Suite struct PublishingFailureTests {
    static let old = ["index.html": "old", "vi/a/index.html": "old a", "vi/b/index.html": "old b"]
    static let new = ["index.html": "new", "vi/a/index.html": "new a", "en/c/index.html": "new c"]

    @Test(arguments: FailingDisk.Failure.allCases, [true, false])
    func theSiteIsTheOldEditionOrTheNewOneWhole(_ failure: FailingDisk.Failure, canExchange: Bool) throws {
        var outcomes: Set<String> = []
        for number in 1... {
            let disk = MemoryDisk(canExchange: canExchange)
            for edition in [["index.html": "older"], Self.old] { try publish(edition, to: "/home/_site", disk: disk) }
            let failing = FailingDisk(disk, at: number, failure)
            let thrown = attempt(on: failing)
            if failure == .fromThenOn { disk.losePower() }

            let site = documents(of: "/home/_site", on: disk)
            if thrown is PublishError && site == nil && failure == .fromThenOn && !canExchange {
                // Between the two renames, where no exchange is to be had: whole beside its place, and back with the next build.
                #expect(documents(of: "/home/._site.replaced", on: disk) == Self.old)
                let next = try Publisher(output: "/home/_site", stories: nil, disk: disk).begin()
                #expect(documents(of: "/home/_site", on: disk) == Self.old)
                try next.abandon()
                outcomes.insert("away")
            } else if thrown is PublishError {
                #expect(site == Self.old, "step \(number)")
                outcomes.insert("old")
            } else {
                #expect(site == Self.new, "step \(number)")
                outcomes.insert(thrown == nil ? "new" : "new with a setback")
            }

            try publish(["index.html": "next"], to: "/home/_site", disk: disk)
            #expect(documents(of: "/home/_site", on: disk) == ["index.html": "next"], "step \(number)")
            #expect(disk.names(in: "/home") == ["_site", "._site.previous"], "step \(number)")
            if !failing.hasFailed { break }
        }
        #expect(outcomes.isSuperset(of: ["old", "new", "new with a setback"]))
        #expect(outcomes.contains("away") == (failure == .fromThenOn && !canExchange))
    }

    @Test(arguments: FailingDisk.Failure.allCases)
    func theFirstEditionAppearsWholeOrNotAtAll(_ failure: FailingDisk.Failure) throws {
        for number in 1... {
            let disk = MemoryDisk()
            let failing = FailingDisk(disk, at: number, failure)
            let thrown = attempt(on: failing)
            if failure == .fromThenOn { disk.losePower() }
            #expect(documents(of: "/home/_site", on: disk) == (thrown is PublishError ? nil : Self.new), "step \(number)")
            try publish(Self.old, to: "/home/_site", disk: disk)
            #expect(documents(of: "/home/_site", on: disk) == Self.old)
            if !failing.hasFailed { break }
        }
    }

    @Test(arguments: FailingDisk.Failure.allCases)
    func theSameHoldsOnTheRealDisk(_ failure: FailingDisk.Failure) throws {
        for number in 1... {
            let folder = try TemporaryFolder()
            let site = "\(folder.path)/_site"
            for edition in [["index.html": "older"], Self.old] { try publish(edition, to: site) }
            let failing = FailingDisk(LocalDisk(), at: number, failure)
            let thrown = attempt(site, on: failing)
            var tree = try #require(try folder.tree(site))
            tree[".chapbut"] = nil
            tree["edition.json"] = nil
            #expect(tree == (thrown is PublishError ? Self.old : Self.new), "step \(number)")
            try publish(["index.html": "next"], to: site)
            #expect(try folder.names(in: folder.path) == ["_site", "._site.previous"])
            if !failing.hasFailed { break }
        }
    }

    /// Tries to publish the new edition: what it ended with.
    private func attempt(_ site: String = "/home/_site", on disk: any Disk) -> (any Error)? {
        do {
            try publish(Self.new, to: site, disk: disk)
            return nil
        } catch {
            return error
        }
    }

    private func documents(of site: String, on disk: MemoryDisk) -> [String: String]? {
        var tree = disk.tree(site)
        tree?[".chapbut"] = nil
        tree?["edition.json"] = nil
        return tree
    }
}
