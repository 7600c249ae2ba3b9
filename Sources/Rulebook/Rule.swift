public import Catalogue
public import Diagnostics

/// One thing that stories are checked for: a file of its own with its text, its examples, its words and its check.
public protocol Rule: Sendable {
    /// Everything about it besides the check.
    static var about: About { get }
    /// A rule keeps nothing between checks.
    init()
}

/// A rule about one product.
public protocol ProductRule: Rule {
    /// What it finds in `product`.
    func check(_ product: Product, at desk: Desk) -> [Finding]
}

/// A rule about one producer.
public protocol ProducerRule: Rule {
    /// What it finds in `producer`.
    func check(_ producer: Producer, at desk: Desk) -> [Finding]
}

/// A rule about one fair.
public protocol FairRule: Rule {
    /// What it finds in `fair`.
    func check(_ fair: Fair, at desk: Desk) -> [Finding]
}

/// A rule about the catalogue as a whole: `site.yaml`, and what must be unique or agree across folders.
public protocol CatalogueRule: Rule {
    /// What it finds in the manuscript; each finding names its own subject.
    func check(catalogueAt desk: Desk) -> [Finding]
}

extension Rule {
    /// A finding of this rule, as heavy as the rule says; an error of one market's rule reaches that market.
    func finding(
        at place: Place, length: Int = 1, _ message: Words, help: Words? = nil, severity: Severity? = nil, notes: [Note] = [],
        fix: Fix? = nil, reach: Reach? = nil, subject: Subject = .site
    ) -> Finding {
        let about = Self.about
        return Finding(
            about.id, severity ?? about.severity, at: place, length: length, message, help: help, basis: about.basis, notes: notes,
            fix: fix,
            reach: reach ?? about.market.map { .market($0) } ?? .everything, subject: subject)
    }
}

/// The folders' names of a producer and a product.
private struct Slugs: Hashable {
    let producer: String
    let product: String

    init(_ producer: String, _ product: String) { (self.producer, self.product) = (producer, product) }
}

/// What a rule may look at besides the thing it checks.
public struct Desk: Sendable {
    /// The whole manuscript.
    public let manuscript: Manuscript
    /// The day that counts as today.
    public let today: Day
    /// The products' positions by their producer's slug and their own.
    private let productsBySlug: [Slugs: Int]
    /// The producers' positions by slug.
    private let producersBySlug: [String: Int]
    /// The site's languages, the default first.
    public let languages: [Language]
    /// What the languages of each story said when they last went together.
    let lastTold: LastTold
    /// How alike the stories are.
    let likenesses = Likenesses()
    /// The products' positions by folder of their producer.
    private let productsByProducer: [String: [Int]]
    /// The folders of the producers that have products, all of them drafts.
    private let inTheMaking: Set<String>
    /// The files in which the reader found an error.
    private let faulty: Set<String>
    private let knownMarkets: Set<String>

    /// A desk with `manuscript` on it, on the day `today`.
    public init(_ manuscript: Manuscript, today: Day, lastTold: LastTold = LastTold()) {
        self.manuscript = manuscript
        self.lastTold = lastTold
        self.today = today
        languages = manuscript.languages
        let (producers, products) = (manuscript.producers, manuscript.products)
        // By positions, since a product is large to copy.
        producersBySlug = Dictionary(producers.indices.map { (producers[$0].slug, $0) }, uniquingKeysWith: { first, _ in first })
        productsBySlug = Dictionary(
            products.indices.map { (Slugs(producers[products[$0].producer].slug, products[$0].slug), $0) },
            uniquingKeysWith: { first, _ in first })
        productsByProducer = Dictionary(grouping: products.indices) { producers[products[$0].producer].folder }
        inTheMaking = Set(productsByProducer.filter { $0.value.allSatisfy { products[$0].effectiveStatus == .draft } }.keys)
        let markets = manuscript.site.markets.map(\.value)
        knownMarkets = Set(markets.flatMap { [$0.code, $0.rules.code] })
        faulty = Set(manuscript.findings.lazy.filter { $0.severity == .error }.map(\.place.file))
    }

    /// Whether a producer has products and all of them are still being written: then it is itself, and has no page yet.
    func isInTheMaking(_ producer: Producer) -> Bool { inTheMaking.contains(producer.folder) }

    /// Whether the reader found an error in a file, so that what seems to be missing may stand in it all the same.
    func hasUnreadableParts(_ file: String) -> Bool { faulty.contains(file) }

    /// Whether findings of a rule of this name can occur: one of the rulebook's, or one of the slips that the reader looks for.
    func knowsRule(_ name: String) -> Bool { Rulebook.names.contains(name) || manuscript.slips.contains(name) }

    /// Whether the site is checked for a market: its own, or as a member of the Union; the Union's where it has one of its members.
    func knowsMarket(_ code: String) -> Bool { knownMarkets.contains(code) || knownMarkets.contains(Market(code).rules.code) }

    /// A producer's products.
    func products(of producer: Producer) -> [Product] {
        (productsByProducer[producer.folder] ?? []).map { manuscript.products[$0] }
    }

    /// The producer with this slug.
    public func producer(_ slug: String) -> Producer? { producersBySlug[slug].map { manuscript.producers[$0] } }

    /// The product with these slugs.
    public func product(_ producer: String, _ product: String) -> Product? {
        productsBySlug[Slugs(producer, product)].map { manuscript.products[$0] }
    }

    /// The producer's certificates that cover `product`, then the product's own.
    public func certificates(of product: Product) -> [Certificate] {
        func covers(_ certificate: Certificate) -> Bool {
            certificate.covers.map { $0.contains { $0.value == product.slug } } ?? true
        }
        let (producers, own) = (manuscript.producers[product.producer].certificates, product.certificates)
        let count = producers.count(where: covers)
        // A certificate is large to copy: a list that nothing is added to stays as it is.
        if own.isEmpty, count == producers.count { return producers }
        if count == 0 { return own }
        var all: [Certificate] = []
        all.reserveCapacity(count + own.count)
        for certificate in producers where covers(certificate) { all.append(certificate) }
        all += own
        return all
    }

    /// The certificates of one of `schemes` that cover `product` and are in force on a day, today if none is given.
    func inForce(_ schemes: Set<String>, for product: Product, on day: Day? = nil) -> [Certificate] {
        certificates(of: product).filter { certificate in
            certificate.scheme.map { schemes.contains($0.value) } ?? false && certificate.isInForce(on: day ?? today)
        }
    }

    /// The kind of a product's goods, where it is known.
    func kind(of product: Product) -> Kind? { product.kind.flatMap { Reference.kind($0.value) } }

    /// Whether the rules of `market` bind `product`: it is offered there, or in a member of the Union whose rules they are.
    func binds(_ market: String, _ product: Product) -> Bool {
        markets(of: product).contains { $0.code == market || $0.rules.code == market }
    }

    /// The markets that `product` is offered in: the home market if the site has it, and its trade markets, else all of the site's.
    public func markets(of product: Product) -> [Market] {
        let site = manuscript.site.markets.map(\.value)
        guard let named = product.trade?.markets else { return site }
        return site.filter { market in
            // The Union's rules are asked for by its members' names as well, and the other way round.
            market == .vietNam || named.contains { $0.value == market || $0.value.rules == market || $0.value == market.rules }
        }
    }
}
