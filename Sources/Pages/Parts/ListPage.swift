import Catalogue
import Diagnostics
import Rulebook

/// A page that lists goods, and perhaps who makes them.
struct ListPage {
    let template: String
    let name: String
    /// The name in running text.
    let shortName: String
    let products: [Int]
    let producers: [Int]
    let address: (Language) -> Address
    var more: Record = [:]

    func documents(in voice: Voice, by pages: Pages) -> [Document] {
        let (edition, arrangement) = (pages.edition, pages.arrangement)
        let products = arrangement.sorted(products: products, in: voice.language, of: edition)
        let producers = arrangement.sorted(producers: producers, in: voice.language, of: edition)
        var counts = [voice.count(products.count, "products")]
        if !producers.isEmpty { counts.append(voice.count(producers.count, "producers")) }
        let saidCounts = counts.joined(separator: " · ")
        let cards = pages.pictures(ofCards: products)
        let frame = Frame(
            address: address(voice.language), name: name, description: "\(name): \(saidCounts).",
            editions: edition.languages.map { ($0, address($0)) },
            crumbs: [pages.homeCrumb(in: voice), Crumb(name: shortName, address: nil)])
        var record = more
        record["name"] = .text(name)
        record["counts"] = .text(saidCounts)
        record["products_title"] = voice.words("products")
        record["has_products"] = .truth(!products.isEmpty)
        record["products"] = pages.cards(products, in: voice)
        record["producers_title"] = voice.words("producers-in", ["name": shortName])
        record["has_producers"] = .truth(!producers.isEmpty)
        record["producers"] = .list(
            producers.map { index in
                let producer = edition.producers[index].producer
                var entry = voice.entry(ofProducer: producer, edition.addresses)
                entry["place"] = .text(producer.commune?.value)
                return entry
            })
        return pages.documents(template, frame, in: voice, pictures: cards, record)
    }
}

extension String {
    /// With a capital at the beginning, as at the head of a page.
    var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
