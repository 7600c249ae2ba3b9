import Catalogue
import Codes
import Diagnostics
import Foundation
import ModelCatalogue
import SiteBuild
import Testing

@testable import Preview

/// A studio whose producer has a link.
private struct Shared {
    let studio: Studio
    let front: PhoneFront
    let sharing: Sharing
    let link: Link

    static let host = "192.168.1.5:8485"

    init(_ change: (inout ModelCatalogue) -> Void = { _ in }) async throws {
        studio = try await Studio(change)
        sharing = Sharing(duration: .seconds(3600), listeners: studio.listeners)
        sharing.listens(at: "http://\(Self.host)")
        link = sharing.links.open("\(studio.folder.path)/ong-rung-u-minh", for: .seconds(3600))
        let doorway = Doorway()
        doorway.answers(to: [Self.host])
        let now = ContinuousClock.now
        front = PhoneFront(
            room: studio.room, own: OwnPages(), sharing: sharing, listeners: studio.listeners, doorway: doorway,
            throttle: Throttle(clock: { now }),
            assignment: Assignment(stories: studio.folder.path, today: try #require(Day(ModelCatalogue.today)), width: 1))
    }

    func get(_ path: String) async -> Reply {
        var ask = Ask(getting: path, host: Self.host)
        ask.sender = "192.168.1.7"
        return await front.answer(ask)
    }

    func page() async -> Reply { await get("/t/\(link.word.text)/mat-ong-hoa-tram/") }

    /// Sends a form of the product's page.
    func post(_ what: String, _ fields: [String: String], seal: String? = nil) async -> Reply {
        var fields = fields
        fields["seal"] = seal ?? link.seal.text
        let form = fields.map { "\($0.key)=\(PercentCode.encode($0.value))" }.joined(separator: "&")
        var ask = Ask(posting: form, to: "/t/\(link.word.text)/mat-ong-hoa-tram/\(what)", host: Self.host)
        ask.sender = "192.168.1.7"
        return await front.answer(ask)
    }

    /// What a field of the page's forms holds.
    func field(_ name: String) async throws -> String {
        let text = await page().text
        return String(try #require(text.firstMatch(of: try Regex<(Substring, Substring)>("name=\"\(name)\" value=\"([^\"]*)\""))).output.1)
    }

    func file(_ name: String) -> String? {
        (try? Data(contentsOf: studio.folder.appending(path: "\(ModelCatalogue.product)/\(name)"))).map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}

@Suite struct PhoneFrontTests {
    @Test func aLinkShowsItsProducersProductsAndNothingElse() async throws {
        let shared = try await Shared()
        let list = await shared.get("/t/\(shared.link.word.text)/")
        #expect(list.status == 200 && list.text.contains("Mật ong hoa tràm") && list.text.contains("mat-ong-gac-keo/"))
        for path in ["/", "/vi/", "/_chapbut/", "/site.yaml", "/t/", "/t", "/feeds/", "/_chapbut/live.js"] {
            #expect(await shared.get(path).status == 404, "\(path)")
        }
    }

    @Test func theStoryIsReadSentenceBySentenceAndFactsAsCards() async throws {
        let text = await (try Shared()).page().text
        #expect(text.contains("<span class=\"text\">Bên trong rì rì như nồi cơm vừa cạn nước.</span>"))
        #expect(text.contains("Hạn: <strong>09/06/2029</strong>"))
    }

    @Test func aWrongSentenceIsRecordedAtItsLine() async throws {
        let shared = try await Shared()
        let reply = await shared.post(
            "wrong", ["key": "text", "text": "Bên trong rì rì như nồi cơm vừa cạn nước.", "line": "26", "words": "không phải nồi cơm"])
        #expect(reply.status == 303 && reply.header("Location")?.hasSuffix("?said=wrong") == true)
        #expect(shared.file("remarks.yaml")?.contains("không phải nồi cơm") == true)
        let page = await shared.page().text
        #expect(page.contains("Đã báo sai: không phải nồi cơm") && !page.contains("class=\"agree\""))
        await shared.studio.room.renew(.everything)
        let finding = await shared.studio.room.view.proof?.report.findings.first { $0.rule == "open-remark" }
        #expect(finding?.place.file.hasSuffix("vi.md") == true)
    }

    @Test func aRemarkAboutWhatNobodySaysIsNotRecorded() async throws {
        let shared = try await Shared()
        let reply = await shared.post("wrong", ["key": "text", "text": "Câu này không có.", "words": "sai"])
        #expect(reply.header("Location")?.hasSuffix("?said=changed-sentence") == true)
        #expect(shared.file("remarks.yaml") == nil)
    }

    @Test func aYesIsRecordedForWhatWasShown() async throws {
        let shared = try await Shared()
        let reply = await shared.post("yes", ["digest": try await shared.field("digest"), "name": "Tô Văn Thoại"])
        #expect(reply.header("Location")?.hasSuffix("?said=yes") == true)
        let approvals = try #require(shared.file("approvals.yaml"))
        #expect(approvals.contains("Tô Văn Thoại") && approvals.contains("way: page") && approvals.contains("sha256-"))
        #expect(await shared.page().text.contains("Tô Văn Thoại đã đồng ý ngày 23/11/2026."))
    }

    @Test func aYesToWhatHasChangedMeanwhileIsRefusedAndTheNewTextShown() async throws {
        let shared = try await Shared()
        let digest = try await shared.field("digest")
        try shared.studio.edit("\(ModelCatalogue.product)/vi.md", "nồi cơm", to: "nồi cháo")
        let reply = await shared.post("yes", ["digest": digest, "name": "Tô Văn Thoại"])
        #expect(reply.header("Location")?.hasSuffix("?said=changed") == true)
        #expect(shared.file("approvals.yaml") == nil)
        #expect(await shared.page().text.contains("nồi cháo"))
    }

    @Test func aYesWithoutANameIsNone() async throws {
        let shared = try await Shared()
        let reply = await shared.post("yes", ["digest": try await shared.field("digest"), "name": " "])
        #expect(reply.header("Location")?.hasSuffix("?said=nobody") == true && shared.file("approvals.yaml") == nil)
    }

    @Test func aFormWithoutTheSealOfItsLinkChangesNothing() async throws {
        let shared = try await Shared()
        let other = shared.sharing.links.open("\(shared.studio.folder.path)/khac", for: .seconds(60))
        for seal in ["", "abc", other.seal.text, shared.link.word.text] {
            #expect(await shared.post("yes", ["digest": "sha256-0", "name": "X"], seal: seal).status == 403)
        }
        #expect(shared.file("approvals.yaml") == nil)
    }

    @Test func wrongEndedAndTakenBackWordsLookAlike() async throws {
        let shared = try await Shared()
        let wrong = await shared.get("/t/\(Secret().text)/")
        shared.sharing.close(shared.link.number)
        let gone = await shared.page()
        #expect(wrong.status == 404 && gone.status == 404 && wrong.text == gone.text)
    }

    @Test func whoGuessesIsToldToWait() async throws {
        let shared = try await Shared()
        for _ in 0..<5 { _ = await shared.get("/t/\(Secret().text)/") }
        let reply = await shared.get("/t/\(shared.link.word.text)/")
        #expect(reply.status == 429 && reply.header("Retry-After") != nil)
    }

    @Test func anotherProducersProductIsNotShown() async throws {
        let shared = try await Shared()
        let other = shared.sharing.links.open("\(shared.studio.folder.path)/khac", for: .seconds(60))
        #expect(await shared.get("/t/\(other.word.text)/mat-ong-hoa-tram/").status == 404)
        #expect(await shared.get("/t/\(other.word.text)/mat-ong-hoa-tram/picture/0").status == 404)
    }

    @Test(arguments: ["..%2f..%2fsite.yaml", "../site.yaml", "0%2f..", "-1", "99", "9223372036854775808", "front.png", "%00", ""])
    func noPictureLeadsToAnotherFile(_ name: String) async throws {
        let shared = try await Shared()
        #expect([400, 404].contains(await shared.get("/t/\(shared.link.word.text)/mat-ong-hoa-tram/picture/\(name)").status))
        #expect(await shared.get("/t/\(shared.link.word.text)/mat-ong-hoa-tram/picture/0").header("Content-Type") == "image/png")
    }

    @Test func aProductWithoutAStoryHasNothingToApprove() async throws {
        let shared = try await Shared { $0.files["\(ModelCatalogue.product)/vi.md"] = nil }
        let reply = await shared.page()
        #expect(reply.status == 200 && reply.text.contains("chưa có câu chuyện") && !reply.text.contains("class=\"agree\""))
    }

    @Test func theCodeOfALinkIsATerminalsBlocks() throws {
        let code = try #require(QRCode("http://192.168.1.5:8485/t/\(Secret().text)/"))
        #expect(code.terminal.split(separator: "\n").count == (code.size + 9) / 2)
    }
}
