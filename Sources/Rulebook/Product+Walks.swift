import Catalogue
import Diagnostics

/// The same kind of value wherever a product has one.
extension Product {
    /// Its stock numbers: its own, then its variants'.
    var stockNumbers: [Located<String>] { [sku].compactMap { $0 } + variants.compactMap(\.sku) }

    /// Its trade item numbers: its own, then its variants'.
    var tradeItemNumbers: [Located<GTIN>] { [traceability?.gtin].compactMap { $0 } + variants.compactMap(\.gtin) }

    /// Its lots.
    var lots: [Lot] { traceability?.lots ?? [] }

    /// Its prices at home: regular and on sale, its variants', and those by quantity.
    var homePrices: [Located<Money>] {
        [offer?.price, offer?.sale?.price].compactMap { $0 } + variants.compactMap(\.price) + (trade?.prices ?? []).compactMap(\.price)
    }

    /// Its prices abroad by the market they are for, in the markets' order.
    var marketPrices: [(market: String, price: Located<Money>)] {
        let own = (offer?.prices ?? [:]).sorted { $0.key < $1.key }
        let others = variants.flatMap { $0.prices.sorted { $0.key < $1.key } }
        let byQuantity = (trade?.prices ?? []).flatMap { $0.prices.sorted { $0.key < $1.key } }
        return (own + others + byQuantity).map { ($0.key, $0.value) }
    }

    /// The pictures of its goods, its variants' included.
    var allImages: [Located<String>] { images + variants.flatMap(\.images) }

    /// Everybody who answers for it in some market.
    var contacts: [Contact] {
        market.sorted { $0.key < $1.key }.flatMap { $0.value.contacts.sorted { $0.key < $1.key }.map(\.value) }
    }
}
