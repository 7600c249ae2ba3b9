import Catalogue
import Diagnostics
import Rulebook

/// A product that the rulebook lets into a feed, as a channel's rules look at it; shared, not copied, by all of them.
final class Goods: Sendable {
    /// What all goods of the feed have in common.
    private let desk: FeedDesk
    let published: PublishedProduct
    /// Its words in the feed's language, if it has a page in it.
    let story: Story?

    init(_ published: PublishedProduct, at desk: FeedDesk) {
        self.desk = desk
        self.published = published
        let language = desk.entry.language
        story = published.languages.contains(language) ? published.product.stories[language] : nil
    }

    convenience init(_ published: PublishedProduct, for entry: ChannelEntry, in edition: Edition, as dialect: Dialect) {
        self.init(published, at: FeedDesk(entry, in: edition, as: dialect))
    }

    var edition: Edition { desk.edition }

    var entry: ChannelEntry { desk.entry }

    /// In what the channel differs from others.
    var dialect: Dialect { desk.dialect }

    var product: Product { published.product }

    var producer: PublishedProducer { edition.producer(of: published) }

    /// The product itself.
    var itself: Candidate { Candidate(goods: self, variant: nil) }

    /// Its variants, in their order.
    var variants: [Candidate] { product.variants.map { Candidate(goods: self, variant: $0) } }

    /// Where its words stand, there or not.
    var storyPlace: Place { story?.place ?? Place(product.storyFile(entry.language)) }

    /// Every language that the goods have a page in, the feed's own first.
    var languages: [Language] { [entry.language] + published.languages.filter { $0 != entry.language } }

    /// Where the goods' name in a language stands: the shorter one that was written for the channel, else the one on the label.
    func titleLine(in story: Story) -> Line? { story.titles[entry.channel.name] ?? story.title }

    /// The goods' name in a language.
    func title(in story: Story) -> String? { titleLine(in: story).flatMap { FeedText.line(story.text(of: $0)) } }

    /// The goods' name in the feed's language.
    var title: String? { story.flatMap(title) }

    /// What is told of the goods in a language: what was written for the channel, else summary and story, however long.
    func description(in story: Story) -> String? {
        if let own = story.descriptions[entry.channel.name].flatMap({ FeedText.line(story.text(of: $0)) }) { return own }
        let parts = [story.summary.flatMap { FeedText.line(story.text(of: $0)) }, FeedText.paragraphs(story.plainText)].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    }

    /// A text of the front matter in one line, or `nil` where nothing is left of it.
    func text(of line: Line?) -> String? {
        guard let line, let story else { return nil }
        return FeedText.line(story.text(of: line))
    }
}

/// What all goods of a feed have in common; shared, not copied, by all of them.
final class FeedDesk: Sendable {
    let entry: ChannelEntry
    let edition: Edition
    let dialect: Dialect

    init(_ entry: ChannelEntry, in edition: Edition, as dialect: Dialect) {
        self.entry = entry
        self.edition = edition
        self.dialect = dialect
    }
}

/// One item that a feed may hold: a product, or another pack of it.
struct Candidate {
    let goods: Goods
    /// The variant; `nil` for the product itself.
    let variant: Variant?

    var product: Product { goods.product }

    /// Where it is written: the variant's item in the list, or the product's file.
    var place: Place { variant?.place ?? product.place }

    var sku: Located<String>? {
        if let variant { return variant.sku }
        return product.sku
    }

    /// Its trade item number; a variant has its own or none.
    var gtin: Located<GTIN>? {
        if let variant { return variant.gtin }
        return product.traceability?.gtin
    }

    var net: Located<Measure>? { variant?.net ?? product.label?.net }

    var availability: Located<Availability>? { variant?.availability ?? product.offer?.availability }

    /// Whether it is the same pack as the product, in another colour perhaps, so that the product's prices and weight are its own.
    var isSamePack: Bool {
        guard let variant else { return true }
        return variant.price == nil && variant.prices.isEmpty && (variant.net == nil || variant.net?.value == product.label?.net?.value)
    }

    /// Its price in the feed's market, never converted. A variant of another size has abroad only the prices that it says itself.
    var price: Located<Money>? {
        let market = goods.entry.market
        guard let variant else { return product.offer?.price(in: market) }
        if let own = variant.prices[market.code] ?? variant.prices[market.rules.code] { return own }
        if market == .vietNam { return variant.price ?? product.offer?.price(in: market) }
        return isSamePack ? product.offer?.price(in: market) : nil
    }

    /// The lower price for a time, at home only: a sale is written in the home currency.
    var sale: Sale? { isSamePack && goods.entry.market == .vietNam ? product.offer?.sale : nil }

    var parcel: Parcel? { variant?.package ?? (isSamePack ? product.package : nil) }

    /// Its pictures that could be read, the main one first: a variant's own before the product's others.
    var pictures: [(path: String, place: Place, picture: Picture)] {
        var images = product.images
        if let own = variant?.images, !own.isEmpty { images = own + images.dropFirst() }
        var seen: Set<String> = []
        return images.compactMap { image in
            guard let path = RelativePath.resolve(image.value, from: ""), let picture = product.pictures[path], seen.insert(path).inserted
            else { return nil }
            return (path, image.place, picture)
        }
    }
}
