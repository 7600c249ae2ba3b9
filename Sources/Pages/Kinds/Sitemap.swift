import Catalogue
import Diagnostics
import Rulebook
import XML

/// The list of pages for search engines, each with its other languages (sitemaps.org protocol 0.9, Google's `xhtml:link`) and its
/// pictures (Google's `image:image`, of which only the address is read since 2022).
enum Sitemap: PageKind {
    static let address = Address("sitemap.xml")

    /// The most addresses that one file may list (sitemaps.org protocol).
    static let limit = 50_000
    /// The most bytes of one file (sitemaps.org protocol: 50 MB uncompressed).
    static let mostBytes = 52_428_800

    /// A page in all its languages.
    struct Entry {
        var editions: [(language: Language, address: Address)]
        var fallback: Address
        var updated: Day?
        /// The pictures that it shows.
        var pictures: [Address] = []
    }

    /// The most pictures that one page may list (Google's image sitemaps).
    private static let mostPictures = 1000

    static func count(in pages: Pages) -> Int { 1 }

    static func documents(about _: Int, by pages: Pages) throws(XMLError) -> [Document] {
        let addresses = pages.edition.addresses
        let chunks = chunks(of: entries(of: pages)) { $0.mostBytes(below: addresses.base) }
        guard chunks.count > 1 else {
            return [Document(path: address.file, contents: try file(chunks.first ?? [], addresses))]
        }
        var documents: [Document] = []
        for (index, chunk) in chunks.enumerated() {
            documents.append(Document(path: "sitemap-\(index + 1).xml", contents: try file(chunk, addresses)))
        }
        let parts = documents.map(\.path)
        let index = try XMLWriter.bytes { (xml) throws(XMLError) in
            try xml.element("sitemapindex") { () throws(XMLError) in
                try xml.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
                for part in parts {
                    try xml.element("sitemap") { () throws(XMLError) in
                        try xml.element("loc", text: addresses.absolute(Address(part)))
                    }
                }
            }
        }
        return [Document(path: address.file, contents: index)] + documents
    }

    /// Everything that search engines should know, home pages first.
    static func entries(of pages: Pages) -> [Entry] {
        let (edition, addresses, arrangement) = (pages.edition, pages.edition.addresses, pages.arrangement)
        var entries: [Entry] = []
        func add(
            _ languages: [Language], fallback: Address? = nil, updated: Day? = nil, pictures: [Address] = [],
            _ address: (Language) -> Address
        ) {
            guard let first = languages.first else { return }
            entries.append(
                Entry(
                    editions: languages.map { ($0, address($0)) }, fallback: fallback ?? address(first), updated: updated,
                    pictures: pictures))
        }
        add(edition.languages, fallback: addresses.root) { addresses.home($0) }
        for shelf in arrangement.provinces { add(edition.languages) { addresses.province(shelf.province.id, $0) } }
        for shelf in arrangement.sets { add(edition.languages) { addresses.set(shelf.set.number, $0) } }
        add(edition.fairs.isEmpty ? [] : edition.languages) { addresses.fairs($0) }
        for fair in edition.fairs { add(fair.languages, updated: updated(fair.fair.stories)) { addresses.fair(fair.slug, $0) } }
        for producer in edition.producers {
            add(producer.languages, updated: updated(producer.producer.stories)) { addresses.producer(producer.slug, $0) }
        }
        for product in edition.products {
            let owner = "\(product.producerSlug)/\(product.slug)"
            let pictures = product.product.images.lazy.map(\.value).filter { product.product.pictures[$0] != nil }.prefix(mostPictures)
            add(
                product.languages, updated: updated(product.product.stories), pictures: pictures.map { addresses.picture(owner, $0) }
            ) {
                addresses.product(product.producerSlug, product.slug, $0)
            }
        }
        add(edition.languages.filter { edition.site.terms[$0] != nil }) { addresses.terms($0) }
        add(pages.rulebook.isEmpty ? [] : edition.languages) { addresses.rules($0) }
        return entries
    }

    /// The day on which the last of the languages was worked on.
    private static func updated(_ stories: ByLanguage<Story>) -> Day? { stories.values.compactMap { $0.updated?.value }.max() }

    /// The entries in files of at most `limit` addresses and `most` bytes; the languages of a page stay together.
    ///
    /// - Parameter size: how many bytes an entry takes at most.
    static func chunks(
        of entries: [Entry], limit: Int = limit, bytes most: Int = mostBytes, _ size: (Entry) -> Int = { _ in 0 }
    ) -> [[Entry]] {
        // What stands around the entries takes less.
        let room = most - 1_000
        var chunks: [[Entry]] = []
        var (count, bytes) = (limit, 0)
        for entry in entries {
            let own = size(entry)
            if count + entry.editions.count > limit || bytes + own > room {
                chunks.append([])
                (count, bytes) = (0, 0)
            }
            chunks[chunks.count - 1].append(entry)
            count += entry.editions.count
            bytes += own
        }
        return chunks
    }

    private static func file(_ entries: [Entry], _ addresses: Addresses) throws(XMLError) -> [UInt8] {
        try XMLWriter.bytes { (xml) throws(XMLError) in
            try xml.element("urlset") { () throws(XMLError) in
                try xml.attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
                try xml.attribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml")
                try xml.attribute("xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1")
                for entry in entries {
                    for edition in entry.editions { try url(edition.address, of: entry, xml, addresses) }
                }
            }
        }
    }

    private static func url(_ address: Address, of entry: Entry, _ xml: XMLWriter, _ addresses: Addresses) throws(XMLError) {
        try xml.element("url") { () throws(XMLError) in
            try xml.element("loc", text: addresses.absolute(address))
            if let day = entry.updated { try xml.element("lastmod", text: day.description) }
            for edition in entry.editions {
                try link(edition.language.code, addresses.absolute(edition.address), xml)
            }
            try link("x-default", addresses.absolute(entry.fallback), xml)
            for picture in entry.pictures {
                try xml.element("image:image") { () throws(XMLError) in try xml.element("image:loc", text: addresses.encoded(picture)) }
            }
        }
    }

    private static func link(_ language: String, _ url: String, _ xml: XMLWriter) throws(XMLError) {
        try xml.element("xhtml:link") { () throws(XMLError) in
            try xml.attribute("rel", "alternate")
            try xml.attribute("hreflang", language)
            try xml.attribute("href", url)
        }
    }
}

extension Sitemap.Entry {
    /// As many bytes as it can take in a file: every letter of an address in three at most, as `%C3`.
    fileprivate func mostBytes(below base: String) -> Int {
        func address(_ address: Address) -> Int { base.utf8.count + 3 * address.path.utf8.count }
        let links = (editions.map { address($0.address) } + [address(fallback)]).reduce(0) { $0 + $1 + 80 }
        let shown = pictures.reduce(0) { $0 + address($1) + 90 }
        return editions.reduce(0) { $0 + address($1.address) + 120 + links + shown }
    }
}
