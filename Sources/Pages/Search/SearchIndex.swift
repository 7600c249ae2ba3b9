import Catalogue
import Diagnostics
import Rulebook

/// Everything that a browser needs to find products of one language by itself, in files so small that a search fetches some tens of kilobytes
/// of many megabytes: a list of where words begin (`list.js`), words with the numbers of their products (`t0.js` …), the products in the order
/// of sets and names (`d0.js` …), and for each filter the numbers that pass it (`f-….js`).
///
/// The files are scripts that hand data over, because a page opened from a disk may run scripts beside it but fetch nothing.
struct SearchIndex {
    /// How many products one file describes: twelve results may come from twelve of them.
    static let documentsInAFile = 32
    /// How many bytes of words one file holds.
    static let wordsInAFile = 14_000

    /// A filter: what it is called in addresses, what readers call it, and what passes.
    struct Filter {
        let id: String
        let name: String
        let postings: Postings
        /// Whether each number is followed by its last day.
        var isDated = false
    }

    /// Filters of one kind, in the order of a list.
    struct Group {
        let id: String
        let filters: [Filter]
    }

    /// The prices of the site's currency that part the groups of prices.
    static let priceBounds: [Int64] = [100_000, 200_000, 500_000, 1_000_000]

    private let voice: Voice
    private let pages: Pages
    /// The products, by number.
    private let products: [Int]
    private var terms: [String: Int] = [:]
    private var words: [(word: String, inTitle: Postings, elsewhere: Postings)] = []
    private(set) var groups: [Group] = []

    /// The index of the products that have a page in a language.
    init(of pages: Pages, in voice: Voice) {
        self.voice = voice
        self.pages = pages
        let edition = pages.edition
        var ordered: [Int] = []
        ordered.reserveCapacity(edition.products.count)
        for shelf in pages.arrangement.sets {
            ordered += pages.arrangement.sorted(products: shelf.products, in: voice.language, of: edition)
        }
        products = ordered
        terms.reserveCapacity(8192)
        addWords()
        groups = [provinces, sets, stars, certificates, prices, markets].filter { !$0.filters.isEmpty }
    }

    // MARK: Words

    private mutating func addWords() {
        let edition = pages.edition
        // What many products share is taken apart once.
        var makers: [Int: [Int]] = [:]
        var kinds: [String: [Int]] = [:]
        for (number, index) in products.enumerated() {
            let product = edition.products[index]
            guard let story = product.product.stories[voice.language] else { continue }
            if let title = story.title { for term in termsOf(story.text(of: title)) { words[term].inTitle.add(number) } }
            let maker = makers[product.producer] ?? termsOf(about: edition.producer(of: product).producer)
            makers[product.producer] = maker
            let kind = kinds[product.kind.id] ?? termsOf(about: product)
            kinds[product.kind.id] = kind
            for term in maker { add(term, number) }
            for term in kind { add(term, number) }
            if let commune = product.product.traceability?.origin?.commune?.value { for term in termsOf(commune) { add(term, number) } }
            if let summary = story.summary { for term in termsOf(story.text(of: summary)) { add(term, number) } }
            if let brand = product.product.brand?.value { for term in termsOf(brand) { add(term, number) } }
        }
    }

    private mutating func add(_ term: Int, _ number: Int) {
        if words[term].inTitle.last != number { words[term].elsewhere.add(number) }
    }

    private mutating func termsOf(about producer: Producer) -> [Int] {
        var said = [voice.text(producer.name), producer.commune?.value].compactMap { $0 }
        if let province = producer.province.flatMap({ Reference.province($0.value) }) {
            said.append(voice.name(of: province))
            // Hà Nội is looked for as Hanoi as well.
            if voice.language != .vi, !Spelling.isSame(province.name.vi, province.name.en) { said.append(province.name.en) }
        }
        return said.flatMap { termsOf($0) }
    }

    private mutating func termsOf(about product: PublishedProduct) -> [Int] {
        termsOf(voice.say(product.kind.name))
    }

    private mutating func termsOf(_ text: String) -> [Int] {
        var found: [Int] = []
        SearchWords.forEach(in: text) { word in
            // Nobody types longer ones, and a stranger's text must not fill the list.
            guard word.utf8.count <= 40 else { return }
            if let term = terms[word] { return found.append(term) }
            terms[word] = words.count
            found.append(words.count)
            words.append((word, Postings(), Postings()))
        }
        return found
    }

    // MARK: Filters

    private func filters<ID: Hashable>(
        _ ids: [(id: ID, path: String, name: String)], _ belongs: (PublishedProduct, (ID) -> Void) -> Void
    ) -> [Filter] {
        var postings: [ID: Postings] = [:]
        for (number, index) in products.enumerated() {
            belongs(pages.edition.products[index]) { postings[$0, default: Postings()].add(number) }
        }
        return ids.compactMap { id, path, name in postings[id].map { Filter(id: path, name: name, postings: $0) } }
    }

    private var provinces: Group {
        let ids = Reference.provinces.map { ($0.id, $0.id, voice.name(of: $0)) }
        return Group(
            id: "province",
            filters: filters(ids) { product, add in
                if let id = pages.edition.producer(of: product).producer.province?.value { add(id) }
            })
    }

    private var sets: Group {
        let ids = pages.arrangement.sets.map { ($0.set.number, String($0.set.number), voice.say($0.set.name)) }
        return Group(id: "set", filters: filters(ids) { product, add in add(product.set) })
    }

    private var stars: Group {
        let filters = [5, 4, 3].compactMap { stars -> Filter? in
            var postings = Postings()
            for (number, index) in products.enumerated() {
                guard let rating = pages.edition.products[index].product.ocop, rating.stars?.value == stars, let day = rating.lastDay else {
                    continue
                }
                postings.add(number, until: day)
            }
            guard postings.count > 0 else { return nil }
            return Filter(
                id: String(stars), name: voice.words.string("stars.short", ["stars": String(stars)]), postings: postings, isDated: true)
        }
        return Group(id: "stars", filters: filters)
    }

    private var certificates: Group {
        var postings: [String: Postings] = [:]
        for (number, index) in products.enumerated() {
            var last: [String: Day?] = [:]
            for certificate in pages.edition.products[index].certificates {
                guard let scheme = certificate.scheme?.value, Reference.scheme(scheme) != nil else { continue }
                let end = certificate.expires?.value
                if let known = last[scheme] {
                    last[scheme] = known.flatMap { one in end.map { max(one, $0) } }
                } else {
                    last[scheme] = .some(end)
                }
            }
            for (scheme, day) in last { postings[scheme, default: Postings()].add(number, until: day) }
        }
        return Group(
            id: "certificate",
            filters: Reference.schemes.compactMap { scheme in
                postings[scheme.id].map { Filter(id: scheme.id, name: voice.say(scheme.name), postings: $0, isDated: true) }
            })
    }

    private var prices: Group {
        let currency = pages.edition.site.currency?.value ?? "VND"
        func form(_ amount: Int64) -> String { Money(Amount(amount), currency).form(in: voice.language) }
        let bounds = Self.priceBounds
        var ids: [(Int, String, String)] = [(0, "0", voice.words.string("search.price-under", ["price": form(bounds[0])]))]
        for index in 1..<bounds.count {
            ids.append(
                (
                    index, String(index),
                    voice.words.string("search.price-between", ["from": form(bounds[index - 1]), "to": form(bounds[index])])
                ))
        }
        ids.append((bounds.count, String(bounds.count), voice.words.string("search.price-over", ["price": form(bounds[bounds.count - 1])])))
        return Group(
            id: "price",
            filters: filters(ids) { product, add in
                guard let price = product.product.offer?.price?.value, price.currency == currency else { return }
                add(bounds.firstIndex { price.amount.approximate < Double($0) } ?? bounds.count)
            })
    }

    private var markets: Group {
        let all = pages.edition.site.markets.map(\.value)
        let ids = all.map { ($0.code, $0.code.lowercased(), voice.word("market", $0.code).capitalizedAtStart) }
        return Group(
            id: "market",
            filters: filters(ids) { product, add in
                if let markets = product.product.trade?.markets {
                    for market in markets { add(market.value.code) }
                } else {
                    for market in all where product.product.offer?.price(in: market) != nil { add(market.code) }
                }
            })
    }

    // MARK: Files

    /// The files below the folder of the search page, and what their addresses end with as long as they hold the same.
    func documents(in folder: String) -> (documents: [Document], version: String) {
        var documents: [Document] = []
        func add(_ name: String, _ write: (inout JSONWriter) -> Void) {
            documents.append(Document(path: "\(folder)\(name).js", contents: Self.script(name, write)))
        }
        let chunks = wordChunks
        for (number, chunk) in chunks.enumerated() {
            add("t\(number)") { json in
                json.array { json in
                    for entry in chunk {
                        json.array { json in
                            json.add(nil, entry.folded)
                            for line in entry.lines { json.add(nil, line) }
                        }
                    }
                }
            }
        }
        for start in stride(from: 0, to: products.count, by: Self.documentsInAFile) {
            add("d\(start / Self.documentsInAFile)") { json in
                json.array { json in
                    for index in products[start..<min(start + Self.documentsInAFile, products.count)] {
                        json.result(of: index, in: voice, pages)
                    }
                }
            }
        }
        for group in groups {
            for filter in group.filters {
                add("f-\(group.id)-\(filter.id)") { json in json.add(nil, String(decoding: filter.postings.letters, as: UTF8.self)) }
            }
        }
        // Whoever keeps an old file must not read it with a new one: the list names what its companions hold.
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325
        for document in documents { digest = (digest ^ Key(document.contents).hash) &* 0x100_0000_01b3 }
        let version = String(digest, radix: 16)
        let list = Self.script("list") { json in
            json.object { json in
                json.add("version", version)
                json.add("products", number: products.count)
                json.add("each", number: Self.documentsInAFile)
                json.array("words") { json in for chunk in chunks { json.add(nil, chunk[0].folded) } }
            }
        }
        return (documents + [Document(path: "\(folder)list.js", contents: list)], version)
    }

    /// A script that hands over what `write` writes under a name.
    private static func script(_ name: String, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter(capacity: 8192)
        write(&json)
        return Array("chapbutFound(\"\(name)\",".utf8) + json.bytes + Array(");\n".utf8)
    }

    private typealias Entry = (folded: String, lines: [String])

    /// The words in the order of their letters without accents; a file holds whole groups of words that fold alike.
    private var wordChunks: [[Entry]] {
        var byFolded: [String: [Int]] = [:]
        for term in words.indices { byFolded[SearchWords.folded(words[term].word), default: []].append(term) }
        var chunks: [[Entry]] = []
        var size = Self.wordsInAFile
        for folded in byFolded.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !folded.isEmpty {
            let terms = (byFolded[folded] ?? []).sorted { words[$0].word.utf8.lexicographicallyPrecedes(words[$1].word.utf8) }
            let lines = terms.map { term in
                let word = words[term]
                return word.word + " " + String(decoding: word.inTitle.letters, as: UTF8.self) + " "
                    + String(decoding: word.elsewhere.letters, as: UTF8.self)
            }
            if size >= Self.wordsInAFile {
                chunks.append([])
                size = 0
            }
            chunks[chunks.count - 1].append((folded, lines))
            size += lines.reduce(0) { $0 + $1.utf8.count } + folded.utf8.count
        }
        return chunks
    }
}

extension JSONWriter {
    /// What the list of results shows of a product: name, maker, place, address, price with the day it ends and what it is then, stars with
    /// their last day, picture.
    fileprivate mutating func result(of index: Int, in voice: Voice, _ pages: Pages) {
        let product = pages.edition.products[index]
        let producer = pages.edition.producer(of: product).producer
        let story = product.product.stories[voice.language]
        let offer = product.product.offer
        let sale = offer?.sale.flatMap { $0.isOn(pages.edition.today) && $0.price != nil ? $0 : nil }
        let image = product.product.images.first.flatMap { image in
            ShownPicture(
                image.value, of: product.product.folder, owner: "\(product.producerSlug)/\(product.slug)",
                pictures: product.product.pictures,
                story: nil, addresses: pages.edition.addresses)
        }
        object { json in
            json.add("n", story?.lastingTitle(of: product.product, by: producer) ?? product.slug)
            json.add("m", voice.text(producer.name))
            json.add("p", producer.province.flatMap { Reference.province($0.value) }.map { voice.name(of: $0) })
            json.add("u", "\(product.producerSlug)/\(product.slug)")
            json.add("g", (sale?.price?.value ?? offer?.price?.value)?.form(in: voice.language))
            if let day = sale?.until?.value {
                json.add("gd", day.description)
                json.add("ga", offer?.price?.value.form(in: voice.language))
            }
            if let rating = product.product.ocop, let stars = rating.stars?.value, let day = rating.lastDay {
                json.add("s", number: stars)
                json.add("d", day.description)
                json.add("w", day.form(in: voice.language))
            }
            json.add("i", image.map { $0.small(pages.edition.addresses).path })
        }
    }
}
