import Catalogue
import Diagnostics
import Rulebook

/// A language's home page: a few goods to begin with, and the ways to all others.
enum HomePage: PageKind {
    /// How many goods it shows.
    private static let shown = 12
    /// The most producers that are worth a list here; more are found through their provinces.
    private static let producersListed = 80

    /// Whether it lists the producers, where there are so many.
    static func lists(producers count: Int) -> Bool { (1...producersListed).contains(count) }

    static func count(in pages: Pages) -> Int { 1 }

    static func documents(about _: Int, by pages: Pages) -> [Document] {
        let products = selection(from: pages.edition)
        return pages.voices.flatMap { documents(in: $0, products, pages) }
    }

    /// The best rated product of as many producers as there is room for, then their next.
    private static func selection(from edition: Edition) -> [Int] {
        var ranked: [(round: Int, stars: Int, index: Int)] = []
        for producer in edition.producers {
            let byStars = producer.products.sorted { one, other in
                let (left, right) = (stars(edition.products[one]), stars(edition.products[other]))
                return left == right ? one < other : left > right
            }
            for (round, index) in byStars.prefix(shown).enumerated() { ranked.append((round, -stars(edition.products[index]), index)) }
        }
        return ranked.sorted { $0 < $1 }.prefix(shown).map(\.index)
    }

    private static func stars(_ product: PublishedProduct) -> Int { product.product.ocop?.stars?.value ?? 0 }

    private static func documents(in voice: Voice, _ products: [Int], _ pages: Pages) -> [Document] {
        let (edition, language) = (pages.edition, voice.language)
        let addresses = edition.addresses
        let arrangement = pages.arrangement
        let isListing = lists(producers: edition.producers.count)
        let producers = isListing ? arrangement.sorted(producers: edition.producers.indices, in: language, of: edition) : []
        let fairs = FairsPage.coming(in: edition).filter { $0.languages.contains(language) }.map { voice.entry(of: $0, in: edition) }
        let cards = pages.pictures(ofCards: products)
        let name = pages.siteName(in: voice)
        let frame = Frame(
            address: addresses.home(language), name: name, description: voice.words.string("tagline"),
            editions: edition.languages.map { ($0, addresses.home($0)) }, fallback: addresses.root,
            structured: { json in
                json.object(type: "WebSite") { json in
                    json.add("@id", addresses.absolute(addresses.home(language)) + "#site")
                    json.add("url", addresses.absolute(addresses.home(language)))
                    json.add("name", name)
                    json.add("inLanguage", language.code)
                    if let owner = voice.text(edition.site.owner?.name) {
                        json.object("publisher", type: "Organization") { $0.add("name", owner) }
                    }
                }
            })
        return pages.documents(
            "home", frame, in: voice, pictures: cards,
            [
                "name": .text(name), "counts": .text(counts(in: voice, pages)), "feature": feature(products, in: voice, pages),
                "has_fairs": .truth(!fairs.isEmpty), "fairs": .list(fairs),
                "products": pages.cards(products, in: voice),
                "see_all": seeAll(in: voice, edition), "all_url": .text(addresses.search(language).path),
                "sectors": .list(sectors(in: voice, pages)),
                "provinces": .list(
                    arrangement.provinces.map { shelf in
                        [
                            "url": .text(addresses.province(shelf.province.id, language).path),
                            "name": .text(voice.name(of: shelf.province)),
                            "count": .text(count(shelf.products, voice, edition)),
                        ]
                    }),
                "has_producers": .truth(!producers.isEmpty),
                "producers": .list(producers.map { voice.entry(ofProducer: edition.producers[$0].producer, addresses) }),
            ])
    }

    /// The story that the page opens with: the first of its goods that has a page in the language, by its story's own heading.
    private static func feature(_ products: [Int], in voice: Voice, _ pages: Pages) -> TemplateValue {
        let (edition, language) = (pages.edition, voice.language)
        guard let index = products.first(where: { edition.products[$0].languages.contains(language) }),
            let story = edition.products[index].product.stories[language]
        else { return .none }
        let product = edition.products[index]
        let producer = edition.producer(of: product).producer
        let perishable = Perishable(of: product.product, by: producer)
        func lasting(_ line: Line?) -> String? { line.flatMap { perishable.until($0) == nil ? story.text(of: $0) : nil } }
        let picture = product.product.images.first.flatMap { image in
            ShownPicture(
                image.value, of: product.product.folder, owner: "\(product.producerSlug)/\(product.slug)",
                pictures: product.product.pictures, story: story, addresses: edition.addresses)
        }
        let title = story.lastingTitle(of: product.product, by: producer) ?? product.slug
        return .record([
            "url": .text(edition.addresses.product(product.producerSlug, product.slug, language).path),
            "headline": .text(lasting(story.headline) ?? title), "opening": .text(lasting(story.summary)),
            "maker": .text(title), "picture": picture?.record(isLazy: false) ?? .none,
            "place": .text(producer.province.flatMap { Reference.province($0.value) }.map { voice.name(of: $0) }),
        ])
    }

    private static func counts(in voice: Voice, _ pages: Pages) -> String {
        let edition = pages.edition
        let products = edition.products.count { $0.languages.contains(voice.language) }
        return [(products, "products"), (edition.producers.count, "producers"), (pages.arrangement.provinces.count, "provinces")]
            .map { voice.count($0.0, $0.1) }.joined(separator: " · ")
    }

    /// The words of the way to all goods, where the page doesn't show all of them already.
    private static func seeAll(in voice: Voice, _ edition: Edition) -> TemplateValue {
        let all = edition.products.count { $0.languages.contains(voice.language) }
        return all > shown ? voice.words("see-all", ["products": voice.count(all, "products")]) : .none
    }

    private static func count(_ products: [Int], _ voice: Voice, _ edition: Edition) -> String {
        Amount(Int64(products.count { edition.products[$0].languages.contains(voice.language) })).form(in: voice.language)
    }

    private static func sectors(in voice: Voice, _ pages: Pages) -> [Record] {
        var sectors: [(name: String, sets: [Record])] = []
        for shelf in pages.arrangement.sets {
            let name = voice.say(shelf.set.sectorName)
            if sectors.last?.name != name { sectors.append((name, [])) }
            sectors[sectors.count - 1].sets.append([
                "url": .text(pages.edition.addresses.set(shelf.set.number, voice.language).path),
                "name": .text(voice.say(shelf.set.name)),
                "count": .text(count(shelf.products, voice, pages.edition)),
            ])
        }
        return sectors.map { ["name": .text($0.name), "sets": .list($0.sets)] }
    }
}
