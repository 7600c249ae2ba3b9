public import Diagnostics

/// Whether goods can be had.
public enum Availability: String, Sendable, CaseIterable {
    /// Now.
    case inStock = "in_stock"
    /// Not now.
    case outOfStock = "out_of_stock"
    /// From a day on, ordered before.
    case preorder
    /// Made when ordered.
    case madeToOrder = "made_to_order"
}

/// A lower price for a time.
public struct Sale: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// The lower price.
    public var price: Located<Money>?
    /// First day.
    public var from: Located<Day>?
    /// Last day.
    public var until: Located<Day>?

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }

    /// Whether the lower price holds on `day`; both ends count, an open end is open.
    public func isOn(_ day: Day) -> Bool {
        price != nil && (from.map { $0.value <= day } ?? true) && (until.map { day <= $0.value } ?? true)
    }
}

/// What goods cost and whether they can be had.
public struct Offer: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// The price at home.
    public var price: Located<Money>?
    /// A lower price for a time.
    public var sale: Sale?
    /// Whether they can be had.
    public var availability: Located<Availability>?
    /// From when, with preorder and made to order.
    public var available: Located<Day>?
    /// Prices by market.
    public var prices: [String: Located<Money>] = [:]
    /// Shops, by name.
    public var links: [(shop: String, url: Located<String>)] = []

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }

    /// The price in a market: the country's own, then the Union's for its members, and at home the price itself. Never converted.
    public func price(in market: Market) -> Located<Money>? {
        prices[market.code] ?? prices[market.rules.code] ?? (market == .vietNam ? price : nil)
    }

    /// Whether both say the same at the same places.
    public static func == (one: Offer, other: Offer) -> Bool {
        one.place == other.place && one.price == other.price && one.sale == other.sale && one.availability == other.availability
            && one.available == other.available && one.prices == other.prices && one.links.map(\.shop) == other.links.map(\.shop)
            && one.links.map(\.url) == other.links.map(\.url)
    }
}

/// A parcel: as shipped to one buyer, or a carton of many.
public struct Parcel: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// How many units it holds.
    public var units: Located<Amount>?
    /// Gross weight.
    public var weight: Located<Measure>?
    /// Outer size.
    public var size: Located<Dimensions>?

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// What one costs to whoever buys so many.
public struct QuantityPrice: Sendable, Equatable {
    /// Its item in the list.
    public var place: Place
    /// From how many on.
    public var from: Located<Measure>?
    /// The price of one at home.
    public var price: Located<Money>?
    /// The price of one by market.
    public var prices: [String: Located<Money>] = [:]

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }

    /// The price of one in a market: the country's own, then that of its union; never converted.
    public func price(in market: Market) -> Located<Money>? {
        market == .vietNam ? price : prices[market.code] ?? prices[market.rules.code]
    }
}

/// For buyers who order by the pallet.
public struct Trade: Sendable, Equatable {
    /// Its key.
    public var place: Place
    /// Harmonized System code.
    public var hsCode: Located<String>?
    /// The least that is sold at once.
    public var minimumOrder: Located<Measure>?
    /// What one costs to whoever buys more, the fewest first.
    public var prices: [QuantityPrice] = []
    /// How much can be made.
    public var capacity: Located<Measure>?
    /// From order to shipment.
    public var leadTime: Located<Measure>?
    /// Terms of delivery.
    public var incoterms: [Located<String>] = []
    /// Terms of payment.
    public var payment: [Located<String>] = []
    /// Whether it is packed under the buyer's brand.
    public var privateLabel: Located<Bool>?
    /// A carton.
    public var carton: Parcel?
    /// Where it is offered; `nil` for all of the site's markets.
    public var markets: [Located<Market>]?

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}

/// Another pack size of the same goods and story; what is absent is the product's.
public struct Variant: Sendable, Equatable {
    /// Its item in the list.
    public var place: Place
    /// Its stock number.
    public var sku: Located<String>?
    /// Its trade item number.
    public var gtin: Located<GTIN>?
    /// Its net content.
    public var net: Located<Measure>?
    /// Its price at home.
    public var price: Located<Money>?
    /// Its prices by market.
    public var prices: [String: Located<Money>] = [:]
    /// What sets it apart where that is not the net content.
    public var name: LocalText?
    /// Whether it can be had, where that differs.
    public var availability: Located<Availability>?
    /// Its size as written.
    public var size: Located<String>?
    /// Its colour.
    public var color: LocalText?
    /// Its own parcel.
    public var package: Parcel?
    /// Its pictures.
    public var images: [Located<String>] = []

    /// Empty, at `place`.
    public init(at place: Place) { self.place = place }
}
