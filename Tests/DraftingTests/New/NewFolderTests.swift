import Catalogue
import Diagnostics
import Stories
import Testing
import YAML

@testable import Drafting

private let site = """
    name: {vi: Thử, en: Trial}
    url: https://stories.example/
    languages: [vi, en]
    currency: VND
    markets: [VN]
    """

/// What the reader of stories finds in these files.
private func read(_ files: [DraftFile], below parent: String = "") async throws -> Manuscript {
    var texts = ["site.yaml": site]
    for file in files { texts[parent + file.path] = file.text }
    return try await Stories.read(FolderInMemory(texts), root: "stories", width: 1)
}

@Suite struct NewFolderTests {
    @Test(arguments: Reference.kinds.map(\.id))
    func everyKindsFolderIsReadWithoutAFinding(kind: String) async throws {
        let producer = try NewFolder(.producer, at: "stories/hop-tac-xa", kind: kind) { _ in false }
        let product = try NewFolder(.product, at: "stories/hop-tac-xa/hang-moi/", kind: kind) { $0 == "stories/hop-tac-xa/producer.yaml" }
        #expect(product.parent == "stories/hop-tac-xa")
        let files = producer.files + product.files.map { DraftFile("hop-tac-xa/" + $0.path, bytes: $0.bytes) }
        let manuscript = try await read(files)
        #expect(manuscript.findings.map(\.message.en) == [])
        let read = try #require(manuscript.products.first)
        #expect(read.kind?.value == kind)
        #expect(read.status?.value == .draft)
        #expect(read.ocop == nil, "an empty rating would be called incomplete")
        #expect(read.stories.count == 2)
    }

    @Test func theFirstFolderOfACatalogueComesWithTheFileThatMakesItOne() throws {
        func isMade(_ what: Draftable, _ path: String, beside site: String) throws -> Bool {
            try NewFolder(what, at: path) { $0 == site }.files.contains { $0.path == "site.yaml" }
        }
        #expect(try isMade(.producer, "stories/lo-mat", beside: "elsewhere/site.yaml") && isMade(.fair, "lo-mat", beside: ""))
        for site in ["site.yaml", "stories/site.yaml", "stories/vinh-long/site.yaml", "../site.yaml", "../../../site.yaml"] {
            #expect(try !isMade(.producer, "stories/vinh-long/lo-mat", beside: site), "\(site)")
        }
        #expect(try !isMade(.producer, "/a/b/lo-mat", beside: "/a/site.yaml") && isMade(.producer, "/a/b/lo-mat", beside: "../site.yaml"))
    }

    @Test func aFairIsReadWithoutAFinding() async throws {
        let fair = try NewFolder(.fair, at: "hoi-cho-xuan") { _ in false }
        let manuscript = try await read(fair.files)
        #expect(manuscript.findings.isEmpty)
        #expect(manuscript.fairs.map(\.slug) == ["hoi-cho-xuan"])
    }

    @Test func onlyWhatTheKindNeedsIsAsked() throws {
        func facts(_ kind: String) throws -> String {
            try NewFolder(.product, at: "a/b", kind: kind) { $0 == "a/producer.yaml" }.files[0].text
        }
        #expect(try facts("honey").contains("nutrition:"))
        #expect(try facts("honey").contains("allergens:"))
        #expect(try !facts("honey").contains("materials:\n"))
        #expect(try facts("tea").contains("shelf_life:"))
        #expect(try !facts("tea").contains("nutrition:"))
        #expect(try facts("shampoo").contains("scheme: cosmetic-notification"))
        #expect(try !facts("shampoo").contains("nutrition:"))
        #expect(try facts("basketry").contains("size:"))
        #expect(try !facts("basketry").contains("shelf_life:"))
        #expect(try facts("agarwood-beads").contains("scheme: cites-permit"))
        #expect(try facts("agarwood-beads").contains("species:"))
        #expect(try facts("white-spirit").contains("alcohol:"))
        #expect(try !facts("tourism").contains("label:"))
        #expect(try !facts("tourism").contains("gtin:"))
    }

    @Test func everyFieldSaysWhatItIs() throws {
        for kind in Reference.kinds {
            let text = try NewFolder(.product, at: "a/b", kind: kind.id) { $0 == "a/producer.yaml" }.files[0].text
            let bare = ["vi:", "en:", "label:", "locality:", "traceability:", "offer:", "package:", "certificates:", "country: VN"]
            for line in text.split(separator: "\n") where !line.hasPrefix("#") && !line.contains("#") {
                #expect(bare.contains(line.trimmingPrefix { $0 == " " }.description), "\(kind.id): \(line)")
            }
        }
    }

    @Test func aBadSlugIsRefusedWithABetterOne() {
        #expect(throws: DraftingError.badSlug("Mật Ong Hoa Tràm", suggestion: "mat-ong-hoa-tram")) {
            try NewFolder(.product, at: "a/Mật Ong Hoa Tràm", kind: "honey") { _ in true }
        }
        #expect(throws: DraftingError.badSlug("..", suggestion: "")) { try NewFolder(.fair, at: "a/..") { _ in false } }
        #expect(throws: DraftingError.badSlug("", suggestion: "")) { try NewFolder(.fair, at: "/") { _ in false } }
    }

    @Test func anUnknownKindIsRefusedWithNearOnes() throws {
        let error = #expect(throws: DraftingError.self) { try NewFolder(.product, at: "a/b", kind: "hony") { _ in true } }
        guard case .unknownKind("hony", let nearest) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(nearest.map(\.id).contains("honey"))
        #expect(throws: DraftingError.kindMissing) { try NewFolder(.product, at: "a/b") { $0 == "a/producer.yaml" } }
        let byName = try NewFolder(.product, at: "a/b", kind: "Mật ong") { $0 == "a/producer.yaml" }
        #expect(byName.files[0].text.contains("kind: honey"))
    }

    @Test func nothingThatIsThereIsOverwritten() {
        #expect(throws: DraftingError.exists(path: "x/a/vi.md")) { try NewFolder(.producer, at: "x/a") { $0 == "x/a/vi.md" } }
        #expect(throws: DraftingError.exists(path: "a/fair.yaml")) { try NewFolder(.fair, at: "a") { $0 == "a/fair.yaml" } }
    }

    @Test func aProductLiesInAProducersFolderAndAProducerInNone() throws {
        #expect(throws: DraftingError.noProducer(path: "s/a/b")) { try NewFolder(.product, at: "s/a/b", kind: "tea") { _ in false } }
        #expect(throws: DraftingError.misplaced(path: "s/a/b")) { try NewFolder(.producer, at: "s/a/b") { $0 == "s/a/producer.yaml" } }
        #expect(throws: DraftingError.misplaced(path: "s/a/b/c")) {
            try NewFolder(.product, at: "s/a/b/c", kind: "tea") { $0 == "s/a/producer.yaml" || $0 == "s/a/b/product.yaml" }
        }
        // A grouping folder between them, and a producer at the file system's root.
        _ = try NewFolder(.product, at: "s/a/nhom/c", kind: "tea") { $0 == "s/a/producer.yaml" }
        #expect(try NewFolder(.product, at: "/a/c", kind: "tea") { $0 == "/a/producer.yaml" }.parent == "/a")
    }
}
