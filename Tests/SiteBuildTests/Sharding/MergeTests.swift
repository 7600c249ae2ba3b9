import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Stories
import Testing

@testable import SiteBuild

/// However a catalogue is parted, its parts together are what a single build makes of it.
///
/// `CHAPBUT_MERGES=40` compares as many catalogues, `CHAPBUT_SEED=7` begins with that seed.
@Suite struct MergeTests {
    private static let catalogues = ProcessInfo.processInfo.environment["CHAPBUT_MERGES"].flatMap { UInt64($0) } ?? 3
    private static let seed = ProcessInfo.processInfo.environment["CHAPBUT_SEED"].flatMap { UInt64($0) } ?? 5

    @Test(arguments: [1, 2, 3, 16]) func theSampleStoriesAreTheSameInParts(count: Int) async throws {
        let workshop = try Workshop(RandomEdits.catalogue())
        try await expectTheSame(workshop, parts: count, "the sample stories")
    }

    /// Texts, facts, renames, removals, copies, broken files, links, templates: whatever people do to a folder of stories, edition after edition.
    @Test func catalogueAfterCatalogueIsTheSameInParts() async throws {
        for seed in Self.seed..<Self.seed + Self.catalogues {
            let workshop = try Workshop(RandomEdits.catalogue())
            var edits = RandomEdits(seed: seed, in: workshop)
            for count in [2, 3, 5] {
                for _ in 0..<8 { try edits.next() }
                let told = "seed \(seed): \(edits.log.joined(separator: "; "))"
                guard try await expectTheSame(workshop, parts: count, today: edits.today, told) else { break }
            }
        }
    }

    @Test func whatTwoPartsShareIsFoundByTheMerge() async throws {
        let (honey, pot) = (Workshop.product, "dong-bang/gom-ben-lo/am-tra-gom")
        let mat = "dong-bang/coi-bien-kim-hai/gio-coi"
        let changes: [(String, (Workshop) throws -> Void)] = [
            ("a link to another part's producer", { try Self.add("\nXem [gốm](../../\(pot)/).\n", to: "\(honey)/vi.md", $0) }),
            ("a link to another part's goods", { try Self.add("\nSee [it](../../../\(honey)/).\n", to: "\(mat)/en.md", $0) }),
            ("a link to a fair", { try Self.add("\nHẹn ở [hội chợ](../../hoi-cho/hoi-cho-mau/).\n", to: "\(honey)/vi.md", $0) }),
            ("a GTIN that another part has", { try $0.edit("\(pot)/product.yaml", "9520300000025", to: "9520100000010") }),
            ("a stock number that another part has", { try $0.edit("\(mat)/product.yaml", "KH-GIO-32", to: "RH-HT-500") }),
            ("the story of another part's product", { try $0.write($0.read("\(honey)/vi.md"), to: "\(pot)/vi.md") }),
            ("nearly the same story", { try $0.write($0.read("\(honey)/vi.md") + "\nThêm một câu.\n", to: "\(mat)/vi.md") }),
            ("a story that can't be read", { try $0.write("sku: [", to: "\(mat)/product.yaml") }),
            ("a set that another part's goods are of", { try Self.add("\nset: 4\n", to: "\(mat)/product.yaml", $0) }),
            ("a producer of the same name", { try $0.move("dong-bang/gom-ben-lo", to: "dong-bang/ong-rung-u-minh") }),
            ("a site that is in error", { try $0.edit("site.yaml", "url:", to: "urll:") }),
        ]
        for (told, change) in changes {
            let workshop = try Workshop(RandomEdits.catalogue())
            try change(workshop)
            try await expectTheSame(workshop, parts: 3, told)
        }
    }

    /// Pages are taken from the parts, all but the few on which other parts' goods stand.
    @Test func mostPagesComeFromTheParts() async throws {
        let workshop = try Workshop(RandomEdits.catalogue())
        let parts = try await make(1, of: workshop, today: Self.today)
        let page = "vi/san-pham/\(Workshop.product)/index.html"
        let file = "\(parts[0])/\(page)"
        #expect(try LocalDisk().kind(of: file) == .file)
        let before = try Data(contentsOf: URL(filePath: file))
        // A page that is not the part's any more would be noticed only if it is read.
        try Data("<p>".utf8).write(to: URL(filePath: file))
        await #expect(throws: BuildError.self) { try await self.merge(parts, of: workshop, today: Self.today) }
        try before.write(to: URL(filePath: file))
        #expect(try await merge(parts, of: workshop, today: Self.today).isPublished)
    }

    /// So do the items of feeds: what is not the part's any more is noticed.
    @Test func mostItemsOfFeedsComeFromTheParts() async throws {
        let workshop = try Workshop(RandomEdits.catalogue())
        let parts = try await make(1, of: workshop, today: Self.today)
        let feeds = try Workshop.files(below: "\(parts[0])/part.feeds")
        #expect(feeds.count > 1)
        func write(_ change: ([UInt8]) -> [UInt8]) throws {
            for (feed, bytes) in feeds { try Data(change(bytes)).write(to: URL(filePath: "\(parts[0])/part.feeds/\(feed)")) }
        }
        for change in [{ $0.map { $0 ^ 1 } }, { _ in [] }] as [([UInt8]) -> [UInt8]] {
            try write(change)
            await #expect(throws: BuildError.self) { try await self.merge(parts, of: workshop, today: Self.today) }
        }
        try write { $0 }
        #expect(try await merge(parts, of: workshop, today: Self.today).isPublished)
    }

    /// A machine that has made none of the pictures takes them from the parts.
    @Test func picturesTravelWithTheParts() async throws {
        let workshop = try Workshop(.small())
        var assignment = assignment(workshop, Self.today)
        assignment.pictures = .inSizes(path: "/usr/bin")
        let cache = "\(workshop.stories)/.chapbut/cache"
        let part = "\(workshop.folder.path)/parts/1"
        _ = try await SiteBuild.build(assignment, part: try #require(Shard("1/1")), output: part)
        let made = try Workshop.files(below: "\(part)/\(EditionPart.pictures)")
        #expect(made.keys.contains { $0.hasSuffix(".webp") })
        try FileManager.default.removeItem(atPath: cache)
        let parts = try EditionParts(in: [part], on: LocalDisk())
        DevelopedPictures.keep(parts, for: workshop.stories, by: assignment.pictures.ready(for: workshop.stories), from: LocalDisk())
        #expect(try Set(Workshop.files(below: "\(cache)/pictures").values) == Set(made.values))
        try FileManager.default.removeItem(atPath: cache)
        _ = try await SiteBuild.merge(assignment, parts: [part], output: "\(workshop.folder.path)/merged")
        try FileManager.default.removeItem(atPath: "\(workshop.stories)/.chapbut")
        _ = try await SiteBuild.build(assignment, output: workshop.site)
        #expect(try Workshop.files(below: "\(workshop.folder.path)/merged") == workshop.files())
    }

    // MARK: What a merge refuses

    @Test func partsThatDoNotGoTogetherAreRefused() async throws {
        let workshop = try Workshop(RandomEdits.catalogue())
        let parts = try await make(3, of: workshop, today: Self.today)
        let other = try await make(2, of: workshop, today: Self.today, in: "others")
        func refusal(_ parts: [String], today: Day = Self.today) async -> String? {
            do {
                _ = try await merge(parts, of: workshop, today: today)
                return nil
            } catch BuildError.cannotMerge(let words) {
                return words.en.replacing(workshop.folder.path, with: "")
            } catch {
                return "\(error)"
            }
        }
        #expect(await refusal([]) == "no parts are named")
        #expect(await refusal(Array(parts.dropLast())) == "of 3 parts there is no part 3")
        #expect(await refusal(parts + [parts[1]]) == "part 2/3 is there twice: `/parts/2` and `/parts/2`")
        #expect(await refusal([parts[0], other[1], parts[2]])?.contains("not of one division") == true)
        #expect(await refusal([parts[0], workshop.stories, parts[2]])?.hasPrefix("`/stories` is no part") == true)
        let tomorrow = Day(number: Self.today.number + 1)
        #expect(await refusal(parts, today: tomorrow)?.contains("was made for 2026-11-23, not 2026-11-24") == true)

        let record = "\(parts[1])/\(EditionPart.file)"
        let whole = try Data(contentsOf: URL(filePath: record))
        try whole.dropLast(8).write(to: URL(filePath: record))
        #expect(await refusal(parts)?.contains("lacks files, or some were changed") == true)
        try whole.write(to: URL(filePath: record))

        let site = try workshop.read("site.yaml")
        try workshop.write(site + "\n# another\n", to: "site.yaml")
        #expect(await refusal(parts)?.contains("another `site.yaml`") == true)
        try workshop.write(site, to: "site.yaml")

        let story = try workshop.read("\(Workshop.product)/vi.md")
        try workshop.write(story + "\nThêm.\n", to: "\(Workshop.product)/vi.md")
        #expect(await refusal(parts)?.hasPrefix("the folder `ong-rung-u-minh` has changed since the part") == true)
        try workshop.write(story, to: "\(Workshop.product)/vi.md")

        try workshop.write("name: Mới\n", to: "moi/nha-moi/producer.yaml")
        #expect(await refusal(parts)?.hasPrefix("the folder `moi/nha-moi` is in no part") == true)
        try workshop.remove("moi")

        try FileManager.default.createDirectory(atPath: "\(workshop.folder.path)/Templates", withIntermediateDirectories: true)
        try Data("a { color: red }".utf8).write(to: URL(filePath: "\(workshop.folder.path)/Templates/theme.css"))
        #expect(await refusal(parts)?.contains("another Templates folder") == true)
        try FileManager.default.removeItem(atPath: "\(workshop.folder.path)/Templates")
        #expect(await refusal(parts.reversed()) == nil)
    }

    /// Whatever bytes are changed in a part's record, nothing is published of it.
    @Test func aDamagedRecordIsNoRecord() async throws {
        let workshop = try Workshop(.small())
        let parts = try await make(1, of: workshop, today: Self.today)
        let record = try LocalDisk().read("\(parts[0])/\(EditionPart.file)")
        #expect(EditionPart(record)?.units.count == 1)
        var random = Numbers(state: 3)
        for _ in 0..<200 {
            var damaged = record
            let position = random.below(damaged.count)
            damaged[position] ^= UInt8(1 + random.below(255))
            #expect(EditionPart(damaged) == nil)
            #expect(EditionPart(Array(record.prefix(random.below(record.count)))) == nil)
        }
    }

    // MARK: Steps

    private static let today = Day(number: 20_780)

    private static func add(_ text: String, to path: String, _ workshop: Workshop) throws {
        try workshop.write(workshop.read(path) + text, to: path)
    }

    private func assignment(_ workshop: Workshop, _ today: Day) -> Assignment {
        Assignment(stories: workshop.stories, today: today, width: 2)
    }

    /// Makes the parts of a catalogue, the last one first.
    private func make(_ count: Int, of workshop: Workshop, today: Day, in name: String = "parts") async throws -> [String] {
        let folders = (1...count).map { "\(workshop.folder.path)/\(name)/\($0)" }
        for number in (1...count).reversed() {
            _ = try await SiteBuild.build(
                assignment(workshop, today), part: try #require(Shard(number, of: count)), output: folders[number - 1])
        }
        return folders
    }

    private func merge(_ parts: [String], of workshop: Workshop, today: Day, output: String = "merged") async throws -> Outcome {
        try await SiteBuild.merge(assignment(workshop, today), parts: parts, output: "\(workshop.folder.path)/\(output)")
    }

    /// Builds the catalogue in parts and at once, from the same state, and compares all that comes of it.
    @discardableResult
    private func expectTheSame(_ workshop: Workshop, parts count: Int, today: Day = today, _ told: String) async throws -> Bool {
        let told = Comment(rawValue: "\(told), in \(count) parts")
        let disk = try FolderOnDisk(workshop.stories)
        let (census, shelf) = (try Census(of: disk), try Shelf(of: disk, root: workshop.stories))
        #expect(census.producers.map(\.path) == shelf.producers && census.fairs == shelf.fairs, told)
        let parts = try await make(count, of: workshop, today: today)
        let state = "\(workshop.stories)/.chapbut"
        let files = FileManager.default
        try? files.removeItem(atPath: "\(state)-before")
        try? files.copyItem(atPath: state, toPath: "\(state)-before")
        let single = try await SiteBuild.build(assignment(workshop, today), output: workshop.site)
        let expected = try Workshop.files(below: state)
        try? files.removeItem(atPath: state)
        try? files.moveItem(atPath: "\(state)-before", toPath: state)
        let merged = try await merge(parts, of: workshop, today: today)
        #expect(merged.report.findings == single.report.findings, told)
        #expect(merged.report.printed(in: .vi).bytes == single.report.printed(in: .vi).bytes, told)
        #expect(merged.isInError == single.isInError && merged.isPublished == single.isPublished && merged.files == single.files, told)
        #expect(merged.feeds.map(\.items) == single.feeds.map(\.items), told)
        let (one, other) = (try workshop.files(), try Workshop.files(below: "\(workshop.folder.path)/merged"))
        let differing = Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
        #expect(differing.isEmpty, told)
        let now = try Workshop.files(below: state)
        for name in [Past.file, Past.toldFile] { #expect(now[name] == expected[name], told) }
        return differing.isEmpty
    }
}
