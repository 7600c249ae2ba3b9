import Catalogue
import Codes
import Diagnostics
import Rulebook
import XML

/// The page of a producer's stand at a fair: who stands there with what, and at the end the code that leads to it, for who stands there
/// has opened the page already. Printed, it is a card of A5 with the code.
enum BoothPage: PageKind {
    static func count(in pages: Pages) -> Int { pages.edition.fairs.count }

    static func documents(about subject: Int, by pages: Pages) throws(XMLError) -> [Document] {
        let fair = pages.edition.fairs[subject]
        var documents: [Document] = []
        for stand in stands(of: fair) {
            let languages = Self.languages(of: stand.producer, fair, pages)
            for language in languages {
                guard let voice = pages.voice(language) else { continue }
                let address = pages.edition.addresses.booth(fair.slug, pages.edition.producers[stand.producer].slug, language)
                let link = pages.edition.addresses.encoded(address)
                documents.append(page(of: stand, at: fair, in: voice, languages, link, pages))
                guard let code = QRCode(link) else { continue }
                documents.append(
                    Document(
                        path: pages.edition.addresses.file("qr.svg", beside: address).file,
                        contents: try code.svg(millimetres: 55, title: link), about: fair.fair.folder))
            }
        }
        return documents
    }

    /// The stands, a producer's second one together with its first.
    private static func stands(of fair: PublishedFair) -> [(producer: Int, numbers: [String], products: [Int])] {
        var stands: [(producer: Int, numbers: [String], products: [Int])] = []
        for (booth, producer, products) in fair.booths {
            let number = booth.booth.map { [$0.value] } ?? []
            if let known = stands.firstIndex(where: { $0.producer == producer }) {
                stands[known].numbers += number
                stands[known].products += products.filter { !stands[known].products.contains($0) }
            } else {
                stands.append((producer, number, products))
            }
        }
        return stands
    }

    static func languages(of producer: Int, _ fair: PublishedFair, _ pages: Pages) -> [Language] {
        let languages = pages.edition.producers[producer].languages
        return fair.languages.filter { languages.contains($0) }
    }

    private static func page(
        of stand: (producer: Int, numbers: [String], products: [Int]), at fair: PublishedFair, in voice: Voice, _ languages: [Language],
        _ link: String, _ pages: Pages
    ) -> Document {
        let (addresses, producer) = (pages.edition.addresses, pages.edition.producers[stand.producer])
        let language = voice.language
        let address = addresses.booth(fair.slug, producer.slug, language)
        let name = voice.text(producer.producer.name) ?? producer.slug
        let fairName = voice.text(fair.fair.name) ?? fair.slug
        let summary = producer.producer.stories[language].flatMap { story in story.summary.map(story.text) }
        let cards = pages.pictures(ofCards: stand.products)
        let frame = Frame(
            address: address, name: "\(name), \(fairName)", description: summary,
            editions: languages.map { ($0, addresses.booth(fair.slug, producer.slug, $0)) },
            crumbs: [
                pages.homeCrumb(in: voice), pages.fairsCrumb(in: voice),
                Crumb(name: fairName, address: addresses.fair(fair.slug, language)),
                Crumb(name: name, address: nil),
            ])
        var record = voice.contact(producer.producer.contact, address: producer.producer.address)
        record["name"] = .text(name)
        record["fair"] = .text(fairName)
        record["days"] = voice.days(of: fair.fair)
        record["booth"] = stand.numbers.isEmpty ? .none : .text(stand.numbers.joined(separator: ", "))
        record["summary"] = .text(summary)
        record["link"] = .text(link)
        record["qr"] = .text(addresses.file("qr.svg", beside: address).path)
        record["producer_url"] = .text(addresses.producer(producer.slug, language).path)
        record["has_products"] = .truth(stand.products.contains { pages.edition.products[$0].languages.contains(language) })
        record["products"] = pages.cards(stand.products, in: voice)
        record["of_one_maker"] = .truth(true)
        return pages.document(
            "booth", frame, in: voice, about: fair.fair.folder, pictures: cards,
            record)
    }
}
