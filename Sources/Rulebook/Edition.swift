public import Catalogue
public import Diagnostics

/// What may be published, and where. Only this module can make one, and pages and feeds take nothing else: what is in error can't slip
/// onto a page, and what has lapsed is no longer in it.
public struct Edition: Sendable {
    /// The catalogue.
    public let site: Site
    /// The day that counts as today.
    public let today: Day
    /// Where everything stands.
    public let addresses: Addresses
    /// The producers that have a page, by slug.
    public let producers: [PublishedProducer]
    /// The products that have a page, by producer and slug.
    public let products: [PublishedProduct]
    /// The fairs that have a page, by slug.
    public let fairs: [PublishedFair]
    /// The products that have none, and why.
    public let absent: [AbsentProduct]

    init(
        site: Site, today: Day, addresses: Addresses, producers: [PublishedProducer], products: [PublishedProduct], fairs: [PublishedFair],
        absent: [AbsentProduct]
    ) {
        self.site = site
        self.today = today
        self.addresses = addresses
        self.producers = producers
        self.products = products
        self.fairs = fairs
        self.absent = absent
    }

    /// The site's languages, the default first.
    public var languages: [Language] { addresses.languages }

    /// All products of the folder, shown or not: what a feed publishes and leaves out adds up to it.
    public var productCount: Int { products.count + absent.count }

    /// A product's producer.
    public func producer(of product: PublishedProduct) -> PublishedProducer { producers[product.producer] }
}

/// A producer as the public may see it; shared, not copied, by all that show it.
public final class PublishedProducer: Sendable {
    /// What its folder says, less what has lapsed.
    public let producer: Producer
    /// Its certificates in force.
    public let certificates: [Certificate]
    /// The languages it has a page in, in the site's order.
    public let languages: [Language]
    /// Its products' positions in the edition.
    public let products: Range<Int>

    init(producer: Producer, certificates: [Certificate], languages: [Language], products: Range<Int>) {
        self.producer = producer
        self.certificates = certificates
        self.languages = languages
        self.products = products
    }

    /// Its folder's name.
    public var slug: String { producer.slug }
}

/// A product as the public may see it; shared, not copied, by all that show it.
public final class PublishedProduct: Sendable {
    /// What its folder says, less what has lapsed: a rating that is there is in force.
    public let product: Product
    /// Its producer's position in the edition.
    public let producer: Int
    /// The folder name of its producer.
    public let producerSlug: String
    /// What kind of goods it is.
    public let kind: Kind
    /// Its certificates in force, its producer's that cover it among them; the rating is not one of them.
    public let certificates: [Certificate]
    /// The languages it has a page in, in the site's order.
    public let languages: [Language]
    /// Why it stays out of a channel entry, by the entry's name, where the rulebook keeps it out.
    public let refusals: [String: Finding]
    /// How many bytes each language's story takes at most as plain text; every feed asks for it.
    public let mostBytes: ByLanguage<Int>

    init(
        product: Product, producer: Int, producerSlug: String, kind: Kind, certificates: [Certificate], languages: [Language],
        refusals: [String: Finding]
    ) {
        self.product = product
        self.producer = producer
        self.producerSlug = producerSlug
        self.kind = kind
        self.certificates = certificates
        self.languages = languages
        self.refusals = refusals
        mostBytes = product.stories.mapValues(\.mostBytes)
    }

    /// Its folder's name.
    public var slug: String { product.slug }

    /// Its OCOP product set: its own, else its kind's.
    public var set: Int { product.set?.value ?? kind.set }

    /// The GTINs that lead to its page: its own and its variants', as 14 digits, each with the variant it names.
    public var gtins: [(fourteenDigits: String, variant: Variant?)] {
        var gtins: [(fourteenDigits: String, variant: Variant?)] = []
        if let own = product.traceability?.gtin?.value.fourteenDigits { gtins.append((own, nil)) }
        for variant in product.variants {
            if let own = variant.gtin?.value.fourteenDigits { gtins.append((own, variant)) }
        }
        return gtins
    }
}

/// A fair as the public may see it.
public struct PublishedFair: Sendable {
    /// What its folder says.
    public let fair: Fair
    /// The languages it has a page in.
    public let languages: [Language]
    /// Its stands, in the order of its folder: the producer's and the products' positions in the edition.
    public let booths: [(booth: Booth, producer: Int, products: [Int])]

    /// Its folder's name.
    public var slug: String { fair.slug }
}

/// A product that has no page in this edition.
public struct AbsentProduct: Sendable {
    /// Why.
    public enum Reason: Sendable {
        /// Still being written.
        case draft
        /// No longer made.
        case withdrawn
        /// In error; the first finding that keeps it out.
        case withheld(Finding)
    }

    /// What its folder says. For its name on the page that says it is gone, and for reports; never to be shown as goods on offer.
    public let product: Product
    /// What its producer's folder says, be the producer published or not; as little to be shown.
    public let producer: Producer
    /// Why.
    public let reason: Reason

    /// The folder name of its producer.
    public var producerSlug: String { producer.slug }
}
