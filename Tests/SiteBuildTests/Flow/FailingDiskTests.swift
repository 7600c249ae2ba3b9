import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import SiteBuild
import Testing

/// Lets every step that a build asks of the disk fail, one after the other.
@Suite struct FailingDiskTests {
    /// Two producers with a product each, one of them a copy with numbers of its own, in one language.
    private static func catalogue() throws -> ModelCatalogue {
        var catalogue = try ModelCatalogue.small().only(in: "vi")
        for path in catalogue.files.keys where path.hasPrefix(Workshop.product) || path.hasPrefix("hoi-cho/") {
            catalogue.files[path] = nil
        }
        for (path, bytes) in catalogue.files where path.hasSuffix(".md") || path.hasSuffix(".yaml") {
            // The product that these lead to is left out.
            let text = String(decoding: bytes, as: UTF8.self).replacing("(../mat-ong-hoa-tram/)", with: "(../)")
                .replacing("covers: [mat-ong-hoa-tram]", with: "covers: [mat-ong-gac-keo]")
            catalogue.files[path] = Array(text.utf8)
        }
        for (path, bytes) in catalogue.files where path.hasPrefix(Workshop.producer) {
            var own = bytes
            if path.hasSuffix(".md") || path.hasSuffix(".yaml") {
                let text = String(decoding: bytes, as: UTF8.self).replacing("RH-GK-500", with: "RH-GK-501")
                    .replacing(#"gtin: "9520100000034""#, with: "x: 1")
                own = Array((path.hasSuffix(".md") ? text + "\nong-hai\n" : text).utf8)
            }
            catalogue.files[path.replacing(Workshop.producer, with: "ong-hai")] = own
        }
        return catalogue
    }

    @Test(arguments: FailingDisk.Failure.allCases)
    func theSiteIsTheOldEditionOrTheNewOneWholeAndTheNextBuildSucceeds(_ failure: FailingDisk.Failure) async throws {
        let workshop = try Workshop(Self.catalogue())
        let story = "\(Workshop.other)/vi.md"
        // Of a page that is gone.
        try workshop.write("vi/da-mat/\n", to: ".chapbut/addresses")
        let first = try await workshop.build()
        #expect(!first.isInError, "\(workshop.found(first))")
        let old = try workshop.files()
        #expect(old.keys.contains("vi/san-pham/ong-hai/mat-ong-gac-keo/index.html"))
        let kept = "\(workshop.folder.path)/kept"
        try FileManager.default.copyItem(atPath: workshop.site, toPath: kept)
        // Its page, lists, feeds and the search change; the other pages stay.
        try workshop.edit(story, "title: ", to: "title: Mới, ")
        try await workshop.build()
        let new = try workshop.files()
        #expect(old != new && old.keys.sorted() == new.keys.sorted())

        var refusals = 0
        for step in 1... {
            try FileManager.default.removeItem(atPath: workshop.site)
            try FileManager.default.copyItem(atPath: kept, toPath: workshop.site)
            let disk = FailingDisk(LocalDisk(), at: step, failure)
            do {
                try await workshop.build(width: 1, disk: disk)
                #expect(try workshop.files() == new, "step \(step)")
            } catch {
                guard case BuildError.cannotPublish = error else { throw error }
                #expect(try workshop.files() == old, "step \(step)")
                refusals += 1
            }
            // The next build clears away what this one has left; every fifth is enough to see it from all sides.
            if step % 5 == 0 || !disk.hasFailed {
                try await workshop.build(width: 1)
                #expect(try workshop.files() == new, "after step \(step)")
                let names = try workshop.folder.names(in: workshop.folder.path)
                // The edition before is gone where this one was made of it and could not be finished.
                #expect(names.subtracting(["._site.previous"]) == ["stories", "kept", "_site"], "after step \(step)")
            }
            if !disk.hasFailed { break }
        }
        #expect(refusals > 50)
        #expect(try workshop.read(".chapbut/addresses").contains("vi/da-mat/\n"), "no address is forgotten")
    }

    @Test(arguments: FailingDisk.Failure.allCases)
    func anEditThatTakesTheShortWayLeavesOneWholeEditionToo(_ failure: FailingDisk.Failure) async throws {
        // Not the catalogue above: two of its stories are alike, for which there is no short way.
        let workshop = try Workshop(.small().only(in: "vi"))
        let story = "\(Workshop.product)/vi.md"
        let whole = try workshop.read(story)
        for number in 0..<2 {
            try workshop.write(whole + "\nLần \(number).\n", to: story)
            _ = try await Self.build(workshop)
        }
        let old = try workshop.files()
        let places = ["_site", "._site.previous", "stories/.chapbut"].map { "\(workshop.folder.path)/\($0)" }
        for place in places { try Self.copy(place, to: "\(place)-kept") }
        try workshop.write(whole + "\nMới.\n", to: story)
        #expect(try await Self.build(workshop).printed != nil)
        let new = try workshop.files()
        #expect(old != new)
        var refusals = 0
        for step in 1... {
            for place in places {
                try? FileManager.default.removeItem(atPath: place)
                try Self.copy("\(place)-kept", to: place)
            }
            let disk = FailingDisk(LocalDisk(), at: step, failure)
            do {
                _ = try await Self.build(workshop, disk: disk)
                #expect(try workshop.files() == new, "step \(step)")
            } catch {
                guard case BuildError.cannotPublish = error else { throw error }
                #expect(try workshop.files() == old, "step \(step)")
                refusals += 1
            }
            _ = try await Self.build(workshop)
            #expect(try workshop.files() == new, "after step \(step)")
            #expect(try await SiteBuild.verify(workshop.site, width: 1).slips.isEmpty, "after step \(step)")
            if !disk.hasFailed { break }
        }
        #expect(refusals > 20)
    }

    private static func build(_ workshop: Workshop, disk: any Disk = LocalDisk()) async throws -> Outcome {
        var assignment = Assignment(stories: workshop.stories, today: try #require(Day(ModelCatalogue.today)), width: 1)
        assignment.style = "text"
        assignment.text = TextStyle(language: .vi)
        let outcome = try await SiteBuild.build(assignment, output: workshop.site, disk: disk)
        if outcome.printed == nil {
            let (printed, starts) = await TextStyle(language: .vi).print(outcome.report, width: 2)
            await outcome.keep(printed, starts: starts)
        } else {
            await outcome.keep([])
        }
        return outcome
    }

    /// A copy of a folder: second names where files are never changed in their place, so that the site's files stay what they are.
    private static func copy(_ folder: String, to other: String) throws {
        if folder.hasSuffix(".chapbut") || folder.hasSuffix(".chapbut-kept") {
            return try FileManager.default.copyItem(atPath: folder, toPath: other)
        }
        try LocalDisk().makeFolder(other)
        for entry in try LocalDisk().list(folder) {
            let (from, to) = ("\(folder)/\(entry.name)", "\(other)/\(entry.name)")
            if entry.kind == .folder { try copy(from, to: to) } else { #expect(try LocalDisk().link(from, to: to)) }
        }
    }
}
