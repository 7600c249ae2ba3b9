import Catalogue
import Diagnostics
import Drafting
import Foundation
import Glibc
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

    @Test(arguments: ["libreoffice.docx", "libreoffice.odt", "google.docx"])
    func aStoryThatAnotherProgramSavedIsTheSame(_ name: String) async throws {
        _ = try await WordImport.run(Self.document("truyen.docx"), into: shelf.product, language: .vi, on: day)
        let other = try Shelf()
        try FileManager.default.removeItem(atPath: "\(other.root)/\(other.path("vi.md"))")
        let outcome = try await WordImport.run(Self.document(name), into: other.product, language: .vi, on: day)
        #expect(other.text(other.path("vi.md")) == shelf.text(shelf.path("vi.md")) && outcome.pictures == 1)
        let (_, product) = try await other.product.read()
        let remarks = product.remarks.map(\.words?.value)
        // Of the other form nobody reads the margin: that it was not read keeps the story back, so that nothing in it is lost.
        #expect(
            name.hasSuffix(".docx")
                ? remarks == ["bỏ đi: “bốn”", "thêm vào: “năm”", "Cô Út bảo tháng tư mới quay."]
                : remarks.count == 1 && remarks[0]?.contains("chưa đọc được lời bên lề") == true)
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

    @Test func whatStandsBesideTheTextComesLastAndWhatIsNotReadIsToldOf() async throws {
        let outcome = try await WordImport.run(Self.document("ghi-chu.docx"), into: shelf.product, language: .vi, on: day)
        #expect(
            shelf.text(shelf.path("vi.md"))?.hasSuffix(
                """
                ---

                Mật quay vào tháng ba. Nhà có năm người.

                Gác kèo

                cách nuôi ong của rừng tràm

                Tính theo  là đủ.

                Ông Bảy kể vậy.

                """) == true)
        #expect(outcome.notes == 2)
        let (manuscript, product) = try await shelf.product.read()
        #expect(product.remarks.map(\.words?.value) == ["một phần của tệp Word chưa lấy được", "Hỏi lại."])
        #expect(product.remarks.map(\.by?.value) == ["chapbut", "?"], "whoever took their name out of the file still asks")
        #expect(product.remarks.compactMap { manuscript.place(of: $0, in: product)?.line }.last == 14)
    }

    @Test func nothingIsLeftWhereTheRemarksCannotBeWritten() async throws {
        try shelf.write(shelf.path("remarks.yaml"), "- đây là danh sách, không phải bảng\n")
        await #expect(throws: DraftingError.cannotEdit(path: "\(shelf.product.name)/remarks.yaml")) {
            try await WordImport.run(Self.document("truyen.docx"), into: shelf.product, language: .vi, on: day)
        }
        #expect(shelf.text(shelf.path("vi.md")) == nil)
        #expect(!FileManager.default.fileExists(atPath: "\(shelf.root)/\(shelf.path("images"))"))
    }

    @Test func aDocumentReachesNeitherTheWebNorThisComputersFiles() async throws {
        let secret = "/tmp/chapbut-secret.png"
        try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).write(to: URL(filePath: secret))
        defer { try? FileManager.default.removeItem(atPath: secret) }
        let ear = try #require(Ear(port: 18699))
        let outcome = try await WordImport.run(Self.document("ra-ngoai.odt"), into: shelf.product, language: .vi, on: day)
        #expect(!ear.heardSomebody)
        #expect(outcome.pictures == 0)
        #expect(shelf.text(shelf.path("vi.md"))?.hasSuffix("---\n\nMột câu.\n") == true)
        let (_, product) = try await shelf.product.read()
        #expect(product.remarks.map(\.words?.value).last == "một phần của tệp Word chưa lấy được" && product.remarks.count == 2)
    }
}

/// Listens at a port of this computer.
private final class Ear {
    private let socket: Int32

    init?(port: UInt16) {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isBound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 }
        }
        guard isBound, listen(socket, 8) == 0 else { return nil }
    }

    /// Whether anybody has called.
    var heardSomebody: Bool { accept(socket, nil, nil) >= 0 }

    deinit { close(socket) }
}
