import Catalogue
import Diagnostics
import Rulebook

/// The page of a set of OCOP products (Quyết định 26/2026/QĐ-TTg).
enum SetPage: PageKind {
    static func count(in pages: Pages) -> Int { pages.arrangement.sets.count }

    static func paths(about subject: Int, by pages: Pages) -> [String] {
        pages.edition.languages.flatMap { pages.edition.addresses.set(pages.arrangement.sets[subject].set.number, $0).filesWithTwin }
    }

    static func documents(about subject: Int, by pages: Pages) -> [Document] {
        let shelf = pages.arrangement.sets[subject]
        return pages.voices.flatMap { voice in
            let addresses = pages.edition.addresses
            let name = voice.say(shelf.set.name)
            return ListPage(
                template: "set", name: name, shortName: name, products: shelf.products, producers: [],
                address: { addresses.set(shelf.set.number, $0) }, more: ["sector": .text(voice.say(shelf.set.sectorName))]
            ).documents(in: voice, by: pages)
        }
    }
}
