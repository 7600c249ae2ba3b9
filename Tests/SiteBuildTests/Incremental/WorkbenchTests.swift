import Catalogue
import Diagnostics
import Foundation
import Glibc
import ModelCatalogue
import SiteBuild
import Testing

/// Whatever was kept in memory, a proof is that of a fresh look.
@Suite struct WorkbenchTests {
    @Test(arguments: [1, 2, 3] as [UInt64]) func afterAnyEditsTheProofIsThatOfAFreshLook(_ seed: UInt64) async throws {
        let workshop = try Workshop(RandomEdits.catalogue())
        var edits = RandomEdits(seed: seed, in: workshop)
        let bench = Workbench(Self.assignment(workshop, edits.today))
        _ = try await bench.update()
        for number in 1...8 {
            for _ in 0..<(number % 3 + 1) { try edits.next() }
            let proof = try await bench.update(today: edits.today)
            let fresh = try await Workbench(Self.assignment(workshop, edits.today)).update()
            let difference = try await Self.difference(proof, fresh)
            #expect(difference == nil, "seed \(seed): \(edits.log.joined(separator: "; "))")
            if difference != nil { return }
        }
    }

    @Test func anEditIsSeenByItsPathAlone() async throws {
        let workshop = try Workshop(.small())
        let bench = Workbench(Self.assignment(workshop))
        let before = try await bench.update()
        try workshop.edit("\(Workshop.product)/vi.md", "summary: ", to: "summary: Ngọt, ")
        let proof = try await bench.update(["\(Workshop.product)/vi.md"])
        #expect(proof.number == before.number + 1)
        #expect(proof.changed == ["\(workshop.stories)/\(Workshop.producer)"])
        let path = "vi/san-pham/\(Workshop.product)/index.html"
        #expect(String(decoding: try #require(try proof.document(at: path)).contents, as: UTF8.self).contains("Ngọt, "))
        #expect(!String(decoding: try #require(try before.document(at: path)).contents, as: UTF8.self).contains("Ngọt, "))
        let fresh = try await Workbench(Self.assignment(workshop)).update()
        #expect(try await Self.difference(proof, fresh) == nil)
    }

    @Test func aGlanceShowsAnEditAndAnUpdateWhatComesOfIt() async throws {
        let workshop = try Workshop(RandomEdits.catalogue())
        let bench = Workbench(Self.assignment(workshop))
        let before = try await bench.update()
        for (number, path) in ["\(Workshop.product)/vi.md", "\(Workshop.other)/vi.md", "\(Workshop.product)/vi.md"].enumerated() {
            try workshop.edit(path, "summary: ", to: "summary: Ngọt \(number), ")
            let glance = try #require(try await bench.glance(at: [path]))
            #expect(glance.isGlance && glance.number == before.number + number + 1)
            let page = try glance.document(at: "vi/san-pham/\(path.dropLast("/vi.md".count))/index.html")
            #expect(String(decoding: try #require(page).contents, as: UTF8.self).contains("Ngọt \(number), "))
        }
        let proof = try await bench.update([])
        let fresh = try await Workbench(Self.assignment(workshop)).update()
        #expect(try await Self.difference(proof, fresh) == nil)
    }

    @Test func aGlanceDoesNotWaitForALookAtTheWholeAndIsNotLostByIt() async throws {
        let workshop = try Workshop(RandomEdits.catalogue())
        let bench = Workbench(Self.assignment(workshop))
        try await bench.update()
        let path = "\(Workshop.product)/vi.md"
        for number in 1...6 {
            try workshop.edit("\(Workshop.other)/vi.md", "summary: ", to: "summary: Ngọt \(number), ")
            async let look = bench.update()
            try workshop.edit(path, "summary: ", to: "summary: Thơm \(number), ")
            let glance = try #require(try await bench.glance(at: [path]))
            let page = try #require(try glance.document(at: "vi/san-pham/\(Workshop.product)/index.html"))
            #expect(String(decoding: page.contents, as: UTF8.self).contains("Thơm \(number), "))
            #expect(glance.manuscript.products.contains { $0.stories[.vi]?.summary?.raw.contains("Thơm \(number)") == true })
            _ = try await look
        }
        let proof = try await bench.update([])
        #expect(try await Self.difference(proof, try await Workbench(Self.assignment(workshop)).update()) == nil)
    }

    @Test func aGlanceIsNotForWhatChangesAddresses() async throws {
        let workshop = try Workshop(.small())
        let bench = Workbench(Self.assignment(workshop))
        #expect(try await bench.glance(at: ["\(Workshop.product)/vi.md"]) == nil)
        try await bench.update()
        try workshop.edit("\(Workshop.product)/product.yaml", "sku:", to: "status: draft\nsku:")
        #expect(try await bench.glance(at: ["\(Workshop.product)/product.yaml"]) == nil)
        #expect(try await bench.glance(at: ["site.yaml"]) == nil)
        try workshop.remove("\(Workshop.product)/en.md")
        #expect(try await bench.glance(at: ["\(Workshop.product)/en.md"]) == nil)
        let proof = try await bench.update()
        #expect(try await Self.difference(proof, try await Workbench(Self.assignment(workshop)).update()) == nil)
    }

    @Test func whatTheSiteAsksForIsAskedOfEveryProducer() async throws {
        let workshop = try Workshop()
        let bench = Workbench(Self.assignment(workshop))
        let before = try await bench.update()
        try workshop.edit("site.yaml", "approval: optional", to: "approval: required")
        let proof = try await bench.update(["site.yaml"])
        let page = "vi/san-pham/\(Workshop.product)/index.html"
        #expect(before.has(page) && !proof.has(page))
        #expect(try await Self.difference(proof, try await Workbench(Self.assignment(workshop)).update()) == nil)
        try workshop.edit("site.yaml", "approval: required", to: "approval: optional")
        #expect(try await Self.difference(try await bench.update(["site.yaml"]), before) == nil)
    }

    @Test func whatAnEditorHasIsLookedAtBeforeItIsSaved() async throws {
        let workshop = try Workshop()
        let bench = Workbench(Self.assignment(workshop))
        let path = "\(Workshop.product)/product.yaml"
        #expect(try await bench.look(at: path, unsaved: [:]) == nil, "nothing is known yet")
        let before = try await bench.update()
        let slip = Array("sku: A-1\nkind: hony\n".utf8)
        let (folder, findings) = try #require(try await bench.look(at: path, unsaved: [path: slip]))
        #expect(folder == "\(workshop.stories)/\(Workshop.producer)")
        #expect(findings.contains { $0.rule == "unknown-kind" && $0.place.line == 2 })
        #expect(try await bench.look(at: "khong/co.yaml", unsaved: [:]) == nil)
        let own = before.report.findings.filter { $0.place.file.hasPrefix(folder + "/") }
        #expect(try await bench.look(at: path, unsaved: [:])?.findings == own, "saved, it is what a check finds")
        #expect(try await bench.update() === before)
    }

    @Test func whatChangesNothingMakesNoNewProof() async throws {
        let workshop = try Workshop(.small())
        let bench = Workbench(Self.assignment(workshop))
        let before = try await bench.update()
        #expect(try await bench.update() === before)
        let text = try workshop.read("\(Workshop.product)/vi.md")
        try workshop.write(text, to: "\(Workshop.product)/vi.md")
        #expect(try await bench.update() === before)
        #expect(try await bench.update(["\(Workshop.product)/vi.md", "\(Workshop.product)/4913"]) === before)
    }

    @Test func aFileThatKeepsItsSizeAndItsTimeIsNoticed() async throws {
        let workshop = try Workshop(.small())
        let bench = Workbench(Self.assignment(workshop))
        let before = try await bench.update()
        let path = "\(workshop.stories)/\(Workshop.product)/vi.md"
        var status = stat()
        try #require(stat(path, &status) == 0)
        try workshop.edit("\(Workshop.product)/vi.md", "summary: M", to: "summary: N")
        var times = [status.st_atim, status.st_mtim]
        try #require(utimensat(AT_FDCWD, path, &times, 0) == 0)
        let proof = try await bench.update()
        #expect(proof.number == before.number + 1)
        let fresh = try await Workbench(Self.assignment(workshop)).update()
        #expect(try await Self.difference(proof, fresh) == nil)
    }

    @Test func aProofHasEveryPageOfTheSite() async throws {
        let workshop = try Workshop(RandomEdits.catalogue())
        try await workshop.build()
        let proof = try await Workbench(Self.assignment(workshop)).update()
        let files = try workshop.files().filter { file in
            !["feeds/", "media/"].contains { file.key.hasPrefix($0) } && file.key != "edition.json" && file.key != ".chapbut"
        }
        #expect(Set(proof.paths).symmetricDifference(files.keys) == [])
        for (path, bytes) in files { #expect(try proof.document(at: path)?.contents == bytes, "\(path)") }
    }

    @Test func aPictureIsFoundByItsAddress() async throws {
        let workshop = try Workshop(.small())
        let proof = try await Workbench(Self.assignment(workshop)).update()
        let source = proof.source(ofPicture: "media/\(Workshop.product)/images/front.png")
        #expect(source == "\(workshop.stories)/\(Workshop.product)/images/front.png")
        #expect(proof.source(ofPicture: "media/\(Workshop.product)/../../../site.yaml") == nil)
    }

    private static func assignment(_ workshop: Workshop, _ today: Day? = nil) -> Assignment {
        Assignment(stories: workshop.stories, today: today ?? Day(ModelCatalogue.today) ?? Day(number: 20_780), width: 2)
    }

    /// The first thing that differs between two proofs, if anything does.
    private static func difference(_ one: Proof, _ other: Proof) async throws -> String? {
        let reports = (await one.wholeReport(), await other.wholeReport())
        let texts = (
            String(decoding: reports.0.print(as: .text, language: .vi), as: UTF8.self),
            String(decoding: reports.1.print(as: .text, language: .vi), as: UTF8.self)
        )
        if texts.0 != texts.1 {
            let lines = (texts.0.split(separator: "\n"), texts.1.split(separator: "\n"))
            return "the report: \(lines.0.difference(from: lines.1))"
        }
        if one.paths != other.paths { return "the pages: \(one.paths.difference(from: other.paths))" }
        for path in one.paths where try one.document(at: path) != other.document(at: path) { return path }
        return nil
    }
}
