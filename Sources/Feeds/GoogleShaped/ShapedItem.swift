import Catalogue
import Diagnostics
import Rulebook

/// One item as a channel reads it: every value a text in Google's form, ready to be written.
struct ShapedItem {
    typealias Detail = (section: String, name: String, value: String)

    let id: String
    let title: String
    let description: String
    let link: String
    let images: [String]
    let availability: String
    let availabilityDate: String?
    let price: String
    let sale: (price: String, dates: String?)?
    let brand: String?
    let gtin: String?
    let category: String?
    let type: String?
    let group: String?
    let color: String?
    let size: String?
    let material: String?
    let isForAdults: Bool
    let unitPrice: UnitPrice?
    let weight: String?
    let details: [Detail]
    let highlights: [String]
    let label: String?
    /// The pictures that must stand on the site for it.
    let pictures: [PictureRequest]

    /// The item of `candidate`, or `nil` where the rules should have kept it out.
    ///
    /// - Parameter description: the goods' text, which all their packs share.
    init?(_ candidate: Candidate, description: String, details: [Detail], highlights: [String]) {
        let goods = candidate.goods
        let entry = goods.entry
        let language = entry.language
        let product = goods.product
        guard let sku = candidate.sku?.value, let title = goods.title,
            let price = candidate.price?.value, let available = candidate.availability?.value
        else { return nil }
        let (dialect, limits) = (goods.dialect, goods.dialect.limits)
        guard let spelt = dialect.availability[available] else { return nil }
        id = sku
        self.title = FeedText.cut(
            title + (candidate.difference(in: language).map { ", \($0)" } ?? ""), to: limits.title.value)
        self.description = description
        link = goods.link
        pictures = candidate.pictureRequests
        images = pictures.map { goods.edition.addresses.encoded($0.address) }
        guard !images.isEmpty else { return nil }
        self.price = price.description
        availability = spelt
        availabilityDate =
            dialect.elements.contains(.availabilityDate) && UnclearAvailability.needsDate(available)
            ? product.offer?.available.map { Self.instant($0.value) } : nil
        sale = Self.sale(of: candidate, price: price)
        brand = candidate.brand
        gtin = candidate.gtin.flatMap { $0.value.isForRetail ? $0.value.text : nil }
        category = goods.published.kind.googleCategory.map { String($0.id) }
        let reader: ReaderLanguage = language == .vi ? .vi : .en
        type = Reference.productSet(goods.published.set).map { "\($0.sectorName[reader]) > \($0.name[reader])" }
        group = product.variants.isEmpty ? nil : product.sku.flatMap { UnusableFeedID.isUsable($0.value, in: dialect) ? $0.value : nil }
        color = Self.short(candidate.variant?.color?.best(for: language, else: goods.edition.languages), limits.colour.value)
        size = product.variants.isEmpty ? nil : Self.short(candidate.size(in: language), limits.colour.value)
        material = Self.short(product.label?.materials?[language], limits.material.value)
        isForAdults = goods.published.kind.class == .alcohol
        unitPrice = candidate.net.flatMap { UnitPrice(of: $0.value, in: entry.market) }
        weight = candidate.parcel?.weight.flatMap { Self.weight($0.value, atMost: limits.weight.value) }
        self.details = details
        self.highlights = highlights
        label = product.ocop?.stars.flatMap { (3...5).contains($0.value) ? "ocop-\($0.value)" : nil }
    }

    /// The day's beginning in Viet Nam.
    private static func instant(_ day: Day) -> String { "\(day)T00:00+0700" }

    private static func sale(of candidate: Candidate, price: Money) -> (price: String, dates: String?)? {
        guard let sale = candidate.sale(below: price) else { return nil }
        return (sale.price.description, sale.days.map { "\($0.lowerBound)T00:00+0700/\($0.upperBound)T23:59+0700" })
    }

    /// A text that is no longer than Google takes, else none: facts are never cut.
    private static func short(_ text: String?, _ limit: Int) -> String? {
        text.flatMap(FeedText.line).flatMap { FeedText.fits($0, limit) ? $0 : nil }
    }

    private static func weight(_ weight: Measure, atMost kilograms: Double) -> String? {
        guard weight.per == nil, weight.amount.isPositive, ["g", "kg"].contains(weight.unit.symbol), let grams = weight.inBaseUnits,
            grams <= kilograms * 1000
        else { return nil }
        return "\(weight.amount) \(weight.unit)"
    }
}

extension Candidate {
    /// A sale that is on or to come, in the price's own money and below it. Without its last day it is told only once it has begun, without
    /// its first day it began today.
    func sale(below price: Money) -> (price: Money, days: ClosedRange<Day>?)? {
        let today = goods.edition.today
        guard let sale, let lower = sale.price?.value, lower.currency == price.currency, lower.amount < price.amount,
            NoPriceForFeed.isWritable(lower)
        else { return nil }
        guard let until = sale.until?.value else { return sale.isOn(today) ? (lower, nil) : nil }
        let from = sale.from?.value ?? today
        guard today <= until, from <= until else { return nil }
        return (lower, from...until)
    }

    /// What sets it apart from the product: the variant's own name, else another net content, colour or size.
    func difference(in language: Language) -> String? {
        guard let variant else { return nil }
        let others = goods.edition.languages
        if let name = variant.name?.best(for: language, else: others) { return FeedText.line(name) }
        if let net = variant.net?.value, net != product.label?.net?.value { return net.form(in: language) }
        return (variant.color?.best(for: language, else: others) ?? variant.size?.value).flatMap(FeedText.line)
    }

    /// The size by which packs of one product differ.
    func size(in language: Language) -> String? { variant?.size?.value ?? net?.value.form(in: language) }

    /// As many of its pictures as the channel takes.
    var shownPictures: [(path: String, place: Place, picture: Picture)] {
        Array(
            pictures.filter { isOfShownForm($0.path) && isOfShownSize($0.picture) }.prefix(1 + goods.dialect.limits.moreImages.value).filter
            { isAddressable($0.path) })
    }

    /// The same, each with its place on the site.
    var pictureRequests: [PictureRequest] {
        let owner = "\(goods.published.producerSlug)/\(goods.published.slug)"
        return shownPictures.map { PictureRequest("\(product.folder)/\($0.path)", at: goods.edition.addresses.picture(owner, $0.path)) }
    }

    /// Whether a picture's address ends as the channel wants it.
    func isOfShownForm(_ path: String) -> Bool {
        let endings = goods.dialect.pictureEndings
        return endings.isEmpty || endings.contains { path.lowercased().hasSuffix($0) }
    }

    /// Whether a picture is no larger than the channel takes.
    func isOfShownSize(_ picture: Picture) -> Bool {
        goods.dialect.largestPicture.map { max(picture.width, picture.height) <= $0.value.pixels && picture.size <= $0.value.bytes } ?? true
    }

    private func isAddressable(_ path: String) -> Bool { address(of: path).utf8.count <= goods.dialect.limits.address.value }

    /// A picture's address on the site.
    func address(of path: String) -> String {
        let addresses = goods.edition.addresses
        return addresses.encoded(addresses.picture("\(goods.published.producerSlug)/\(goods.published.slug)", path))
    }
}

extension GTIN {
    /// Whether it is valid and numbers goods for every shop: not for use within one company or as a coupon (GS1 General Specifications,
    /// section 1.4, prefixes 02, 04, 05, 2 and 98 to 99; of GTIN-8 those that begin with 0 or 2).
    var isForRetail: Bool {
        guard hasValidCheckDigit, let digits = fourteenDigits else { return false }
        if text.utf8.count == 8 { return !["0", "2"].contains(text.prefix(1)) }
        let prefix = digits.dropFirst().prefix(2)
        return prefix.first != "2" && !["02", "04", "05", "98", "99"].contains(String(prefix))
    }
}

/// What a price is compared by: `500g` for `100g`.
struct UnitPrice: Equatable {
    /// The net content.
    let measure: String
    /// What the price is said for, one of the bases that Google takes
    /// (https://support.google.com/merchants/answer/6324490: 1, 2, 4, 8, 10, 100 of a unit, and 75 cl, 750 ml, 50 kg, 1000 kg).
    let base: String

    /// The unit price of a net content, or `nil` where there is nothing to compare by: a single piece, a pair, a set.
    ///
    /// Members of the Union say prices for a kilogram, litre or metre (Directive 98/6/EC, article 2b).
    init?(of net: Measure, in market: Market) {
        guard net.per == nil, net.amount.isPositive else { return nil }
        let isEuropean = market.rules == .europeanUnion
        switch net.unit.symbol {
        case "mg", "g", "kg": base = isEuropean ? "1kg" : "100g"
        case "ml", "l": base = isEuropean ? "1l" : "100ml"
        case "cm", "m": base = "1m"
        case "unit", "units":
            guard Amount(1) < net.amount, net.amount.decimals == 0 else { return nil }
            measure = "\(net.amount)ct"
            base = "1ct"
            return
        default: return nil
        }
        measure = "\(net.amount)\(net.unit)"
    }
}
