import Catalogue
import Diagnostics
import Foundation
import Testing

@testable import Pages

struct ProseHTMLTests {
    private let place = Place("vi.md")

    private func inline(_ kind: Prose.Inline.Kind) -> Prose.Inline { Prose.Inline(kind, at: place) }

    private func html(_ blocks: [Prose.Block.Kind], top: Int = 3, facts: [String: Fact] = [:]) -> String {
        var story = Story(language: .vi, file: "vi.md")
        story.body = Prose(blocks.map { Prose.Block($0, at: place) })
        story.facts = facts
        let prose = ProseHTML(story, top: top, root: "../", templates: [:]) { link in
            if let url = WebLink.any(link) { return .web(url) }
            return link == "page" ? .page(Address("vi/x/")) : .nowhere
        }
        return String(decoding: prose.html, as: UTF8.self)
    }

    @Test func aWritersMarkupIsText() {
        #expect(html([.paragraph([inline(.text("<b>đậm</b> & \"nhạt\""))])]) == "<p>&lt;b&gt;đậm&lt;/b&gt; &amp; “nhạt”</p>\n")
        #expect(html([.code("</code><i>")]).contains("&lt;/code&gt;&lt;i&gt;"))
    }

    @Test(arguments: ["javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "vbscript:x", "//host/x", "https://a b", "nowhere"])
    func aLinkOfAnotherSchemeIsShownWithoutALink(_ url: String) {
        #expect(html([.paragraph([inline(.link(to: url, title: "", [inline(.text("chữ"))]))])]) == "<p>chữ</p>\n")
    }

    @Test func linksLeadToPagesFromWhereThePageStands() {
        let link = html([.paragraph([inline(.link(to: "page", title: "\"nhan\"", [inline(.strong([inline(.text("chữ"))]))]))])])
        #expect(link == "<p><a href=\"../vi/x/\" title=\"&quot;nhan&quot;\"><strong>chữ</strong></a></p>\n")
        #expect(html([.paragraph([inline(.link(to: "tel:+84900", title: "", [inline(.text("gọi"))]))])]).contains("href=\"tel:+84900\""))
    }

    @Test func headingsFollowTheLevelOfThePage() {
        func heading(_ level: Int, top: Int) -> String { String(html([.heading(level: level, [])], top: top).prefix(4)) }
        #expect(heading(1, top: 3) == "<h3>" && heading(2, top: 3) == "<h3>" && heading(3, top: 3) == "<h4>")
        #expect(heading(2, top: 2) == "<h2>" && heading(6, top: 3) == "<h6>")
    }

    @Test func factsAreSaidInTheLanguagesForm() {
        let paragraph = Prose.Block.Kind.paragraph([inline(.fact(path: "offer.price")), inline(.fact(path: "gone"))])
        #expect(html([paragraph], facts: ["offer.price": .money(Money(Amount(185_000), "VND"))]) == "<p>185.000 ₫</p>\n")
    }

    @Test func listsKeepTheirFirstNumberAndTightItemsHaveNoParagraphs() {
        let item = [Prose.Block(.paragraph([inline(.text("a"))]), at: place)]
        #expect(html([.list(start: 3, tight: true, items: [item])]) == "<ol start=\"3\">\n<li>a</li>\n</ol>\n")
        #expect(html([.list(start: nil, tight: false, items: [item])]) == "<ul>\n<li><p>a</p>\n</li>\n</ul>\n")
    }

    @Test func aPictureInAStoryIsShownByTheTemplateOfEveryPicture() async throws {
        let page = "vi/san-pham/ong-rung-u-minh/mat-ong-hoa-tram/index.html"
        let edition = try await ModelSite.edition()
        let templates = TemplateSet(overrides: ["picture.html": Array("<img class=\"own\" src=\"{{root}}{{src}}\" alt=\"{{alt}}\">\n".utf8)]
        )
        let document = try #require(try ModelSite.documents(of: Pages(edition, templates: templates))[page])
        let story = try #require(
            String(decoding: document.contents, as: UTF8.self).components(separatedBy: "class=\"prose\"").last?
                .components(separatedBy: "</section>").first)
        #expect(
            story.contains("<figure><img class=\"own\" src=\"../../../../media/ong-rung-u-minh/mat-ong-hoa-tram/")
                && !story.contains("<picture>"))
    }

    @Test func endlessNestingComesToAnEnd() {
        var block = Prose.Block(.thematicBreak, at: place)
        for _ in 0..<2000 { block = Prose.Block(.quote([block]), at: place) }
        #expect(html([block.kind]).utf8.count < 10_000)
    }
}
