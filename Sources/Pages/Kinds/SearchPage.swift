import Catalogue
import Diagnostics
import Rulebook

/// The page of all products, which searches by itself in the reader's browser, and the files that it searches in. Without scripts it tells
/// the ways to everything that don't need any.
enum SearchPage: PageKind {
    static func count(in pages: Pages) -> Int { pages.edition.languages.count }

    static func documents(about subject: Int, by pages: Pages) -> [Document] {
        let (edition, addresses) = (pages.edition, pages.edition.addresses)
        guard let voice = pages.voice(edition.languages[subject]) else { return [] }
        let address = addresses.search(voice.language)
        let index = SearchIndex(of: pages, in: voice)
        let name = voice.words.string("all-products")
        let frame = Frame(
            address: address, name: name, description: voice.words.string("search.about"),
            editions: edition.languages.map { ($0, addresses.search($0)) },
            crumbs: [pages.homeCrumb(in: voice), Crumb(name: name, address: nil)])
        let groups: [Record] = index.groups.map { group in
            [
                "id": .text(group.id), "label": voice.words("search.\(group.id)"),
                "filters": .list(
                    group.filters.map { filter in
                        [
                            "id": .text(filter.id), "name": .text(filter.name), "dated": .truth(filter.isDated),
                            // How many of them will have lapsed when the page is opened, nobody knows.
                            "count": filter.isDated ? .none : .text(Amount(Int64(filter.postings.count)).form(in: voice.language)),
                        ]
                    }),
            ]
        }
        let (files, version) = index.documents(in: address.folder)
        let page = pages.document(
            "search", frame, in: voice,
            [
                // The page has a field of its own.
                "search": .none, "is_all_products": .truth(true), "name": .text(name), "groups": .list(groups), "finder": pages.finder,
                // The first goods are fetched with the page, if there are any.
                "version": .text(files.contains { $0.path.hasSuffix("/d0.js") } ? version : nil),
                "folder": .text(addresses.products(voice.language)),
            ])
        return [page] + files
    }
}
