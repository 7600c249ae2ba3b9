import Catalogue
import Diagnostics
import Drafting
import Foundation
import Stories
import Testing

@Suite struct RecallTests {
    private static let product = """
        sku: A-1  # mã
        kind: honey
        traceability:
          gtin: "9520001000010"
          lots:
            - lot: L1   # lô đầu
              produced: 2026-08-20
              steps:
                - {date: 2026-08-12, step: harvest}
            - {lot: L2, produced: 2026-09-20}

        """

    private static func folder(_ products: [String: String]) -> [String: String] {
        var files = [
            "site.yaml": "name: {vi: A, en: A}\nurl: https://a.example/\nlanguages: [vi, en]\n",
            "x/producer.yaml": "name: {vi: A, en: A}\nprovince: ca-mau\n",
        ]
        for (slug, text) in products { files["x/\(slug)/product.yaml"] = text }
        return files
    }

    private static func recall(
        _ lot: String, _ product: String? = nil, in products: [String: String] = ["mat-ong": product], reason: [Language: String]? = nil
    ) async throws -> RecallDraft {
        let files = folder(products)
        let manuscript = try await Stories.read(FolderInMemory(files), root: "stories", width: 1)
        let day = try #require(Day("2026-11-23"))
        return try RecallDraft(
            of: lot, product: product, in: manuscript, on: day, reason: reason ?? [.vi: "Lẫn mảnh kính: đừng dùng", .en: "Broken glass"]
        ) { path throws(DraftingError) in
            guard let text = files[path] else { throw .cannotRead(path: path, reason: "no such file") }
            return Array(text.utf8)
        }
    }

    private static let written = "recalled: {date: 2026-11-23, reason: {vi: \"Lẫn mảnh kính: đừng dùng\", en: Broken glass}}"

    @Test func isWrittenIntoTheLotAndEverythingElseStaysByteForByte() async throws {
        let draft = try await Self.recall("L1")
        #expect(draft.file.path == "x/mat-ong/product.yaml" && draft.file.purpose == .change(from: Array(Self.product.utf8)))
        let lines = draft.file.text.split(separator: "\n", omittingEmptySubsequences: false)
        let added = lines.filter { $0.contains("recalled:") }
        #expect(added == ["      \(Self.written)"])
        #expect(lines.filter { !$0.contains("recalled:") }.joined(separator: "\n") == Self.product)
    }

    @Test func isReadBackAsWhatWasSaid() async throws {
        let text = try await Self.recall("L2").file.text
        let manuscript = try await Stories.read(FolderInMemory(Self.folder(["mat-ong": text])), root: "stories", width: 1)
        let trace = try #require(manuscript.products.first?.traceability)
        #expect(trace.recalledLots.map { $0.lot?.value.text } == ["L2"])
        let recall = try #require(trace.recalledLots.first?.recalled)
        #expect(recall.date?.value.description == "2026-11-23" && recall.reason?[.vi] == "Lẫn mảnh kính: đừng dùng")
        #expect(trace.isRecalled)
    }

    @Test(arguments: ["\"} {", "a: b # c", "\n- x", "{{ocop.stars}}", "'\u{0}"]) func aReasonCanNotWriteAnythingElse(_ reason: String)
        async throws
    {
        let text = try await Self.recall("L1", reason: [.vi: reason, .en: reason]).file.text
        let manuscript = try await Stories.read(FolderInMemory(Self.folder(["mat-ong": text])), root: "stories", width: 1)
        let lots = try #require(manuscript.products.first?.traceability?.lots)
        #expect(lots.count == 2 && lots[1].recalled == nil && lots[0].recalled != nil)
    }

    @Test func aLaterLotPutsTheGoodsBackOnSaleAndAnEarlierOneDoesNot() async throws {
        func isRecalled(_ lot: String) async throws -> Bool {
            let text = try await Self.recall(lot).file.text
            let manuscript = try await Stories.read(FolderInMemory(Self.folder(["mat-ong": text])), root: "stories", width: 1)
            return try #require(manuscript.products.first?.traceability).isRecalled
        }
        #expect(try await !isRecalled("L1"))
        #expect(try await isRecalled("L2"))
    }

    @Test func whatIsNotSureIsAskedForAndNotGuessed() async throws {
        let twice = ["mat-ong": Self.product, "mat-hai": Self.product.replacing("A-1", with: "A-2")]
        await #expect(throws: DraftingError.severalLots("L1", products: ["stories/x/mat-hai", "stories/x/mat-ong"])) {
            try await Self.recall("L1", in: twice)
        }
        #expect(try await Self.recall("L1", "A-2", in: twice).product == "stories/x/mat-hai")
        #expect(try await Self.recall("L1", "x/mat-ong", in: twice).product == "stories/x/mat-ong")
        await #expect(throws: DraftingError.noLot("L3", nearest: "L1", elsewhere: [])) { try await Self.recall("L3") }
        await #expect(throws: DraftingError.noLot("L1", nearest: "L1", elsewhere: ["stories/x/mat-ong"])) {
            try await Self.recall("L1", "khac")
        }
    }
}
