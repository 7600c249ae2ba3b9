import Catalogue
import Diagnostics
import Drafting
import Foundation
import Stories
import Testing

/// Whether the program that reads Word files is there.
private let hasPandoc = ["/usr/bin/pandoc", "/usr/local/bin/pandoc"].contains { FileManager.default.isExecutableFile(atPath: $0) }

/// Stories out of Word files; `Documents/make.py` says what stands in them. Without pandoc these are not run.
@Suite(.enabled(if: hasPandoc, "pandoc isn't installed"))
struct WordImportTests {

    private let day: Day
    private let shelf: Shelf

    init() throws {
        day = try #require(Day("2026-10-02"))
        shelf = try Shelf()
        try FileManager.default.removeItem(atPath: "\(shelf.root)/\(shelf.path("vi.md"))")
    }

    private static func document(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Documents/\(name)").path()
    }

    @Test func aStoryComesWithItsHeadingsListsTablesAndPictures() async throws {
        let outcome = try await WordImport.run(Self.document("truyen.docx"), into: shelf.product, language: .vi, on: day)
        #expect(outcome.files.map { $0.dropFirst(shelf.product.name.count + 1) } == ["vi.md", "images/hinh-1.png"])
        #expect(
            shelf.text(shelf.path("vi.md")) == """
                ---
                title: Mật ong Bến Tràm
                summary:
                ---

                Nhà có năm người. Mật quay vào tháng ba.

                ## Mùa hoa

                Tràm **trổ** lai rai, \\* không cần \\_dấu\\_ gì.

                  - Thùng đặt bờ kinh
                  - Lọc qua lưới
                  - Khối lượng: 500 g
                  - Hạn dùng: 24 tháng

                ![](images/hinh-1.png)

                """)
    }

    @Test func commentsAndChangesBecomeRemarksAtTheirSentences() async throws {
        let outcome = try await WordImport.run(Self.document("truyen.docx"), into: shelf.product, language: .vi, on: day)
        #expect(outcome.notes == 3)
        let (manuscript, product) = try await shelf.product.read()
        #expect(product.remarks.map(\.words?.value) == ["bỏ đi: “bốn”", "thêm vào: “năm”", "Cô Út bảo tháng tư mới quay."])
        #expect(product.remarks.map(\.by?.value) == ["Tô Mỹ Nhiên", "Tô Mỹ Nhiên", "Lê Văn Cải"])
        #expect(product.remarks.allSatisfy { $0.way?.value == "document" })
        #expect(product.remarks.compactMap { manuscript.place(of: $0, in: product)?.column } == [1, 1, 19])
    }

    @Test(arguments: [
        ("tcvn3.docx", "TCVN3", "Sản phẩm đặc sản của tỉnh Cà Mau, mật ong rừng tràm.\n\nOng làm mật trong rừng.\n"),
        ("vni.docx", "VNI", "Mật ong rừng tràm của tỉnh Cà Mau.\n\nĐặc sản của rừng.\n"),
    ])
    func textInAnOldFontIsReadBack(_ name: String, _ page: String, _ text: String) async throws {
        let outcome = try await WordImport.run(Self.document(name), into: shelf.product, language: .vi, on: day)
        #expect(outcome.restoredFrom == page)
        #expect(shelf.text(shelf.path("vi.md"))?.hasSuffix("---\n\n" + text) == true)
    }

    @Test func aStoryThatIsThereIsNotOverwritten() async throws {
        try shelf.write(shelf.path("vi.md"), "---\ntitle: Mật\n---\n\nLời của tôi.\n")
        await #expect(throws: DraftingError.exists(path: "\(shelf.product.name)/vi.md")) {
            try await WordImport.run(Self.document("truyen.docx"), into: shelf.product, language: .vi, on: day)
        }
        // Front matter alone is no story: it stays, and the story goes below it.
        try shelf.write(shelf.path("vi.md"), "---\ntitle: Mật   # tên trên nhãn\nsummary: Mật của nhà.\n---\n")
        _ = try await WordImport.run(Self.document("tcvn3.docx"), into: shelf.product, language: .vi, on: day)
        #expect(
            shelf.text(shelf.path("vi.md"))?.hasPrefix("---\ntitle: Mật   # tên trên nhãn\nsummary: Mật của nhà.\n---\n\nSản phẩm") == true)
    }

    @Test func whatIsNoDocumentIsRefused() async throws {
        let file = "\(shelf.root)/gia.docx"
        try Data("không phải Word".utf8).write(to: URL(filePath: file))
        await #expect(throws: DraftingError.notADocument(path: file)) {
            try await WordImport.run(file, into: shelf.product, language: .vi, on: day)
        }
        #expect(shelf.text(shelf.path("vi.md")) == nil)
    }
}
