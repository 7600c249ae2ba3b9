import Catalogue
import Rulebook

/// The files that all pages share, and what tells robots where the sitemap is.
enum SharedFiles: PageKind {
    static func count(in pages: Pages) -> Int { 1 }

    static func documents(about _: Int, by pages: Pages) -> [Document] {
        let robots = "User-agent: *\nAllow: /\n\nSitemap: \(pages.edition.addresses.absolute(Sitemap.address))\n"
        return pages.assets + [Document(path: "robots.txt", contents: Array(robots.utf8))]
    }
}
