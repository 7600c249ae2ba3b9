import Catalogue
import Diagnostics
import Feeds
import Foundation
import ModelCatalogue
import SiteBuild
import Testing

/// The sitemap and what is new are held against a grammar of ours before they are published, as every feed is.
@Suite struct SiteFeedsTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    private func complaint(_ text: String, at path: String) -> Finding? {
        SiteFeeds.complaint(about: Array(text.utf8), at: path, place: Place("stories/site.yaml"))
    }

    private static let inSitemap: [(String, String)] = [
        ("http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.sitemaps.org/schemas/sitemap/1.0"),
        ("http://www.w3.org/1999/xhtml", "http://www.w3.org/1999/html"), ("sitemap-image/1.1", "sitemap-image/1.0"),
        ("<loc>https://stories.example/vi/</loc>", ""), ("<loc>https://stories.example/vi/</loc>", "<loc></loc>"),
        ("<loc>https://stories.example/vi/</loc>", "<loc>/vi/</loc>"), ("<loc>https:", "<loc>ftp:"), ("<loc>https:", "<loc>javascript:"),
        ("<loc>https://stories.example/vi/<", "<loc>https://stories.example/một hai/<"),
        ("<loc>https://stories.example/vi/<", "<loc>https://stories.example/" + String(repeating: "a", count: 2_100) + "<"),
        ("<loc>https://stories.example/vi/</loc>", "<loc>https://a.example/</loc><loc>https://a.example/</loc>"),
        ("rel=\"alternate\"", "rel=\"canonical\""), ("rel=\"alternate\" ", ""), ("hreflang=\"vi\"", "hreflang=\"tiếng Việt\""),
        ("hreflang=\"vi\"", "hreflang=\"\""), (" hreflang=\"vi\"", ""), ("hreflang=\"x-default\"", "hreflang=\"x_default\""),
        ("href=\"https://stories.example/vi/\"", "href=\"\""), ("href=\"https://stories.example/vi/\"", "href=\"/vi/\""),
        (" href=\"https://stories.example/vi/\"", ""), ("<xhtml:link", "<link"), ("<xhtml:link", "<xhtml:a"), ("<urlset", "<urls"),
        ("<url>", "<url><priority>0.5</priority>"), ("<url>", "<url id=\"1\">"), ("<url>", "<url>chữ"),
        ("<lastmod>", "<lastmod>ngày "), ("<lastmod>", "<lastmod>2026-13-01</lastmod><x>"),
        ("<lastmod>", "<changefreq>daily</changefreq><lastmod>"),
        ("<image:loc>https:", "<image:loc>"), ("<image:loc>", "<image:title>x</image:title><image:loc>"),
        ("<image:image>", "<image:image/><image:image>"),
        ("</urlset>", ""), ("</urlset>", "<sitemap/></urlset>"),
    ]

    private static let inAtom: [(String, String)] = [
        ("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"), ("xml:lang=\"vi\"", "xml:lang=\"tiếng Việt\""),
        (" xml:lang=\"vi\"", ""),
        ("<feed", "<feeds"), ("<id>https:", "<id>"), ("<id>https://", "<id>https://a b"), ("<id>", "<id></id><x>"),
        ("<title>", "<title></title><x>"),
        ("<title>", "<title type=\"html\">"), ("<title>", "<subtitle>x</subtitle><title>"), ("<updated>", "<published>"),
        ("<updated>", "<updated>ngày "),
        ("T00:00:00+07:00", ""), ("T00:00:00+07:00", "T00:00:00"), ("T00:00:00+07:00", "T25:00:00+07:00"),
        ("rel=\"self\"", "rel=\"alternate\""),
        ("rel=\"self\" ", ""), ("application/atom+xml", "application/rss+xml"), ("text/html", "text/plain"), ("type=\"text/html\" ", ""),
        ("href=\"https://stories.example/vi/atom.xml\"", "href=\"atom.xml\""), ("href=\"https://stories.example/vi/\"", ""),
        ("<author>", "<author><email>x@y.example</email>"), ("<name>", "<name></name><x>"), ("<author>", "<contributor>"),
        ("<entry>", "<item>"),
        ("<entry>", "<entry><content>x</content>"), ("<entry>", "<entry xml:base=\"/\">"), ("<entry>", "<entry>chữ"),
        ("<summary>", "<summary></summary><x>"), ("<summary>", "<summary type=\"html\">"), ("</feed>", ""), ("</feed>", "<link/></feed>"),
    ]

    @Test func whatIsWrongInEitherIsSeenBeforeItIsPublished() async throws {
        try await workshop.build()
        #expect(Self.inSitemap.count >= 30 && Self.inAtom.count >= 30)
        for (path, mutations) in [("sitemap.xml", Self.inSitemap), ("vi/atom.xml", Self.inAtom)] {
            let whole = try #require(workshop.published(path))
            #expect(complaint(whole, at: path) == nil)
            for (what, other) in mutations {
                let range = try #require(whole.firstRange(of: what), "\(path): \(what)")
                let found = complaint(whole.replacingCharacters(in: range, with: other), at: path)
                #expect(found?.rule == "invalid-feed" && found?.severity == .error, "\(path): \(what) → \(other)")
            }
        }
        #expect(complaint("không phải XML", at: "vi/index.html") == nil, "pages are another matter")
    }

    @Test func anIndexOfSitemapsIsValidToo() {
        let index = """
            <?xml version="1.0"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://a.example/sitemap-1.xml</loc></sitemap></sitemapindex>
            """
        #expect(complaint(index, at: "sitemap.xml") == nil)
        #expect(complaint(index.replacing("<sitemap>", with: "<url>"), at: "sitemap.xml") != nil)
    }
}
