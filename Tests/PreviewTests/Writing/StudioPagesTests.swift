import Foundation
import ModelCatalogue
import Testing

@testable import Preview

/// A text is mended in the studio: what the form sends is what the file says afterwards, or nothing is.
@Suite struct StudioPagesTests {
    static let address = "/_chapbut/studio/ong-rung-u-minh/mat-ong-hoa-tram/vi"
    static let file = "\(ModelCatalogue.product)/vi.md"

    private func bytes(_ studio: Studio) throws -> Data { try Data(contentsOf: studio.folder.appending(path: Self.file)) }

    private func field(_ name: String, _ studio: Studio) async throws -> String {
        let text = await studio.text(Self.address)
        return try String(
            #require(text.firstMatch(of: try Regex("name=\"\(name)\" value=\"([^\"]*)\"", as: (Substring, Substring).self))).output.1)
    }

    private func post(_ text: String, base: String? = nil, seal: String? = nil, to studio: Studio) async throws -> Reply {
        var form = "text=\(PercentCode.encode(text))"
        form += "&base=\(try await { if let base { base } else { try await field("base", studio) } }())"
        form += "&seal=\(try await { if let seal { seal } else { try await field("seal", studio) } }())"
        return await studio.front.answer(Ask(posting: form, to: Self.address))
    }

    @Test func aSavedTextIsInTheFileAndOnThePage() async throws {
        let studio = try await Studio()
        let old = String(decoding: try bytes(studio), as: UTF8.self)
        let new = old.replacing("nồi cơm", with: "nồi cháo")
        #expect(new != old)
        // A browser ends lines with both characters; the file keeps its own.
        let reply = try await post(new.replacing("\n", with: "\r\n"), to: studio)
        #expect(reply.status == 303 && reply.header("Location")?.hasSuffix("saved=1") == true)
        #expect(try bytes(studio) == Data(new.utf8))
        #expect(await studio.text("/vi/san-pham/ong-rung-u-minh/mat-ong-hoa-tram/").contains("nồi cháo"))
    }

    @Test func aFileWithWindowsLineEndsKeepsThem() async throws {
        let studio = try await Studio()
        let old = String(decoding: try bytes(studio), as: UTF8.self).replacing("\n", with: "\r\n")
        try Data(old.utf8).write(to: studio.folder.appending(path: Self.file))
        #expect(try await post(old.replacing("nồi cơm", with: "nồi cháo"), to: studio).status == 303)
        #expect(try bytes(studio) == Data(old.replacing("nồi cơm", with: "nồi cháo").utf8))
    }

    @Test func ofTwoWhoSaveTheSecondSeesBothTextsAndDecides() async throws {
        let studio = try await Studio()
        let base = try await field("base", studio)
        try studio.edit(Self.file, "nồi cơm", to: "nồi canh")
        let theirs = try bytes(studio)
        let reply = try await post("---\ntitle: Của tôi\n---\n\nCủa tôi.\n", base: base, to: studio)
        #expect(reply.status == 409 && reply.text.contains("Của tôi.") && reply.text.contains("nồi canh"))
        #expect(try bytes(studio) == theirs, "nothing is written")
        // The page that told of it knows what is there now: saved again, the own text takes its place.
        #expect(try await post("---\ntitle: Của tôi\n---\n\nCủa tôi.\n", to: studio).status == 303)
        #expect(try bytes(studio) == Data("---\ntitle: Của tôi\n---\n\nCủa tôi.\n".utf8))
    }

    @Test func aStoryThatIsNotThereYetCanBeBegun() async throws {
        let studio = try await Studio { $0.files[Self.file] = nil }
        #expect(try await field("base", studio) == "new")
        #expect(try await post("---\ntitle: Mật ong\n---\n\nCâu đầu.\n", to: studio).status == 303)
        #expect(try bytes(studio) == Data("---\ntitle: Mật ong\n---\n\nCâu đầu.\n".utf8))
    }

    @Test func aFormWithoutItsWordOrFromElsewhereWritesNothing() async throws {
        let studio = try await Studio()
        let before = try bytes(studio)
        #expect(try await post("x", seal: "abc", to: studio).status == 403)
        var foreign = Ask(posting: "text=x", to: Self.address)
        foreign.origin = "http://evil.example"
        #expect(await studio.front.answer(foreign).status == 403)
        #expect(await studio.front.answer(Ask(posting: "text=x&base=new", to: Self.address)).status == 403)
        for path in [
            "/_chapbut/studio/ong-rung-u-minh/mat-ong-hoa-tram/de", "/_chapbut/studio/x/y/vi", "/_chapbut/studio/",
            "/_chapbut/studio/a/b/c/d",
        ] {
            #expect(await studio.get(path).status == 404, "\(path)")
        }
        #expect(try bytes(studio) == before)
    }

    @Test func whatIsNoTextOrTooLongIsRefusedAndShownAgain() async throws {
        let studio = try await Studio()
        let before = try bytes(studio)
        for text in ["a\u{0}b", "a\u{1B}b", String(repeating: "ữ", count: 100_000)] {
            let reply = try await post(text, to: studio)
            #expect(reply.status == 422 && reply.text.contains(text.suffix(1)))
        }
        #expect(try bytes(studio) == before)
    }

    @Test func throughASymbolicLinkNothingIsReadOrWritten() async throws {
        let studio = try await Studio()
        let base = try await field("base", studio)
        let secret = studio.folder.deletingLastPathComponent().appending(path: "secret")
        try Data("BI-MAT".utf8).write(to: secret)
        let file = studio.folder.appending(path: Self.file)
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createSymbolicLink(at: file, withDestinationURL: secret)
        let seal = studio.front.studio.seal.text
        #expect(await !studio.text(Self.address).contains("BI-MAT"))
        #expect(try await post("x", base: base, seal: seal, to: studio).status == 422)
        #expect(try Data(contentsOf: secret) == Data("BI-MAT".utf8))
    }

    @Test func aScriptInATextStaysText() async throws {
        let studio = try await Studio()
        try studio.edit(Self.file, "nồi cơm", to: "</textarea><script>alert(1)</script>")
        let reply = await studio.get(Self.address)
        #expect(reply.status == 200 && !reply.text.contains("<script>alert") && reply.text.contains("&lt;/textarea"))
        #expect(reply.header("Content-Security-Policy")?.contains("script-src 'self'") == true)
    }

    @Test func theRecordLeadsToTheStudio() async throws {
        let text = await (try Studio()).text("/_chapbut/products/ong-rung-u-minh/mat-ong-hoa-tram")
        #expect(text.contains("href=\"\(Self.address)?lang=vi\""))
    }
}
