import Catalogue
import Diagnostics
import Rulebook

/// The files that all pages share, and what tells robots, hosts and language models how to deal with the site.
enum SharedFiles: PageKind {
    static func count(in pages: Pages) -> Int { 1 }

    static func documents(about _: Int, by pages: Pages) -> [Document] {
        let robots = "User-agent: *\nAllow: /\n\nSitemap: \(pages.edition.addresses.absolute(Sitemap.address))\n"
        return pages.assets + [
            Document(path: "robots.txt", contents: Array(robots.utf8)),
            Document(path: "_headers", contents: Array(SecurityHeaders.file.utf8)),
            Document(path: "llms.txt", contents: Array(guide(to: pages).utf8)),
        ]
    }

    /// As many products as the guide names one by one; more are found through the lists.
    private static let mostNamed = 200

    /// The way to the plain text of every page, for those who read machines' fare (llmstxt.org).
    private static func guide(to pages: Pages) -> String {
        let (edition, addresses, main) = (pages.edition, pages.edition.addresses, pages.mainVoice)
        var text = "# \(pages.siteName(in: main))\n\n> \(main.words.string("tagline"))\n"
        for voice in pages.voices {
            let language = voice.language
            text += "\n## \(pages.siteName(in: voice)) (\(language))\n\n"
            func add(_ name: String?, _ address: Address) {
                if let name { text += "- [\(name.filter { $0 != "[" && $0 != "]" })](\(addresses.absolute(Address(address.twin))))\n" }
            }
            add(voice.words.string("home"), addresses.home(language))
            if edition.site.terms[language] != nil { add(voice.words.string("terms"), addresses.terms(language)) }
            if !edition.fairs.isEmpty { add(voice.words.string("fairs"), addresses.fairs(language)) }
            for shelf in pages.arrangement.provinces {
                add(voice.name(of: shelf.province), addresses.province(shelf.province.id, language))
            }
            for shelf in pages.arrangement.sets { add(voice.say(shelf.set.name), addresses.set(shelf.set.number, language)) }
            guard edition.products.count <= mostNamed else { continue }
            for product in edition.products where product.languages.contains(language) {
                add(
                    product.product.stories[language]?.lastingTitle(of: product.product, by: edition.producer(of: product).producer),
                    addresses.product(product.producerSlug, product.slug, language))
            }
        }
        return text
    }
}
