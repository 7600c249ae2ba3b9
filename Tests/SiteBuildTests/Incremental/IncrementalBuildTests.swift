import Catalogue
import Diagnostics
import Foundation
import Glibc
import ModelCatalogue
import SiteBuild
import Testing

/// However a site came about, it is the one that a build without any memory makes of the same stories.
///
/// `CHAPBUT_EDITS=2000` makes as many edits, `CHAPBUT_SEED=7` begins with that seed.
@Suite struct IncrementalBuildTests {
    private static let edits = ProcessInfo.processInfo.environment["CHAPBUT_EDITS"].flatMap { Int($0) } ?? 16
    private static let seed = ProcessInfo.processInfo.environment["CHAPBUT_SEED"].flatMap { UInt64($0) } ?? 11
    /// So many edits are made to one catalogue: after more there is little left of it.
    private static let run = 16

    @Test func afterAnyEditsTheSiteIsThatOfACleanBuild() async throws {
        for number in 0..<UInt64((Self.edits + Self.run - 1) / Self.run) {
            try await compare(seed: Self.seed + number, edits: min(Self.run, Self.edits))
        }
    }

    private func compare(seed: UInt64, edits count: Int) async throws {
        let workshop = try Workshop(RandomEdits.catalogue())
        var edits = RandomEdits(seed: seed, in: workshop)
        for _ in 0...count {
            let told = Comment(rawValue: "seed \(seed): \(edits.log.joined(separator: "; "))")
            guard try await isThatOfACleanBuild(workshop, today: edits.today, told) else { return }
            try edits.next()
        }
    }

    /// Builds, and holds everything against a build without any memory.
    private func isThatOfACleanBuild(_ workshop: Workshop, today: Day, _ told: Comment, isShort: Bool? = nil) async throws -> Bool {
        // The same state for both: what was ever published, and what the stories last said.
        let state = "\(workshop.stories)/.chapbut"
        let clean = "\(workshop.folder.path)/clean"
        try? FileManager.default.removeItem(atPath: "\(state)-before")
        try? FileManager.default.copyItem(atPath: state, toPath: "\(state)-before")
        try? FileManager.default.removeItem(atPath: clean)
        let expected = try await SiteBuild.build(Self.assignment(workshop, today), output: clean)
        let expectedState = try Self.state(of: workshop)
        try? FileManager.default.removeItem(atPath: state)
        try? FileManager.default.moveItem(atPath: "\(state)-before", toPath: state)

        let outcome = try await SiteBuild.build(Self.assignment(workshop, today, style: "text"), output: workshop.site)
        if let isShort { #expect((outcome.printed != nil) == isShort, told) }
        let printed = await Self.print(outcome)
        let wanted = expected.report.print(as: .text, language: .vi)
        #expect(printed == wanted, "\(told): \(Self.difference(printed, wanted))")
        #expect(outcome.isPublished == expected.isPublished && outcome.isInError == expected.isInError, told)
        guard outcome.isPublished else { return true }
        #expect(outcome.files == expected.files && outcome.feeds.map(\.items) == expected.feeds.map(\.items), told)
        let (made, all) = (try workshop.files(), try Workshop.files(below: clean))
        let differing = Set(made.keys).union(all.keys).filter { made[$0] != all[$0] }.sorted()
        #expect(differing.isEmpty, "\(told)")
        #expect(try Self.state(of: workshop) == expectedState, told)
        return differing.isEmpty
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
        for (number, (path, text)) in edits.enumerated() {
            try workshop.write(try workshop.read(path) + "\n\(text)\n", to: path)
            // The first edition has none before it that could be brought forward.
            #expect(try await isThatOfACleanBuild(workshop, today: today, "\(text)", isShort: number > 0))
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
        #expect(third.printed == first.report.print(as: .text, language: .vi))
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
        #expect(outcome.report.print(as: .text, language: .vi) == first.report.print(as: .text, language: .vi))
    }

    enum Change: String, CaseIterable, Sendable {
        case story, storyOfSameSizeAndTime, picture, newFile, site, template, day, strictness, base, state, published
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
        case .published: try FileManager.default.removeItem(atPath: "\(workshop.site)/vi/index.html")
        }
        #expect(try await SiteBuild.build(assignment, output: workshop.site).printed == nil)
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
        let (printed, starts) = await TextStyle(language: .vi).print(outcome.report, width: 2)
        await outcome.keep(printed, starts: starts)
        return printed
    }

    private static func assignment(_ workshop: Workshop, _ today: Day? = nil, style: String? = nil) -> Assignment {
        var assignment = Assignment(stories: workshop.stories, today: today ?? Day(ModelCatalogue.today) ?? Day(number: 20_780), width: 2)
        assignment.style = style
        if style != nil { assignment.text = TextStyle(language: .vi) }
        assignment.acceptsShrinking = true
        return assignment
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
