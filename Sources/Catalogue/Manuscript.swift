public import Diagnostics

/// Everything that a folder of stories says, each value with its place. What may be published of it is the Rulebook's to say.
public struct Manuscript: Sendable {
    /// The stories' folder, as findings name it.
    public var root: String
    /// The catalogue itself.
    public var site: Site
    /// The producers, by slug.
    public var producers: [Producer]
    /// The products, by producer and slug.
    public var products: [Product]
    /// The fairs, by slug.
    public var fairs: [Fair]
    /// What could not be read, and what was read in a way that its writer should know of.
    public var findings: [Finding]
    /// The names of the slips that the reader looks for.
    public var slips: Set<String>
    /// Whether the pages made of it are opened without a server, so that addresses must name files.
    public var namesFiles = false

    /// A manuscript of these parts.
    public init(
        root: String, site: Site, producers: [Producer] = [], products: [Product] = [], fairs: [Fair] = [], findings: [Finding] = [],
        slips: Set<String> = []
    ) {
        self.root = root
        self.site = site
        self.producers = producers
        self.products = products
        self.fairs = fairs
        self.findings = findings
        self.slips = slips
    }

    /// The languages of the site, the default first; one that is named twice counts once.
    public var languages: [Language] {
        site.languages.reduce(into: []) { languages, language in
            if !languages.contains(language.value) { languages.append(language.value) }
        }
    }

    /// The producers' positions by their folders; of two in one folder the first counts.
    public var positionsOfProducers: [String: Int] {
        Dictionary(producers.enumerated().map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Where the products of each producer stand.
    public var productsOfProducers: [Range<Int>] {
        var next = products.startIndex
        return producers.indices.map { index in
            let first = next
            while next < products.endIndex, products.span[next].producer == index { next += 1 }
            return first..<next
        }
    }

    /// A product's producer.
    public func producer(of product: Product) -> Producer { producers[product.producer] }
}
