import Foundation
import ModelCatalogue
import Testing

@testable import Preview

/// A picture is put in: the file, its line among the facts, and what it shows in each language; or nothing.
@Suite struct PicturesPagesTests {
    static let address = "/_chapbut/studio/ong-rung-u-minh/mat-ong-hoa-tram/pictures"

    private func file(_ path: String, _ studio: Studio) -> Data? {
        try? Data(contentsOf: studio.folder.appending(path: "\(ModelCatalogue.product)/\(path)"))
    }

    private func post(
        _ picture: [UInt8], named name: String, vi: String = "Một hũ mật", en: String = "A jar of honey", seal: String? = nil,
        to studio: Studio
    ) async -> Reply {
        let fields = [("seal", seal ?? studio.front.studio.seal.text), ("lang", "vi"), ("words-vi", vi), ("words-en", en)]
        var body: [UInt8] = []
        for (name, value) in fields { body += Array("--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8) }
        let head = "--b\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"\(name)\"\r\nContent-Type: image/png\r\n\r\n"
        body += Array(head.utf8) + picture + Array("\r\n--b--\r\n".utf8)
        var ask = Ask(posting: "", to: Self.address)
        ask.contentType = "multipart/form-data; boundary=b"
        ask.body = body
        return await studio.front.answer(ask)
    }

    @Test func aPictureIsPutInWithItsWordsAndNothingElseChanges() async throws {
        let studio = try await Studio()
        let picture = [UInt8](try #require(file("images/front.png", studio)))
        let before = ["product.yaml", "vi.md", "en.md"].map { String(decoding: file($0, studio) ?? Data(), as: UTF8.self) }
        let reply = await post(picture, named: "Hũ mật \"mới\".PNG", vi: "Hũ: mật # mới", to: studio)
        #expect(reply.status == 303)
        #expect(file("images/hu-mat-moi.png", studio) == Data(picture))
        let after = ["product.yaml", "vi.md", "en.md"].map { String(decoding: file($0, studio) ?? Data(), as: UTF8.self) }
        #expect(after[0] == before[0].replacing("  - images/craft.png\n", with: "  - images/craft.png\n  - images/hu-mat-moi.png\n"))
        #expect(after[1].contains("\n  hu-mat-moi.png: \"Hũ: mật # mới\"\n") && after[2].contains("\n  hu-mat-moi.png: A jar of honey\n"))
        #expect(after[1].replacing("  hu-mat-moi.png: \"Hũ: mật # mới\"\n", with: "") == before[1])
        let page = await studio.text(Self.address)
        #expect(page.contains("images/hu-mat-moi.png") && page.contains("Hũ: mật # mới"))
        // The same name again is another file.
        #expect(await post(picture, named: "hu-mat-moi.png", to: studio).status == 303)
        #expect(file("images/hu-mat-moi-2.png", studio) != nil)
    }

    @Test(arguments: [
        "../../../site.png", "/etc/passwd", "..\\..\\x.png", "", ".png", "a/b/c.png", "\u{0}.png", String(repeating: "x", count: 5000),
    ])
    func aNameLeadsNowhereElse(_ name: String) async throws {
        let studio = try await Studio()
        let picture = [UInt8](try #require(file("images/front.png", studio)))
        let before = try FileManager.default.subpathsOfDirectory(atPath: studio.folder.path)
        #expect(await post(picture, named: name, to: studio).status == 303)
        let new = Set(try FileManager.default.subpathsOfDirectory(atPath: studio.folder.path)).subtracting(before)
        #expect(new.count == 1 && new.allSatisfy { $0.hasPrefix("\(ModelCatalogue.product)/images/") && $0.hasSuffix(".png") }, "\(new)")
    }

    @Test func whatIsNoPictureOrHasNoWordsIsRefusedAndNothingIsWritten() async throws {
        let studio = try await Studio()
        let picture = [UInt8](try #require(file("images/front.png", studio)))
        let before = try FileManager.default.subpathsOfDirectory(atPath: studio.folder.path).sorted()
        let facts = file("product.yaml", studio)
        for bytes in [[], Array("<svg onload=alert(1)>".utf8), Array("GIF89a<script>".utf8), Array(picture.dropLast(40))] {
            let reply = await post(bytes, named: "x.png", to: studio)
            #expect(reply.status == 422 && reply.text.contains("value=\"Một hũ mật\""))
        }
        #expect(await post(picture, named: "x.png", en: "  ", to: studio).status == 422)
        #expect(await post(picture, named: "x.png", seal: "abc", to: studio).status == 403)
        #expect(file("product.yaml", studio) == facts)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: studio.folder.path).sorted() == before)
    }

    @Test func noLinkLeadsAPictureElsewhere() async throws {
        let picture = { (studio: Studio) in [UInt8](try #require(self.file("images/front.png", studio))) }
        for name in ["images", "product.yaml", "vi.md"] {
            let studio = try await Studio()
            let bytes = try picture(studio)
            let inside = studio.folder.appending(path: "\(ModelCatalogue.product)/\(name)")
            let outside = studio.folder.deletingLastPathComponent().appending(path: "outside-\(name)")
            try FileManager.default.moveItem(at: inside, to: outside)
            try FileManager.default.createSymbolicLink(at: inside, withDestinationURL: outside)
            let before = try FileManager.default.subpathsOfDirectory(atPath: outside.path)
            let text = try? Data(contentsOf: outside)
            #expect(await post(bytes, named: "new.png", to: studio).status == 422, "\(name)")
            #expect(try FileManager.default.subpathsOfDirectory(atPath: outside.path) == before && (try? Data(contentsOf: outside)) == text)
            #expect(name == "images" || file("images/new.png", studio) == nil)
        }
    }

    @Test func aPictureIsShownThatTheProductHasAndNoOtherFile() async throws {
        let studio = try await Studio()
        let shown = await studio.get("\(Self.address)/images/front.png")
        #expect(shown.status == 200 && shown.header("Content-Type") == "image/png")
        for path in ["product.yaml", "images/none.png", "../producer.yaml", "images", "images/"] {
            #expect(await studio.get("\(Self.address)/\(path)").status != 200, "\(path)")
        }
    }

    @Test func aFileIsTakenNowhereElse() async throws {
        let studio = try await Studio()
        for address in ["/_chapbut/studio/ong-rung-u-minh/mat-ong-hoa-tram/facts", StudioPagesTests.address, "/_chapbut/links", "/"] {
            var ask = Ask(posting: "", to: address)
            ask.contentType = "multipart/form-data; boundary=b"
            #expect(await studio.front.answer(ask).status == 415, "\(address)")
        }
    }

    @Test func onlyAFormOfOursMaySendSoMuch() async throws {
        let studio = try await Studio()
        var ask = Ask(posting: "", to: Self.address)
        #expect(studio.front.bodyLimit(of: ask) == nil)
        ask.contentType = "multipart/form-data; boundary=b"
        #expect(studio.front.bodyLimit(of: ask) ?? 0 > 16 << 20)
        ask.path = "/_chapbut/studio/a/b/facts"
        #expect(studio.front.bodyLimit(of: ask) == nil)
        ask.path = Self.address
        ask.origin = "http://evil.example"
        #expect(studio.front.bodyLimit(of: ask) == nil)
    }

    @Test(arguments: [
        "", "--b", "--b\r\n", "--b\r\n\r\n", "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--", "--c\r\n\r\nx\r\n--c--",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
    ]) func whatIsNotWholeIsNoForm(_ body: String) {
        #expect(Multipart(Array(body.utf8), type: "multipart/form-data; boundary=b") == nil)
    }
}
