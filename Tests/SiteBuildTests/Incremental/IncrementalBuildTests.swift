import Catalogue
import Diagnostics
import Digests
import Feeds
import Foundation
import Glibc
import Ledger
import ModelCatalogue
import Testing

@testable import SiteBuild

/// However a site came about, it is the one that a build without any memory makes of the same stories.
///
/// `CHAPBUT_EDITS=2000` makes as many edits, `CHAPBUT_SEED=7` begins with that seed.
@Suite struct IncrementalBuildTests {
    private static let edits = ProcessInfo.processInfo.environment["CHAPBUT_EDITS"].flatMap { Int($0) } ?? 16
    private static let seed = ProcessInfo.processInfo.environment["CHAPBUT_SEED"].flatMap { UInt64($0) } ?? 11
    /// So many edits are made to one catalogue: after more there is little left of it.
    private static let run = 16

    @Test func afterAnyEditsTheSiteIsThatOfACleanBuild() async throws {
        var (short, reprints) = (0, 0)
        for number in 0..<UInt64((Self.edits + Self.run - 1) / Self.run) {
            let ways = try await compare(seed: Self.seed + number, edits: min(Self.run, Self.edits))
            (short, reprints) = (short + ways.short, reprints + ways.reprints)
        }
        #expect(short >= Self.edits / 8, "of \(Self.edits) builds \(short) took the short way")
        #expect(reprints >= Self.edits / 16, "in \(reprints) of \(Self.edits) builds pages stayed as they were")
    }

    /// - Returns: how many of the builds did not do everything again, and in how many others pages were not.
    private func compare(seed: UInt64, edits count: Int) async throws -> (short: Int, reprints: Int) {
        let workshop = try Workshop(RandomEdits.catalogue())
        var edits = RandomEdits(seed: seed, in: workshop)
        var (short, reprints) = (0, 0)
        for _ in 0...count {
            let told = Comment(rawValue: "seed \(seed): \(edits.log.joined(separator: "; "))")
            let (isSame, isShort, isReprint) = try await comparison(with: workshop, today: edits.today, told)
            guard isSame else { break }
            if isShort { short += 1 }
            if isReprint { reprints += 1 }
            try edits.next()
            if let detour = edits.detour() {
                try await take(detour, workshop, edits.today)
                try edits.next()
            }
        }
        return (short, reprints)
    }

    private func take(_ detour: RandomEdits.Detour, _ workshop: Workshop, _ today: Day) async throws {
        switch detour {
        case .rollBack:
            // At first there was one edition only.
            if try LocalDisk().kind(of: "\(workshop.folder.path)/._site.previous") != nil { try SiteBuild.rollBack(workshop.site) }
        case .buildWithAnotherStyle:
            var assignment = Self.assignment(workshop, today)
            assignment.style = "json"
            let outcome = try await SiteBuild.build(assignment, output: workshop.site)
            await outcome.keep(outcome.printed ?? outcome.report.print(as: .json, language: .vi))
        case .buildAnotherSite:
            let outcome = try await SiteBuild.build(
                Self.assignment(workshop, today, style: "text"), output: "\(workshop.folder.path)/_other")
            _ = await Self.print(outcome)
        }
    }

    /// Builds, and tells whether everything is as a build without any memory makes it.
    private func isThatOfACleanBuild(
        _ workshop: Workshop, today: Day, _ told: Comment, isShort: Bool? = nil, isReprint: Bool? = nil
    ) async throws -> Bool {
        let result = try await comparison(with: workshop, today: today, told)
        if let isShort { #expect(result.isShort == isShort, told) }
        if let isReprint { #expect(result.isReprint == isReprint, told) }
        return result.isSame
    }

    private func comparison(
        with workshop: Workshop, today: Day, _ told: Comment
    ) async throws -> (isSame: Bool, isShort: Bool, isReprint: Bool) {
        // The same state for both: what was ever published, and what the stories last said.
        let state = "\(workshop.stories)/.chapbut"
        let clean = "\(workshop.folder.path)/clean"
        try? FileManager.default.removeItem(atPath: "\(state)-before")
        try? FileManager.default.copyItem(atPath: state, toPath: "\(state)-before")
        try? FileManager.default.removeItem(atPath: clean)
        let expected = try await SiteBuild.build(Self.assignment(workshop, today), output: clean)
        let (expectedState, expectedLedger) = (try Self.state(of: workshop), try Self.ledger(of: workshop, at: clean))
        try? FileManager.default.removeItem(atPath: state)
        try? FileManager.default.moveItem(atPath: "\(state)-before", toPath: state)

        let outcome = try await SiteBuild.build(Self.assignment(workshop, today, style: "text"), output: workshop.site)
        let isShort = outcome.printed != nil
        let printed = await Self.print(outcome)
        let wanted = Self.text(expected.report)
        #expect(printed == wanted, "\(told): \(Self.difference(printed, wanted))")
        #expect(outcome.isPublished == expected.isPublished && outcome.isInError == expected.isInError, told)
        guard outcome.isPublished else { return (true, isShort, false) }
        #expect(outcome.files == expected.files && outcome.feeds.map(\.items) == expected.feeds.map(\.items), told)
        let (made, all) = (try workshop.files(), try Workshop.files(below: clean))
        let differing = Set(made.keys).union(all.keys).filter { made[$0] != all[$0] }.sorted()
        #expect(differing.isEmpty, "\(told)")
        #expect(try Self.state(of: workshop) == expectedState, told)
        #expect(try Self.ledger(of: workshop, at: workshop.site) == expectedLedger, told)
        return (differing.isEmpty, isShort, outcome.isReprint)
    }

    /// The lines in which two reports differ.
    private static func difference(_ one: [UInt8], _ other: [UInt8]) -> String {
        let lines = [one, other].map { String(decoding: $0, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) }
        return lines[0].difference(from: lines[1]).prefix(8).map { "\($0)" }.joined(separator: "\n")
    }

    @Test func anotherSentenceTakesTheShortWay() async throws {
        let workshop = try Workshop(.whole())
        let today = try #require(Day(ModelCatalogue.today))
        #expect(try await isThatOfACleanBuild(workshop, today: today, "first"))
        let edits = [
            ("\(Workshop.product)/vi.md", "Thêm một câu nữa."), ("\(Workshop.product)/vi.md", "Rất ngon , ăn là ghiền ."),
            ("\(Workshop.product)/vi.md", "\n\n\nXa xuống mấy dòng."),
            ("\(Workshop.other)/en.md", "One more **sentence**, see [it](../mat-ong-hoa-tram/)."),
            ("\(Workshop.producer)/vi.md", "Nhà có thêm người."), ("\(Workshop.product)/vi.md", "Câu cuối, {{ocop.stars}} sao."),
        ]
        for (path, text) in edits {
            try workshop.write(try workshop.read(path) + "\n\(text)\n", to: path)
            #expect(try await isThatOfACleanBuild(workshop, today: today, "\(text)", isShort: true))
        }
    }

    /// A fact is told on pages of its own and on lists; the pages of those who have nothing to do with it stay.
    @Test func anotherFactLeavesThePagesOfOthersAsTheyAre() async throws {
        let workshop = try Workshop(RandomEdits.catalogue())
        let today = try #require(Day(ModelCatalogue.today))
        #expect(try await isThatOfACleanBuild(workshop, today: today, "first"))
        let (product, producer) = ("\(Workshop.product)/product.yaml", "\(Workshop.producer)/producer.yaml")
        let edits: [(String, String, String)] = [
            (product, "price: 185000 VND", "price: 195000 VND"), (product, "availability: in_stock", "availability: out_of_stock"),
            (producer, "name: {vi: ", "name: {vi: Nhà "), (producer, "established: 2016", "established: 2015"),
            ("\(Workshop.product)/vi.md", "summary: ", "summary: Ngọt. "),
        ]
        for (path, old, new) in edits {
            let before = try Self.identities(workshop.site)
            try workshop.edit(path, old, to: new)
            #expect(try await isThatOfACleanBuild(workshop, today: today, "\(new)", isShort: false, isReprint: true))
            let after = try Self.identities(workshop.site)
            let touched = Set(after.keys).filter { after[$0] != before[$0] }
            #expect(touched.contains { $0.contains("/ong-rung-u-minh/") && $0.hasSuffix("/index.html") }, "\(new)")
            #expect(!touched.contains { $0.contains("/coi-bien-kim-hai/") && $0.hasSuffix(".html") }, "\(new)")
        }
    }

    @Test func whatAnEditCanChangeElsewhereIsMadeAnew() async throws {
        let workshop = try Workshop(.small())
        let today = try #require(Day(ModelCatalogue.today))
        let story = "\(Workshop.product)/vi.md"
        let whole = try workshop.read(story)
        for text in ["1", "2"] {
            try workshop.write(whole + "\n\(text)\n", to: story)
            #expect(try await isThatOfACleanBuild(workshop, today: today, "\(text)"))
        }
        let others: [(String, (inout String) -> Void)] = [
            ("a title", { $0 = $0.replacing("title: ", with: "title: Tên, ", maxReplacements: 1) }),
            ("a link that leads nowhere", { $0 += "\n[x](../khong-co/)\n" }),
            ("a claim that is an error", { $0 += "\nMật này chữa được ho.\n" }),
            ("another's story", { _ in }),
            ("no text at all", { $0 = $0.split(separator: "---", maxSplits: 2).prefix(2).joined(separator: "---") + "---\n" }),
        ]
        for (told, change) in others {
            var text = whole
            change(&text)
            if told == "another's story" { text = try workshop.read("\(Workshop.other)/vi.md") }
            try workshop.write(text, to: story)
            #expect(try await isThatOfACleanBuild(workshop, today: today, "\(told)", isShort: false))
            try workshop.write(whole, to: story)
            #expect(try await isThatOfACleanBuild(workshop, today: today, "back from \(told)"))
        }
    }

    /// What is known is known of the edition that was published last, and that is not always the one that stands there.
    @Test func whateverEditionStandsThereIsBroughtForward() async throws {
        let workshop = try Workshop(.small())
        let today = try #require(Day(ModelCatalogue.today))
        let story = "\(Workshop.product)/vi.md"
        let whole = try workshop.read(story)
        for number in 0..<3 {
            try workshop.write(whole + "\nLần \(number).\n", to: story)
            #expect(try await isThatOfACleanBuild(workshop, today: today, "\(number)", isShort: number > 0))
        }
        for detour in RandomEdits.Detour.allCases {
            for isEdited in [false, true] {
                let before = try workshop.read(story)
                try workshop.write(whole + "\n\(detour) \(isEdited).\n", to: story)
                try await take(detour, workshop, today)
                // What was published on the way is undone, or goes on.
                try workshop.write(isEdited ? whole + "\nSau \(detour).\n" : before, to: story)
                #expect(try await isThatOfACleanBuild(workshop, today: today, "\(detour) \(isEdited)"))
            }
        }
        // What a backup brings back has the times it had.
        let backup = "\(workshop.folder.path)/backup"
        try LocalDisk().makeFolder(backup)
        try FileManager.default.removeItem(atPath: backup)
        try FileManager.default.copyItem(atPath: workshop.site, toPath: backup)
        try workshop.write(whole + "\nSau bản lưu.\n", to: story)
        #expect(try await isThatOfACleanBuild(workshop, today: today, "after the backup"))
        try FileManager.default.removeItem(atPath: workshop.site)
        try FileManager.default.moveItem(atPath: backup, toPath: workshop.site)
        #expect(try await isThatOfACleanBuild(workshop, today: today, "with the backup"))
    }

    enum Midway: String, CaseIterable, Sendable {
        case site, template
    }

    /// An edition is made of one `site.yaml` and one set of templates, whatever is written while it is made.
    @Test(arguments: Midway.allCases) func whatChangesWhileAStoryIsBroughtForwardWaitsForTheNextBuild(_ midway: Midway) async throws {
        let workshop = try Workshop(.small())
        let today = try #require(Day(ModelCatalogue.today))
        let story = "\(Workshop.product)/vi.md"
        let whole = try workshop.read(story)
        for number in 0..<2 {
            try workshop.write(whole + "\nLần \(number).\n", to: story)
            #expect(try await isThatOfACleanBuild(workshop, today: today, "\(number)"))
        }
        try workshop.write(whole + "\nLần cuối.\n", to: story)
        var assignment = Self.assignment(workshop, today, style: "text")
        assignment.progress = { stage in
            guard stage.en == "making pages" else { return }
            switch midway {
            case .site: try? workshop.edit("site.yaml", "vi: ", to: "vi: GIỮA CHỪNG ")
            case .template:
                let words = "\(workshop.folder.path)/Templates/words"
                try? FileManager.default.createDirectory(atPath: words, withIntermediateDirectories: true)
                try? Data("home: GIỮA CHỪNG\n".utf8).write(to: URL(filePath: "\(words)/vi.yaml"))
            }
        }
        let outcome = try await SiteBuild.build(assignment, output: workshop.site)
        #expect(outcome.printed != nil)
        _ = await Self.print(outcome)
        let path = "vi/san-pham/\(Workshop.product)/index.html"
        let page = try #require(workshop.published(path))
        #expect(page.contains("Lần cuối.") && !page.contains("GIỮA CHỪNG"))
        #expect(try await isThatOfACleanBuild(workshop, today: today, "afterwards", isShort: false))
        #expect(workshop.published(path)?.contains("GIỮA CHỪNG") == true)
    }

    @Test func whatIsKeptOfManySitesDoesNotGrowForEver() async throws {
        let workshop = try Workshop(.small())
        for number in 0..<10 {
            let outcome = try await SiteBuild.build(
                Self.assignment(workshop, style: "text"), output: "\(workshop.folder.path)/site-\(number)")
            _ = await Self.print(outcome)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(workshop.stories)/.chapbut/cache")
        #expect(names.count { $0.hasPrefix("build-") } == 8 && names.count { $0.hasPrefix("catalogue-") } == 8)
        #expect(!names.contains { $0.hasSuffix(".next") })
        let last = try await SiteBuild.build(Self.assignment(workshop, style: "text"), output: "\(workshop.folder.path)/site-9")
        #expect(last.printed != nil)
    }

    /// Reading looks at the first bytes of a picture, and the site has all of them.
    @Test func aPictureThatIsAnotherBehindItsFirstBytesReachesTheSite() async throws {
        let workshop = try Workshop(.small())
        let today = try #require(Day(ModelCatalogue.today))
        let (picture, story) = ("\(Workshop.product)/images/front.png", "\(Workshop.product)/vi.md")
        for number in 0..<5 as Range<UInt8> {
            if number != 3 { try workshop.write(SmallPicture.large(number), to: picture) }
            if number > 1 { try workshop.write(try workshop.read(story) + "\nLần \(number).\n", to: story) }
            // Once the story alone, so that it is known that the way would be short.
            #expect(try await isThatOfACleanBuild(workshop, today: today, "\(number)", isShort: number == 3))
        }
    }

    /// Whatever byte of what is kept is another: the build is slower, and never wrong.
    @Test func aCacheThatIsAnotherInAnyPlaceIsPassedOver() async throws {
        let workshop = try Workshop(.small())
        let today = try #require(Day(ModelCatalogue.today))
        let story = "\(Workshop.product)/vi.md"
        let whole = try workshop.read(story)
        for number in 0..<2 {
            try workshop.write(whole + "\n\(number)\n", to: story)
            #expect(try await isThatOfACleanBuild(workshop, today: today, "\(number)"))
        }
        let cache = "\(workshop.stories)/.chapbut/cache"
        for number in 0..<8 {
            try workshop.write(whole + "\nLần \(number).\n", to: story)
            for name in try FileManager.default.contentsOfDirectory(atPath: cache) where !name.hasPrefix("pictures") {
                let file = URL(filePath: "\(cache)/\(name)")
                var bytes = [UInt8](try Data(contentsOf: file))
                bytes[(bytes.count - 1) * number / 7] ^= UInt8(1 << number)
                if number % 3 == 2 { bytes.removeLast(bytes.count * number / 9) }
                try Data(bytes).write(to: file)
            }
            #expect(try await isThatOfACleanBuild(workshop, today: today, "byte \(number)", isShort: false))
        }
    }

    @Test func whereNothingHasChangedNothingIsTouched() async throws {
        let workshop = try Workshop(.small())
        let first = try await build(workshop)
        #expect(first.printed == nil)
        let identity = try Self.identities(workshop.site)
        try await settle()
        let second = try await build(workshop)
        let third = try await build(workshop)
        #expect(second.printed != nil || third.printed != nil)
        #expect(third.printed == Self.text(first.report))
        #expect(third.files == first.files && third.isInError == first.isInError && third.isPublished)
        #expect(third.feeds.map(\.name) == first.feeds.map(\.name) && third.feeds.map(\.items) == first.feeds.map(\.items))
        #expect(try Self.identities(workshop.site) == identity)
    }

    @Test func oneStoryTouchesWhatDependsOnItAlone() async throws {
        let workshop = try Workshop(RandomEdits.catalogue())
        try await build(workshop)
        let before = try Self.identities(workshop.site)
        try workshop.edit("\(Workshop.product)/vi.md", "summary: ", to: "summary: Ngọt, ")
        try await build(workshop)
        let after = try Self.identities(workshop.site)
        let touched = Set(after.keys).filter { after[$0] != before[$0] }
        #expect(touched.contains("vi/san-pham/\(Workshop.product)/index.html"))
        #expect(!touched.contains { $0.contains("gom-ben-lo") || $0.hasPrefix("media/") || $0.hasPrefix("en/products/") })
    }

    enum Damage: String, CaseIterable, Sendable {
        case gone, empty, cut, flipped, older, aFolder, aLink
    }

    @Test(arguments: Damage.allCases) func aDamagedCacheCostsTimeAlone(_ damage: Damage) async throws {
        let workshop = try Workshop(.small())
        let first = try await build(workshop)
        try await settle()
        _ = try await build(workshop)
        let cache = "\(workshop.stories)/.chapbut/cache"
        for name in try FileManager.default.contentsOfDirectory(atPath: cache) {
            let file = URL(filePath: "\(cache)/\(name)")
            var bytes = [UInt8](try Data(contentsOf: file))
            try FileManager.default.removeItem(at: file)
            switch damage {
            case .gone: continue
            case .empty: bytes = []
            case .cut: bytes.removeLast(bytes.count / 3)
            case .flipped: bytes[bytes.count * 2 / 3] ^= 1
            case .older: bytes = Array("chapbut: what the last build came to, 0\n".utf8) + bytes.dropFirst(40)
            case .aFolder:
                try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
                continue
            case .aLink:
                try #require(symlink("/etc/passwd", file.path) == 0)
                continue
            }
            try Data(bytes).write(to: file)
        }
        let outcome = try await build(workshop)
        #expect(outcome.printed == nil)
        #expect(Self.text(outcome.report) == Self.text(first.report))
    }

    enum Change: String, CaseIterable, Sendable {
        case story, storyOfSameSizeAndTime, picture, newFile, site, template, day, strictness, base, state, approved, published,
            publishedBeside
    }

    @Test(arguments: Change.allCases) func whateverChangesIsNoticed(_ change: Change) async throws {
        let workshop = try Workshop(.small())
        _ = try await build(workshop)
        try await settle()
        _ = try await build(workshop)
        #expect(try await build(workshop).printed != nil, "the way is short before")
        var assignment = Self.assignment(workshop, style: "text")
        let story = "\(Workshop.product)/vi.md"
        switch change {
        case .story: try workshop.edit(story, "summary: ", to: "summary: X ")
        case .storyOfSameSizeAndTime:
            let path = "\(workshop.stories)/\(story)"
            var status = stat()
            try #require(stat(path, &status) == 0)
            try workshop.edit(story, "summary: M", to: "summary: N")
            var times = [status.st_atim, status.st_mtim]
            try #require(utimensat(AT_FDCWD, path, &times, 0) == 0)
        case .picture: try workshop.write(SmallPicture.bytes + [1], to: "\(Workshop.product)/images/front.png")
        case .newFile: try workshop.write("x", to: "\(Workshop.product)/new.txt")
        case .site: try workshop.edit("site.yaml", "vi: ", to: "vi: Y ")
        case .template:
            try FileManager.default.createDirectory(atPath: "\(workshop.folder.path)/Templates", withIntermediateDirectories: true)
            try Data("p {}".utf8).write(to: URL(filePath: "\(workshop.folder.path)/Templates/own.css"))
        case .day: assignment.today = Day(number: assignment.today.number + 1)
        case .strictness: assignment.strict = true
        case .base: assignment.base = "https://other.example/"
        case .state: try workshop.write("vi/da-xoa/\n", to: ".chapbut/addresses")
        case .approved: try workshop.write("chapbut-wording\t1\n", to: ".chapbut/approved/x.txt")
        case .published: try FileManager.default.removeItem(atPath: "\(workshop.site)/vi/index.html")
        case .publishedBeside: try Data("x".utf8).write(to: URL(filePath: "\(workshop.site)/vi/san-pham/of-nobody.html"))
        }
        #expect(try await SiteBuild.build(assignment, output: workshop.site).printed == nil)
        #expect(workshop.published("vi/san-pham/of-nobody.html") == nil)
        if change == .published { #expect(workshop.published("vi/index.html") != nil) }
    }

    @Test func twoBuildsAtOnceLeaveOneWholeSite() async throws {
        let workshop = try Workshop(.small())
        try await build(workshop)
        try workshop.edit("\(Workshop.product)/vi.md", "summary: ", to: "summary: X ")
        async let one = Self.outcome(workshop)
        async let other = Self.outcome(workshop)
        let (first, second) = (try await one, try await other)
        #expect(first || second)
        #expect(try await SiteBuild.verify(workshop.site, width: 2).slips.isEmpty)
        #expect(workshop.published("vi/san-pham/\(Workshop.product)/index.html")?.contains("X ") == true)
    }

    /// Whether a build got through; the other way is that another was at work.
    private static func outcome(_ workshop: Workshop) async throws -> Bool {
        do {
            return try await SiteBuild.build(assignment(workshop, style: "text"), output: workshop.site).isPublished
        } catch BuildError.cannotPublish(.locked) {
            return false
        }
    }

    @Test func theSiteMayLieOnAnotherFileSystemThanTheStories() async throws {
        let workshop = try Workshop(.small())
        let other = "/dev/shm/chapbut-tests-\(UUID().uuidString)"
        guard mkdir(other, 0o755) == 0 else { return }
        defer { try? FileManager.default.removeItem(atPath: other) }
        for number in 0..<3 {
            try workshop.edit("\(Workshop.product)/vi.md", "summary: ", to: "summary: \(number) ")
            let outcome = try await SiteBuild.build(Self.assignment(workshop, style: "text"), output: "\(other)/_site")
            #expect(outcome.isPublished && outcome.afterwards == nil)
            #expect(try await SiteBuild.verify("\(other)/_site", width: 2).slips.isEmpty)
        }
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: other)) == ["_site", "._site.previous"])
    }

    @Test func aFolderThatVanishesIsAnErrorOfTheRun() async throws {
        let workshop = try Workshop(.small())
        try await build(workshop)
        let site = try workshop.files()
        try FileManager.default.removeItem(atPath: workshop.stories)
        await #expect(throws: BuildError.self) { try await build(workshop) }
        #expect(try workshop.files() == site)
    }

    // MARK: Helpers

    /// Longer than a tick of the file system's clock, so that what was written is settled.
    private func settle() async throws { try await Task.sleep(for: .milliseconds(40)) }

    @discardableResult
    private func build(_ workshop: Workshop) async throws -> Outcome {
        let outcome = try await SiteBuild.build(Self.assignment(workshop, style: "text"), output: workshop.site)
        _ = await Self.print(outcome)
        return outcome
    }

    /// Prints what came of a build, and keeps it as the command does.
    private static func print(_ outcome: Outcome) async -> [UInt8] {
        if let printed = outcome.printed {
            await outcome.keep(printed)
            return printed
        }
        let (printed, starts) = await style.print(outcome.report, width: 2)
        await outcome.keep(printed, starts: starts)
        return printed
    }

    private static func assignment(_ workshop: Workshop, _ today: Day? = nil, style: String? = nil) -> Assignment {
        var assignment = Assignment(stories: workshop.stories, today: today ?? Day(ModelCatalogue.today) ?? Day(number: 20_780), width: 2)
        assignment.style = style
        if style != nil { assignment.text = self.style }
        assignment.acceptsShrinking = true
        return assignment
    }

    /// As the command prints it, with the lines of the files that findings name.
    private static let style = TextStyle(language: .vi) { try? LocalDisk().read($0) }

    private static func text(_ report: Report) -> [UInt8] { report.print(as: .text, language: .vi, source: style.source) }

    /// What the ledger knows of each feed's latest edition, for whoever asks it about a site.
    private static func ledger(of workshop: Workshop, at output: String) throws -> [String: Known] {
        guard let ledger = Bookkeeping(workshop.stories, output: output, on: LocalDisk()).ledger else { return [:] }
        var known: [String: Known] = [:]
        for (feed, _) in try ledger.feeds() {
            guard let latest = try ledger.latestEdition(of: feed) else { continue }
            known[feed] = Known(
                digest: latest.digest, asOf: latest.asOf, items: try ledger.items(of: feed, in: latest).map { $0.digest })
        }
        return known
    }

    private struct Known: Equatable {
        let digest: SHA256
        let asOf: String
        let items: [SHA256]
    }

    /// What a build leaves beside the stories for the next one to go by.
    private static func state(of workshop: Workshop) throws -> [String: [UInt8]] {
        try Workshop.files(below: "\(workshop.stories)/.chapbut").filter { ["addresses", "told"].contains($0.key) }
    }

    /// File number and time of modification of each file.
    private static func identities(_ site: String) throws -> [String: [Int]] {
        var identities: [String: [Int]] = [:]
        for path in try Workshop.files(below: site).keys {
            var status = stat()
            try #require(stat("\(site)/\(path)", &status) == 0)
            identities[path] = [Int(status.st_ino), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
        }
        return identities
    }
}
