import Catalogue
import Diagnostics
import Rulebook

/// Who stands beside whom: what the pages that list goods need to know of the whole edition.
struct Arrangement: Sendable {
    /// A province with what is made in it.
    struct ProvinceShelf: Sendable {
        let province: Province
        var producers: [Int] = []
        var products: [Int] = []
    }

    /// A product set with what belongs to it.
    struct SetShelf: Sendable {
        let set: ProductSet
        var products: [Int] = []
    }

    /// What a folder of the stories has a page for.
    enum Subject: Sendable {
        case product(Int)
        case producer(Int)
        case fair(Int)
    }

    /// The provinces that have a producer, in official order.
    let provinces: [ProvinceShelf]
    /// The product sets that have goods, by number.
    let sets: [SetShelf]
    /// The page of a folder, by its normal path.
    let subjects: [String: Subject]
    /// Each product's place in the order of names, by language.
    private let productRanks: [Language: [Int]]
    /// Each producer's place in the order of names, by language.
    private let producerRanks: [Language: [Int]]

    init(_ edition: Edition) {
        var provinces: [String: ProvinceShelf] = [:]
        for (index, published) in edition.producers.enumerated() {
            guard let province = published.producer.province.flatMap({ Reference.province($0.value) }) else { continue }
            provinces[province.id, default: ProvinceShelf(province: province)].producers.append(index)
            provinces[province.id, default: ProvinceShelf(province: province)].products += published.products
        }
        self.provinces = Reference.provinces.compactMap { provinces[$0.id] }
        var sets: [Int: SetShelf] = [:]
        for (index, product) in edition.products.enumerated() {
            guard let set = Reference.productSet(product.set) else { continue }
            sets[set.number, default: SetShelf(set: set)].products.append(index)
        }
        self.sets = sets.values.sorted { $0.set.number < $1.set.number }
        subjects = Self.subjects(of: edition)
        productRanks = Self.ranks(edition.languages, edition.products) { product, language in
            product.product.stories[language].flatMap { story in story.title.map(story.text) }
        }
        producerRanks = Self.ranks(edition.languages, edition.producers) { producer, language in
            producer.producer.name?.best(for: language, else: edition.languages)
        }
    }

    /// Products in the order of their names in a language, those with a page in it.
    func sorted(products: some Sequence<Int>, in language: Language, of edition: Edition) -> [Int] {
        let ranks = productRanks[language] ?? []
        return products.filter { edition.products[$0].languages.contains(language) }.sorted { ranks[$0] < ranks[$1] }
    }

    /// Producers in the order of their names in a language, those with a page in it.
    func sorted(producers: some Sequence<Int>, in language: Language, of edition: Edition) -> [Int] {
        let ranks = producerRanks[language] ?? []
        return producers.filter { edition.producers[$0].languages.contains(language) }.sorted { ranks[$0] < ranks[$1] }
    }

    /// The page that a path of the stories stands for, if any.
    func subject(at path: String) -> Subject? {
        if let subject = subjects[path] { return subject }
        // A link to the Markdown file itself means its page.
        return path.hasSuffix(".md") ? subjects[RelativePath.folder(of: path)] : nil
    }

    private static func subjects(of edition: Edition) -> [String: Subject] {
        var subjects: [String: Subject] = [:]
        subjects.reserveCapacity(edition.products.count + edition.producers.count + edition.fairs.count)
        func add(_ folder: String, _ subject: Subject) {
            if let path = RelativePath.resolve("", from: folder) { subjects[path] = subject }
        }
        for (index, product) in edition.products.enumerated() { add(product.product.folder, .product(index)) }
        for (index, producer) in edition.producers.enumerated() { add(producer.producer.folder, .producer(index)) }
        for (index, fair) in edition.fairs.enumerated() { add(fair.fair.folder, .fair(index)) }
        return subjects
    }

    private static func ranks<Element>(
        _ languages: [Language], _ elements: [Element], name: (Element, Language) -> String?
    ) -> [Language: [Int]] {
        var ranks: [Language: [Int]] = [:]
        for language in languages {
            let keys = elements.map { Collation.key(name($0, language) ?? "", in: language) }
            // Equal names stay in the edition's order, which is that of the folders.
            let order = keys.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1]) }
            var rank = [Int](repeating: 0, count: elements.count)
            for (position, index) in order.enumerated() { rank[index] = position }
            ranks[language] = rank
        }
        return ranks
    }
}
