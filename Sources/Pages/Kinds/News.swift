import Catalogue
import Diagnostics
import Rulebook
import XML

/// What is new, in each language, for feed readers: Atom 1.0 (RFC 4287). A story is as new as the day its writer gives it (`updated`).
enum News: PageKind {
    /// As many stories as one feed lists.
    static let most = 50

    static func count(in pages: Pages) -> Int { pages.edition.languages.count }

    static func documents(about index: Int, by pages: Pages) throws(XMLError) -> [Document] {
        guard let voice = pages.voice(pages.edition.languages[index]) else { return [] }
        let stories = stories(in: voice.language, pages.edition)
        guard let latest = stories.first else { return [] }
        let (edition, addresses) = (pages.edition, pages.edition.addresses)
        let address = addresses.news(voice.language)
        let name = pages.siteName(in: voice)
        let bytes = try XMLWriter.bytes { (xml) throws(XMLError) in
            try xml.element("feed") { () throws(XMLError) in
                try xml.attribute("xmlns", "http://www.w3.org/2005/Atom")
                try xml.attribute("xml:lang", voice.language.code)
                try xml.element("id", text: addresses.encoded(address))
                try xml.element("title", text: voice.words.string("news.title", ["site": name]))
                try xml.element("updated", text: instant(latest.updated))
                try link("self", "application/atom+xml", addresses.encoded(address), xml)
                try link("alternate", "text/html", addresses.encoded(addresses.home(voice.language)), xml)
                try xml.element("author") { () throws(XMLError) in try xml.element("name", text: name) }
                for story in stories { try entry(story, edition, voice, xml) }
            }
        }
        return [Document(path: address.file, contents: bytes)]
    }

    /// The stories that have a day, the newest first.
    static func stories(in language: Language, _ edition: Edition) -> [(product: Int, updated: Day)] {
        let dated = edition.products.indices.compactMap { index -> (product: Int, updated: Day)? in
            let product = edition.products[index]
            guard product.languages.contains(language), let day = product.product.stories[language]?.updated?.value else { return nil }
            return (index, day)
        }
        return Array(dated.sorted { $0.updated == $1.updated ? $0.product < $1.product : $1.updated < $0.updated }.prefix(most))
    }

    private static func entry(
        _ story: (product: Int, updated: Day), _ edition: Edition, _ voice: Voice, _ xml: XMLWriter
    ) throws(XMLError) {
        let product = edition.products[story.product]
        let producer = edition.producer(of: product).producer
        guard let words = product.product.stories[voice.language], let title = words.lastingTitle(of: product.product, by: producer) else {
            return
        }
        // Feed readers keep what they got: nothing that lapses goes to them.
        let summary = Perishable(of: product.product, by: producer).until(words.summary) == nil ? words.summary : nil
        let url = edition.addresses.encoded(edition.addresses.product(product.producerSlug, product.slug, voice.language))
        try xml.element("entry") { () throws(XMLError) in
            try xml.element("id", text: url)
            try xml.element("title", text: title)
            try xml.element("updated", text: instant(story.updated))
            try link("alternate", "text/html", url, xml)
            if let maker = voice.text(producer.name) {
                try xml.element("author") { () throws(XMLError) in try xml.element("name", text: maker) }
            }
            if let summary { try xml.element("summary", text: words.text(of: summary)) }
        }
    }

    private static func link(_ relation: String, _ type: String, _ url: String, _ xml: XMLWriter) throws(XMLError) {
        try xml.element("link") { () throws(XMLError) in
            try xml.attribute("rel", relation)
            try xml.attribute("type", type)
            try xml.attribute("href", url)
        }
    }

    /// The day's beginning in Viet Nam.
    private static func instant(_ day: Day) -> String { "\(day)T00:00:00+07:00" }
}
