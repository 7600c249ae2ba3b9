import Catalogue
import Diagnostics
public import Pages

/// The site of one fair: its stands and what they bring, and nothing else of the catalogue.
public struct FairSite: Sendable {
    /// The fair's folder name.
    public var fair: String
    /// How it leaves the house.
    public var form: FairForm

    /// The site of `fair`.
    public init(_ fair: String, as form: FairForm) {
        self.fair = fair
        self.form = form
    }

    /// The form of that name, if there is one.
    public static func form(_ name: String) -> FairForm? { FairForm(rawValue: name) }
}

extension Manuscript {
    /// Leaves the fair, the producers that have a stand there and the goods that they bring; no feeds are made of them.
    mutating func narrow(to site: FairSite) {
        fairs = fairs.filter { $0.slug == site.fair }
        let booths = fairs.first?.booths ?? []
        let slugs = Set(booths.compactMap(\.producer?.value))
        var positions: [Int: Int] = [:]
        var kept: [Producer] = []
        for (index, producer) in producers.enumerated() where slugs.contains(producer.slug) {
            positions[index] = kept.count
            kept.append(producer)
        }
        products = products.compactMap { product in
            let slug = producers[product.producer].slug
            let isBrought = booths.contains { booth in
                booth.producer?.value == slug && (booth.products.map { $0.contains { $0.value == product.slug } } ?? true)
            }
            guard isBrought, let position = positions[product.producer] else { return nil }
            var product = product
            product.producer = position
            return product
        }
        producers = kept
        self.site.channels = []
        namesFiles = site.form == .usb
    }
}

extension Words {
    static func noFair(_ slug: String) -> Words {
        Words(vi: "không có hội chợ nào tên `\(slug)`", en: "there is no fair called `\(slug)`")
    }
}
