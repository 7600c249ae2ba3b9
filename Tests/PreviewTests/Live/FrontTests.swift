import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import SiteBuild
import Synchronization
import Testing

@testable import Preview

@Suite struct FrontTests {
    static let page = "/vi/san-pham/ong-rung-u-minh/mat-ong-hoa-tram/"
    static let story = "\(ModelCatalogue.product)/vi.md"
    static let facts = "\(ModelCatalogue.product)/product.yaml"

    @Test func aPageIsTheSitesOwnWithAMargin() async throws {
        let studio = try await Studio()
        let reply = await studio.get(Self.page)
        #expect(reply.status == 200 && reply.text.contains("id=\"chapbut-margin\"") && reply.text.contains("live.js"))
        let document = try #require(await studio.room.view.proof?.document(at: Self.page.dropFirst() + "index.html"))
        let published = String(decoding: document.contents, as: UTF8.self)
        #expect(!published.contains("chapbut-margin"), "what is published has none")
        let start = try #require(reply.text.firstRange(of: "<link rel=\"stylesheet\" href=\"/_chapbut/margin.css\">")?.lowerBound)
        let script = try #require(reply.text[start...].firstMatch(of: /<script src="\/_chapbut\/live.js"[^>]*><\/script>\n/))
        let shown = (reply.text[..<start] + reply.text[script.range.upperBound...])
            .replacing("name=\"policy\"", with: "http-equiv=\"Content-Security-Policy\"", maxReplacements: 1)
        #expect(shown == published, "all of it, and nothing else")
        let policy = try #require(reply.header("Content-Security-Policy"))
        #expect(policy.hasPrefix("connect-src 'self'; default-src 'none'") && !policy.contains("&"), "the page's own, and events")
    }

    @Test func aFindingStandsInTheMarginAndLeadsToItsLine() async throws {
        let studio = try await Studio()
        try studio.edit(Self.story, "summary:", to: "summary: Chữa khỏi bệnh dạ dày. #")
        await studio.room.renew(.everything)
        let text = await studio.text(Self.page)
        #expect(text.contains("vscode://file/") && text.contains("/vi.md:"))
        #expect(text.contains("data-quote="))
    }

    @Test func whatStandsBetweenBackticksIsCodeOnAPage() async throws {
        let studio = try await Studio()
        try studio.edit(Self.facts, "kind: honey", to: "kind: hony")
        await studio.room.renew(.everything)
        for address in [Self.page, "/_chapbut/products/ong-rung-u-minh/mat-ong-hoa-tram"] {
            let text = await studio.text(address)
            #expect(text.contains("<code>hony</code>") && !text.contains("`hony`"), "\(address)")
        }
    }

    @Test func theLastGoodPageStaysWhileItsStoryIsBroken() async throws {
        let studio = try await Studio()
        try studio.edit(Self.facts, "kind: honey", to: "kind: hony")
        await studio.room.renew(.everything)
        let reply = await studio.get(Self.page)
        #expect(reply.status == 200 && reply.text.contains("sẽ không được đăng") && reply.text.contains("hony"))
        #expect(reply.text.contains("<h1>"), "the page itself is still there")
        try studio.edit(Self.facts, "kind: hony", to: "kind: honey")
        await studio.room.renew(.everything)
        #expect(await !studio.text(Self.page).contains("sẽ không được đăng"))
    }

    @Test func whatBreaksAStoryIsOnItsPageAtAGlance() async throws {
        let studio = try await Studio()
        let file = "\(studio.folder.path)/\(Self.facts)"
        try studio.edit(Self.facts, "kind: honey", to: "kind: hony")
        #expect(await !studio.room.glance(.files([file])), "the rest of the site is not looked at yet")
        let text = await studio.text(Self.page)
        #expect(text.contains("sẽ không được đăng") && text.contains("hony") && text.contains("<h1>"))
        let other = await studio.text("/vi/san-pham/ong-rung-u-minh/mat-ong-gac-keo/")
        #expect(!other.contains("sẽ không được đăng") && !other.contains("hony"))
        // Mended before anybody looked at the rest: it is as if nothing had been.
        try studio.edit(Self.facts, "kind: hony", to: "kind: honey")
        #expect(await studio.room.glance(.files([file])))
        #expect(await !studio.text(Self.page).contains("sẽ không được đăng"))
    }

    @Test func theWholeSiteStaysWhileItsOwnFileIsBroken() async throws {
        let studio = try await Studio()
        try studio.edit("site.yaml", "url: https", to: "url: htps")
        await studio.room.renew(.everything)
        let reply = await studio.get("/vi/")
        #expect(reply.status == 200 && reply.text.contains("site.yaml"))
    }

    @Test func anAddressWithoutAPageSaysWhy() async throws {
        let studio = try await Studio { catalogue in
            _ = try? catalogue.apply(.init("kind: hony"))
        }
        let reply = await studio.get(Self.page)
        #expect(reply.status == 404 && reply.text.contains("hony"))
        #expect(await studio.get("/vi/khong-co/").status == 404)
    }

    @Test func aDraftSaysThatItIsOneAndWhereThatIsChanged() async throws {
        let studio = try await Studio { catalogue in
            let text = String(decoding: catalogue.files[Self.facts] ?? [], as: UTF8.self)
            catalogue.files[Self.facts] = Array(text.replacing("status: published", with: "status: draft").utf8)
        }
        let reply = await studio.get(Self.page)
        #expect(reply.status == 404 && reply.text.contains("còn là bản nháp"))
        #expect(!reply.text.contains("<details open"), "the margin lies over nothing that is to be read")
        let facts = "/_chapbut/studio/ong-rung-u-minh/mat-ong-hoa-tram/facts"
        #expect(reply.text.contains("href=\"\(facts)\""))
        #expect(await studio.text(facts).contains("lên trang"))
        for (old, new, status) in [("draft", "published", 200), ("published", "draft", 404)] {
            try studio.edit(Self.facts, "status: \(old)", to: "status: \(new)")
            await studio.room.renew(.everything)
            #expect(await studio.get(Self.page).status == status, "\(new)")
        }
        #expect(await !studio.text("/vi/khong-co/").contains("bản nháp"))
    }

    @Test func anEditMakesAnotherVersionOfItsPageAndOfNoOther() async throws {
        let studio = try await Studio()
        let (page, home) = (String(Self.page.dropFirst()) + "index.html", "vi/chu-the/ong-rung-u-minh/index.html")
        let before = (await studio.room.version(of: .page(page)), await studio.room.version(of: .page(home)))
        try studio.edit(Self.story, "\n## ", to: "\nMột câu mới.\n\n## ")
        await studio.room.renew(.everything)
        #expect(await studio.room.version(of: .page(page)) != before.0)
        #expect(await studio.room.version(of: .page(home)) == before.1)
    }

    @Test func whoShowsAPageIsToldOfItAndOfNoOther() async throws {
        let listeners = Listeners()
        var one = listeners.join(.page("a")).makeAsyncIterator()
        var other = listeners.join(.page("b")).makeAsyncIterator()
        _ = await (one.next(), other.next())
        listeners.tell(.page("a"), version: "2", at: 1)
        listeners.beat()
        #expect(await one.next() == Array("event: change\ndata: 2\n\n".utf8))
        #expect(await other.next() == Array(": \n\n".utf8))
    }

    /// An edit is undone: whoever fetched the page in between, unasked, has to learn of it.
    @Test func aVersionThatComesBackIsToldAgainAndOneThatComesLateIsNot() async throws {
        let listeners = Listeners()
        var events = listeners.join(.page("a")).makeAsyncIterator()
        _ = await events.next()
        for (version, moment) in [("first", 1), ("first", 3), ("edited", 2), ("first", 4)] {
            listeners.tell(.page("a"), version: version, at: moment)
        }
        listeners.beat()
        for _ in 0..<3 { #expect(await events.next() == Array("event: change\ndata: first\n\n".utf8)) }
        #expect(await events.next() == Array(": \n\n".utf8))
    }

    /// All is looked at with an edit that is undone before the look is over: the page never shows it again.
    @Test func anEditThatIsUndoneWhileAllIsLookedAtDoesNotComeBack() async throws {
        let studio = try await Studio()
        let file = "\(studio.folder.path)/\(Self.story)"
        for wait in [5, 20, 50, 100, 200] {
            try studio.edit(Self.story, "nồi cơm", to: "nồi cháo")
            _ = await studio.room.glance(.files([file]))
            #expect(await studio.text(Self.page).contains("nồi cháo"))
            let isOver = Mutex(false)
            async let look = {
                let summary = await studio.room.look()
                isOver.withLock { $0 = true }
                return summary
            }()
            try await Task.sleep(for: .milliseconds(wait))
            try studio.edit(Self.story, "nồi cháo", to: "nồi cơm")
            _ = await studio.room.glance(.files([file]))
            repeat {
                #expect(await !studio.text(Self.page).contains("nồi cháo"), "after \(wait) ms")
            } while !isOver.withLock { $0 }
            _ = await look
        }
    }

    /// A browser that connects again asks with the address that it began with, whatever it has come to show since.
    @Test func whoeverConnectsIsToldWhichVersionThereIs() async throws {
        let studio = try await Studio()
        let page = String(Self.page.dropFirst()) + "index.html"
        let version = await studio.room.version(of: .page(page))
        guard case .events(let events) = await studio.get("/_chapbut/events?page=\(page)").body else {
            Issue.record("no events")
            return
        }
        var told = events.makeAsyncIterator()
        _ = await told.next()
        #expect(await told.next() == Array("event: change\ndata: \(version)\n\n".utf8))
    }

    @Test func picturesFeedsAndStyleSheetsAreServedAsTheyAre() async throws {
        let studio = try await Studio()
        let text = await studio.text(Self.page)
        let picture = try #require(text.firstMatch(of: /(media\/[^"]*front[^"]*)"/)).output.1
        let reply = await studio.get("/\(picture)")
        #expect(reply.status == 200 && reply.header("Content-Type")?.hasPrefix("image/") == true)
        let feed = await studio.get("/feeds/google-merchant.vi-VN.xml")
        #expect(feed.status == 200 && feed.text.contains("<rss") && !feed.text.contains("chapbut-margin"))
    }

    @Test func aFolderIsLedToItsSlash() async throws {
        let studio = try await Studio()
        let reply = await studio.get(String(Self.page.dropLast()))
        #expect(reply.status == 308 && reply.header("Location") == Self.page)
    }

    @Test(arguments: [
        "/../site.yaml", "/site.yaml", "/%2e%2e/site.yaml", "/ong-rung-u-minh/producer.yaml", "/media/../site.yaml", "/.chapbut/told",
        "/media/ong-rung-u-minh/mat-ong-hoa-tram/..%2f..%2fsite.yaml", "/_chapbut/..%2f..%2fetc%2fpasswd", "/_chapbut/words/vi.yaml",
        "/_chapbut/products/ong-rung-u-minh/..%2f", "/_chapbut/links/1/qr.svg", "/etc/passwd", "/media/ong-rung-u-minh/evidence/ocop.pdf",
    ]) func nothingElseOfTheDiskIsServed(_ path: String) async throws {
        let reply = await (try Studio()).get(path)
        #expect([400, 404].contains(reply.status), "\(path): \(reply.status)")
    }

    @Test func whatAStrangerWroteIsTextInTheMargin() async throws {
        let studio = try await Studio()
        try studio.edit(Self.facts, "kind: honey", to: "kind: \"</script><script>alert(1)</script>\"")
        await studio.room.renew(.everything)
        for address in [Self.page, "/_chapbut/", "/_chapbut/products/ong-rung-u-minh/mat-ong-hoa-tram"] {
            #expect(await !studio.text(address).contains("<script>alert"), "\(address)")
        }
    }

    @Test func everyAnswerIsKeptByNobodyAndShownInNoStrangersFrame() async throws {
        let studio = try await Studio()
        for address in ["/vi/", "/_chapbut/", "/_chapbut/live.js", "/khong-co", "/feeds/google-merchant.vi-VN.xml"] {
            let reply = await studio.get(address)
            #expect(reply.header("Cache-Control") == "no-store" && reply.header("Referrer-Policy") == "no-referrer", "\(address)")
            // Pages of the site stand in the studio's frame, and in nobody else's.
            let isOurs = address.hasPrefix("/_chapbut/") || address.hasPrefix("/feeds/")
            let policy = reply.header("Content-Security-Policy") ?? ""
            #expect(policy.contains("frame-ancestors \(isOurs ? "'none'" : "'self'")"), "\(address)")
            #expect(reply.header("X-Frame-Options") == (isOurs ? "DENY" : "SAMEORIGIN"), "\(address)")
        }
    }
}
