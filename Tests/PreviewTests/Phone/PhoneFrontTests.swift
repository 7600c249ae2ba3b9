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
        let reply = await shared.post("wrong", ["key": "text", "text": "Câu này không có.", "words": "bảy người"])
        #expect(reply.status == 409 && reply.text.contains("Câu ấy vừa được sửa rồi."))
        #expect(reply.text.contains("<q>bảy người</q>"), "what was written is not lost")
        #expect(shared.file("remarks.yaml") == nil)
    }

    @Test func aRemarkThatCannotBeWrittenDownStaysInItsForm() async throws {
        let shared = try await Shared { $0.files["\(ModelCatalogue.product)/remarks.yaml"] = Array("- không phải bảng\n".utf8) }
        let sentence = "Bên trong rì rì như nồi cơm vừa cạn nước."
        let reply = await shared.post("wrong", ["key": "text", "text": sentence, "line": "26", "words": "không phải nồi cơm"])
        #expect(reply.status == 500 && reply.text.contains("Máy bên kia chưa ghi được."))
        #expect(!reply.text.contains("Đã ghi chỗ sai"))
        #expect(reply.text.contains("required>không phải nồi cơm</textarea>"))
        #expect(reply.text.matches(of: /name="one" open>/).count == 1, "the form that holds it is open")
    }

    @Test func onlyAYesIsToldAsOne() async throws {
        let shared = try await Shared { catalogue in
            for language in ["vi", "en"] { catalogue.files["ong-rung-u-minh/mat-ong-gac-keo/\(language).md"] = nil }
        }
        func states() async -> [String] {
            await shared.get("/t/\(shared.link.word.text)/").text.matches(of: /<span class="(\w+)">/).map { String($0.output.1) }
        }
        #expect(await states() == ["untold", "awaited"], "without a story there is nothing to approve")
        _ = await shared.post("yes", ["digest": try await shared.field("digest"), "name": "Tô Văn Thoại"])
        #expect(await states() == ["untold", "approved"])
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
        let ended = shared.sharing.links.open(shared.link.producer, for: .zero)
        let over = await shared.get("/t/\(ended.word.text)/")
        #expect(wrong.status == 404 && over.status == 404 && wrong.text == over.text)
        shared.sharing.close(shared.link.number)
        let gone = await shared.page()
        #expect(gone.status == 404 && wrong.text == gone.text)
        // Whoever had the page open says yes too late.
        #expect(await shared.post("yes", ["digest": "sha256-0", "name": "X"], seal: shared.link.seal.text).status == 404)
        #expect(shared.file("approvals.yaml") == nil)
    }

    @Test func whoGuessesIsToldToWait() async throws {
        let shared = try await Shared()
        for _ in 0..<5 { _ = await shared.get("/t/\(Secret().text)/") }
        let reply = await shared.get("/t/\(shared.link.word.text)/")
        #expect(reply.status == 429 && reply.header("Retry-After") != nil)
    }

    @Test func anotherProducersProductIsNotShown() async throws {
        let shared = try await Shared { catalogue in
            for (path, bytes) in catalogue.files where path.hasPrefix("ong-rung-u-minh/") && !path.contains("gac-keo") {
                catalogue.files["khac/\(path.dropFirst("ong-rung-u-minh/".count))".replacing("mat-ong-hoa-tram", with: "mat-khac")] = bytes
            }
        }
        let other = shared.sharing.links.open("\(shared.studio.folder.path)/khac", for: .seconds(60))
        for (link, own, foreign) in [(shared.link, "mat-ong-hoa-tram", "mat-khac"), (other, "mat-khac", "mat-ong-hoa-tram")] {
            let page = "/t/\(link.word.text)"
            #expect(await shared.get("\(page)/\(own)/").status == 200)
            #expect(await shared.get("\(page)/\(own)/picture/images/front.png").status == 200)
            #expect(await shared.get("\(page)/\(foreign)/").status == 404)
            #expect(await shared.get("\(page)/\(foreign)/picture/images/front.png").status == 404)
            #expect(await !shared.get("\(page)/").text.contains(foreign))
        }
    }

    @Test(
        arguments: [
            "..%2f..%2fsite.yaml", "../site.yaml", "0%2f..", "-1", "0", "front.png", "%00", "", "images", "images/", "images/khac.png",
            "images%2ffront.png", "images/../images/front.png", "product.yaml", "evidence/ocop.pdf",
        ])
    func noPictureLeadsToAnotherFile(_ name: String) async throws {
        let shared = try await Shared()
        #expect([400, 404].contains(await shared.get("/t/\(shared.link.word.text)/mat-ong-hoa-tram/picture/\(name)").status))
        #expect(
            await shared.get("/t/\(shared.link.word.text)/mat-ong-hoa-tram/picture/images/front.png").header("Content-Type") == "image/png")
    }

    @Test func aPictureComesWithoutWhatItsCameraWroteBesideIt() async throws {
        // A chunk of text (PNG 11.3.3.3) behind the head, which takes the first 33 bytes.
        let secret = Array("GPS-BI-MAT".utf8)
        let chunk = [0, 0, 0, UInt8(secret.count)] + Array("tEXt".utf8) + secret + [0, 0, 0, 0]
        let shared = try await Shared { $0.files["\(ModelCatalogue.product)/images/front.png"]?.insert(contentsOf: chunk, at: 33) }
        let page = await shared.page().text
        let address = try #require(page.firstMatch(of: /<img src="(picture\/[^"]+)"/)).output.1
        let reply = await shared.get("/t/\(shared.link.word.text)/mat-ong-hoa-tram/\(address)")
        guard case .bytes(let bytes) = reply.body else { throw CancellationError() }
        #expect(reply.status == 200 && bytes.count > 1000)
        #expect(bytes.firstRange(of: secret) == nil)
    }

    @Test func oneLinkTakesNoPlaceFromTheOthers() async throws {
        let listeners = Listeners()
        var desk = listeners.join(.dashboard).makeAsyncIterator()
        var other = listeners.join(.phone(2, producer: "b")).makeAsyncIterator()
        let many = (0..<500).map { _ in listeners.join(.phone(1, producer: "a")) }
        _ = await (desk.next(), other.next())
        listeners.beat()
        #expect(await desk.next().map { String(decoding: $0, as: UTF8.self) } == ": \n\n")
        #expect(await other.next().map { String(decoding: $0, as: UTF8.self) } == ": \n\n")
        var first = many[0].makeAsyncIterator()
        _ = await first.next()
        #expect(await first.next() == nil, "its own oldest tabs have gone")
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
