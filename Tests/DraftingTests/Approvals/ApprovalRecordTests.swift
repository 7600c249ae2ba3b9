import Catalogue
import Diagnostics
import Drafting
import Foundation
import Stories
import Testing

/// A small catalogue on the disk, gone afterwards.
final class Shelf: Sendable {
    let root: String
    let product: ProductFolder

    init(approval: String = "required") throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "shelf-\(UUID().uuidString)")
        root = folder.path() + "/stories"
        product = ProductFolder(stories: root, path: "ca-mau/lo-mat/mat-ong")
        try write("site.yaml", "name: {vi: A, en: A}\nurl: https://a.example/\nlanguages: [vi, en]\napproval: \(approval)\n")
        try write("ca-mau/lo-mat/producer.yaml", "name: {vi: Lò mật, en: Honey house}\nprovince: ca-mau\n")
        try write("ca-mau/lo-mat/mat-ong/product.yaml", "sku: MO\nkind: honey\nlabel: {net: 500 g}\noffer: {price: 185000 VND}\n")
        try write(
            "ca-mau/lo-mat/mat-ong/vi.md", "---\ntitle: Mật ong\nsummary: Mật của nhà.\n---\n\nNhà có bốn người. Mật quay vào tháng ba.\n")
        try write("ca-mau/lo-mat/mat-ong/en.md", "---\ntitle: Honey\nsummary: The family's honey.\n---\n\nThere are four of them.\n")
        try write("ca-mau/lo-mat/tra-gung/product.yaml", "sku: TG\nkind: tea\n")
    }

    deinit { try? FileManager.default.removeItem(atPath: root + "/..") }

    func write(_ path: String, _ text: String) throws {
        let file = URL(filePath: "\(root)/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func text(_ path: String) -> String? { try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) }

    func path(_ name: String) -> String { "ca-mau/lo-mat/mat-ong/\(name)" }
}

@Suite struct ApprovalRecordTests {
    private let day: Day

    init() throws { day = try #require(Day("2026-10-02")) }

    private func yes(
        _ language: Language = .vi, by: String = "Chú Bảy Thoại", way: Yes.Way = .phone, seen: String? = nil, heard: String? = nil
    ) -> Yes {
        Yes(language, by: by, way: way, on: day, seen: seen, heard: heard)
    }

    @Test func aYesIsALineInApprovalsAndTheTextIsKept() async throws {
        let shelf = try Shelf()
        let recorded = try await Approval.record(yes(), of: shelf.product)
        #expect(
            shelf.text(shelf.path("approvals.yaml")) == """
                # Ai đã duyệt bản nào. Chương trình ghi bằng `chapbut approve`; xin đừng sửa tay.
                approvals:
                  - {language: vi, by: Chú Bảy Thoại, way: phone, date: 2026-10-02, digest: \(recorded.digest)}

                """)
        let kept = try #require(Wording.path(ofKept: recorded.digest).flatMap(shelf.text))
        #expect(
            kept.hasPrefix(
                "chapbut-wording\t1\nlanguage\tvi\ntitle\tMật ong\nsummary\tMật của nhà.\ntext\tNhà có bốn người. Mật quay vào tháng ba.\n")
        )
        #expect(Wording.digest(of: Array(kept.utf8)) == recorded.digest)
        let (_, product) = try await shelf.product.read()
        #expect(product.approvals.map(\.isCurrent) == [true])
    }

    @Test func aSecondYesStandsBesideTheFirstAndTheSameOneIsNotWrittenTwice() async throws {
        let shelf = try Shelf()
        _ = try await Approval.record(yes(), of: shelf.product)
        _ = try await Approval.record(yes(.en, by: "Tô Mỹ Nhiên: biên dịch", way: .translation), of: shelf.product)
        let again = try await Approval.record(yes(), of: shelf.product)
        #expect(again.wasThere)
        let (_, product) = try await shelf.product.read()
        #expect(product.approvals.map(\.by?.value) == ["Chú Bảy Thoại", "Tô Mỹ Nhiên: biên dịch"])
        #expect(product.approvals.map(\.isCurrent) == [true, true])
    }

    @Test func whatWasWrittenByHandInTheFileStays() async throws {
        let shelf = try Shelf()
        try shelf.write(shelf.path("approvals.yaml"), "approvals:   # ghi chú của tôi\n- by: Ai đó\n  language: vi\n")
        _ = try await Approval.record(yes(), of: shelf.product)
        #expect(
            shelf.text(shelf.path("approvals.yaml"))?.hasPrefix(
                "approvals:   # ghi chú của tôi\n- by: Ai đó\n  language: vi\n- {language: vi") == true)
    }

    @Test func whoSawSomethingElseSaidYesToSomethingElse() async throws {
        let shelf = try Shelf()
        let seen = try await Approval.wording(of: shelf.product, in: .vi).digest
        try shelf.write(shelf.path("vi.md"), "---\ntitle: Mật ong\nsummary: Mật của nhà.\n---\n\nNhà có năm người.\n")
        await #expect(throws: DraftingError.notWhatWasSeen(folder: shelf.product.name)) {
            try await Approval.record(yes(seen: seen), of: shelf.product)
        }
        #expect(shelf.text(shelf.path("approvals.yaml")) == nil)
    }

    @Test func fourWordsOverTheTelephoneMustBeThoseOfWhatIsThere() async throws {
        let shelf = try Shelf()
        let words = try #require(SpokenDigest(try await Approval.wording(of: shelf.product, in: .vi).digest)).description
        await #expect(throws: DraftingError.otherWords(folder: shelf.product.name)) {
            try await Approval.record(yes(heard: "nón lá, nón lá, nón lá, nón lá"), of: shelf.product)
        }
        _ = try await Approval.record(yes(heard: Spelling.withoutAccents(words).uppercased()), of: shelf.product)
    }

    @Test func nobodySaysYesToAFileThatCannotBeRead() async throws {
        let shelf = try Shelf()
        try shelf.write(shelf.path("product.yaml"), "sku: MO\nkind: honey\nlabel: {net: nửa ký}\n")
        await #expect(throws: DraftingError.self) { try await Approval.record(yes(), of: shelf.product) }
        #expect(shelf.text(shelf.path("approvals.yaml")) == nil)
        await #expect(throws: DraftingError.nobody) { try await Approval.record(yes(by: "  "), of: shelf.product) }
        try shelf.write(shelf.path("product.yaml"), "sku: MO\nkind: honey\n")
        await #expect(throws: DraftingError.notATranslation(.vi)) { try await Approval.record(yes(way: .translation), of: shelf.product) }
        await #expect(throws: DraftingError.noStory("ja", folder: shelf.product.name)) {
            try await Approval.record(yes("ja"), of: shelf.product)
        }
    }

    @Test func manyYesesAtOnceAreAllWritten() async throws {
        let shelf = try Shelf()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...8 {
                group.addTask { [day] in
                    _ = try await Approval.record(Yes(.vi, by: "Người \(number)", way: .page, on: day), of: shelf.product)
                }
            }
            try await group.waitForAll()
        }
        let (manuscript, product) = try await shelf.product.read()
        #expect(Set(product.approvals.compactMap(\.by?.value)).count == 8)
        #expect(manuscript.findings.filter { $0.place.file.hasSuffix("approvals.yaml") }.isEmpty)
    }

    @Test func aLinkInThePlaceOfTheFileIsNotFollowed() async throws {
        let shelf = try Shelf()
        let outside = shelf.root + "/../outside.yaml"
        try Data("approvals: []\n".utf8).write(to: URL(filePath: outside))
        try FileManager.default.createSymbolicLink(atPath: "\(shelf.root)/\(shelf.path("approvals.yaml"))", withDestinationPath: outside)
        await #expect(throws: DraftingError.self) { try await Approval.record(yes(), of: shelf.product) }
        #expect(try String(contentsOfFile: outside, encoding: .utf8) == "approvals: []\n")
    }

    @Test func aProductIsFoundByItsPathOrTheEndOfIt() throws {
        let shelf = try Shelf()
        #expect(try ProductFolder.find("\(shelf.root)/ca-mau/lo-mat/mat-ong/", in: "không dùng") == shelf.product)
        #expect(try ProductFolder.find("lo-mat/mat-ong", in: shelf.root) == shelf.product)
        #expect(try ProductFolder.find("mat-ong", in: shelf.root) == shelf.product)
        #expect(throws: DraftingError.noProduct("mat-on", nearest: "mat-ong")) { try ProductFolder.find("mat-on", in: shelf.root) }
        try shelf.write("khac/product.yaml", "sku: X\n")
        #expect(throws: DraftingError.noProduct("ong", nearest: nil)) { try ProductFolder.find("ong", in: shelf.root) }
        try shelf.write("khac/mat-ong/product.yaml", "sku: Y\n")
        #expect(throws: DraftingError.severalProducts("mat-ong", ["\(shelf.root)/ca-mau/lo-mat/mat-ong", "\(shelf.root)/khac/mat-ong"])) {
            try ProductFolder.find("mat-ong", in: shelf.root)
        }
    }
}
