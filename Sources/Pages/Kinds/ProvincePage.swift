import Catalogue
import Diagnostics
import Rulebook

/// The page of a province: who makes what there.
enum ProvincePage: PageKind {
    static func count(in pages: Pages) -> Int { pages.arrangement.provinces.count }

    static func paths(about subject: Int, by pages: Pages) -> [String] {
        pages.edition.languages.flatMap {
            pages.edition.addresses.province(pages.arrangement.provinces[subject].province.id, $0).filesWithTwin
        }
    }

    static func documents(about subject: Int, by pages: Pages) -> [Document] {
        let shelf = pages.arrangement.provinces[subject]
        return pages.voices.flatMap { voice in
            let addresses = pages.edition.addresses
            let name = voice.fullName(of: shelf.province).capitalizedAtStart
            return ListPage(
                template: "province", name: name, shortName: voice.name(of: shelf.province), products: shelf.products,
                producers: shelf.producers, address: { addresses.province(shelf.province.id, $0) },
                more: ["map": pages.map(of: shelf.province, in: voice), "of_one_place": .truth(true)]
            ).documents(in: voice, by: pages)
        }
    }
}
