import Catalogue
import Diagnostics
public import Rulebook
import XML

/// Requests about goods that Lazada lists already: new prices and stock, and taking off sale.
///
/// Each `Request` of the document that is written is one call's body: of the parameter `payload` for an update, `apiRequestBody` for a
/// deactivation.
public enum LazadaRequests {
    /// Goods as Lazada knows them.
    public struct Listing: Sendable {
        /// Lazada's number of the product, as its answer to the creation gave it; Lazada finds a pack without it as well.
        public let itemID: String?
        /// The stock numbers of packs.
        public let skus: [String]

        /// The packs `skus` of one product.
        public init(itemID: String? = nil, skus: [String]) {
            self.itemID = itemID
            self.skus = skus
        }
    }

    /// As many packs as Lazada advises for one update; it takes 50 (https://lazada-sellercenter.readme.io/docs/updatepricequantity).
    static let packsInAnUpdate = Sourced(20, .primary, "UpdatePriceQuantity")
    /// The most packs of one product in one deactivation: not said, so as for a removal.
    static let packsInADeactivation = Sourced(50, .memory, "RemoveProduct")

    /// Writes what `/product/price_quantity/update` takes: price, sale and stock of those items of `selection` whose stock numbers are in
    /// `skus`, or of all of them. Held against its grammar as a feed is.
    ///
    /// - Throws: `FeedFailure` where the grammar refuses it; what `file` threw.
    /// - Returns: how many requests there are; with none, nothing is written.
    @discardableResult
    public static func update(
        _ selection: FeedSelection, only skus: Set<String>? = nil, in edition: Edition, to file: any FeedFile
    ) throws -> Int {
        let items = selection.included.lazy.flatMap { selection.items(of: $0, in: edition, as: Lazada.dialect) }.filter { item in
            guard let sku = item.sku?.value, item.price != nil else { return false }
            return skus.map { $0.contains(sku) } ?? true
        }
        return try write("/product/price_quantity/update", pieces(of: items, packsInAnUpdate.value), to: file) {
            (items, xml) throws(XMLError) in
            try xml.element("Skus") { () throws(XMLError) in
                for item in items {
                    try xml.element("Sku") { () throws(XMLError) in try update(item, xml) }
                }
            }
        }
    }

    /// Writes what `/product/deactivate` takes: one request a product, for the packs that are named. Held against its grammar as a feed is.
    ///
    /// - Throws: `FeedFailure` where the grammar refuses it, as it does a stock number that Lazada can't have; what `file` threw.
    /// - Returns: how many requests there are; with none, nothing is written.
    @discardableResult
    public static func deactivate(_ listings: [Listing], to file: any FeedFile) throws -> Int {
        let requests = listings.lazy.flatMap { listing in
            pieces(of: listing.skus, packsInADeactivation.value).lazy.map { Listing(itemID: listing.itemID, skus: $0) }
        }
        return try write("/product/deactivate", requests, to: file) { (listing, xml) throws(XMLError) in
            if let itemID = listing.itemID { try xml.element("ItemId", text: itemID) }
            try xml.element("Skus") { () throws(XMLError) in
                for sku in listing.skus { try xml.element("SellerSku", text: sku) }
            }
        }
    }

    private static func update(_ item: Candidate, _ xml: XMLWriter) throws(XMLError) {
        guard let sku = item.sku?.value, let price = item.price?.value else { return }
        let facts = LazadaFacts(of: item.product)
        try xml.element("SellerSku", text: sku)
        if let quantity = facts.flatMap({ item.lazadaQuantity(by: $0) }) { try xml.element("Quantity", text: quantity) }
        try xml.element("Price", text: price.amount.description)
        guard let sale = item.sale(below: price) else { return }
        try xml.element("SalePrice", text: sale.price.amount.description)
        if let days = sale.days {
            try xml.element("SaleStartDate", text: days.lowerBound.description)
            try xml.element("SaleEndDate", text: days.upperBound.description)
        }
    }

    private static let schema = EmbeddedGrammar.schema("lazada-changes.rng")

    /// The document of requests, nothing of it kept.
    private static func write<Requests: Sequence>(
        _ path: String, _ requests: Requests, to file: any FeedFile,
        _ contents: (Requests.Element, XMLWriter) throws(XMLError) -> Void
    ) throws -> Int {
        var count = 0
        guard requests.contains(where: { _ in true }) else { return 0 }
        let problem = try CheckedDocument.write("lazada\(path)", to: file, by: schema.get()) { (xml) throws(XMLError) in
            try xml.element("Requests") { () throws(XMLError) in
                try xml.attribute("path", path)
                for request in requests {
                    try xml.element("Request") { () throws(XMLError) in
                        try xml.element("Product") { () throws(XMLError) in try contents(request, xml) }
                    }
                    count += 1
                }
            }
        }
        if let problem {
            throw FeedFailure.refusedByGrammar(feed: "lazada\(path)", product: nil, line: problem.line, reason: problem.message)
        }
        return count
    }

    /// `elements` in pieces of at most `size`.
    private static func pieces<Elements: Sequence>(of elements: Elements, _ size: Int) -> some Sequence<[Elements.Element]> {
        sequence(state: elements.makeIterator()) { iterator in
            var piece: [Elements.Element] = []
            while piece.count < size, let next = iterator.next() { piece.append(next) }
            return piece.isEmpty ? nil : piece
        }
    }
}
