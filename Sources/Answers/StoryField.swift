import Catalogue
import Diagnostics

/// A place of a story that a channel's field comes from.
enum StoryField: CaseIterable {
    case number
    case title
    case description
    case highlights
    case pictures
    case price
    case sale
    case availability
    case available
    case gtin
    case brand
    case kind
    case weight
    case parcel
    case net
    case materials
    case variant
    case certificates
    case ingredients
    case shelfLife
    case origin
    case customsCode
    case minimumOrder
    case leadTime
    case page

    /// The field that a channel calls so; `nil` where it has another name. Paths count by their last part: `/Catalogue/CatalogueLine/Item/Name`.
    init?(_ channelName: String) {
        let last = channelName.split(separator: "/").last.map { $0.prefix { $0 != "[" } } ?? ""
        let name = (last.split(separator: ":").last ?? "").lowercased().filter { $0.isLetter || $0.isNumber }
        guard let field = Self.byName[name] else { return nil }
        self = field
    }

    /// The names, without blanks and marks.
    private var names: [String] {
        switch self {
        case .number: ["id", "offerid", "sku", "sellersku", "skuid", "itemid", "retailerid", "supplierpid", "sellersitemidentification"]
        case .title:
            [
                "title", "name", "productname", "structuredtitle", "nameen", "descriptionshort", "productdescription", "itemname",
                "tradeitemdescription",
            ]
        case .description:
            [
                "description", "shortdescription", "descriptionlong", "structureddescription", "summary", "descriptionen",
                "richtextdescription",
            ]
        case .highlights: ["producthighlight", "highlight", "highlights"]
        case .pictures:
            [
                "imagelink", "additionalimagelink", "images", "image", "imgurl", "imgurlalternative", "picture", "mimesource", "mainimage",
                "imageurl", "additionalimagelinks", "imagelinks",
            ]
        case .price: ["price", "priceamount", "pricevat", "priceandavailability", "currency", "pricecurrency"]
        case .sale: ["saleprice", "specialprice", "salepriceeffectivedate", "specialfromdate", "specialtodate"]
        case .availability: ["availability", "quantity", "orderableindicator", "inventory", "deliverydate", "stock"]
        case .available: ["availabilitydate"]
        case .gtin: ["gtin", "ean", "barcode", "internationalpid", "standarditemidentification", "upc", "gtins", "tradeitemgtin"]
        case .brand: ["brand", "brandid", "manufacturer", "manufacturername", "brandname", "mpn"]
        case .kind:
            [
                "googleproductcategory", "producttype", "producttypes", "category", "primarycategory", "categorytext", "adult", "policy",
                "gpccategorycode", "fbproductcategory",
            ]
        case .weight: ["shippingweight", "packageweight", "productweight", "grossweight"]
        case .parcel:
            [
                "packagelength", "packagewidth", "packageheight", "packagecontent", "shippinglength", "shippingwidth", "shippingheight",
                "shipping", "shippinglabel",
            ]
        case .net: ["unitpricingmeasure", "unitpricingbasemeasure", "netcontent", "netweight", "contentunitquantity", "nocuperou"]
        case .materials: ["material", "materials"]
        case .variant: ["color", "colour", "size", "itemgroupid", "saleprop", "pattern"]
        case .certificates:
            [
                "certification", "certificate", "certifications", "productdetail", "certificatetypecode", "certificationagency",
                "certificationstandard", "certificatetype",
            ]
        case .ingredients: ["ingredients", "ingredient", "ingredientstatement"]
        case .shelfLife: ["shelflife", "expirydate", "expirationdate", "minimumtradeitemlifespanfromtimeofproduction"]
        case .origin: ["countryoforigin", "origincountry", "origin", "identificationcode", "origincountrycode"]
        case .customsCode: ["itemclassificationcode", "hscode", "commodityclassification", "hs"]
        case .minimumOrder: ["minimumorderquantity", "quantitymin", "minimumordervalue"]
        case .leadTime: ["leadtimemeasure", "deliverytime", "leadtime"]
        case .page: ["link", "mobilelink", "url", "uri", "landingpage", "canonicallink"]
        }
    }

    private static let byName = Dictionary(
        allCases.flatMap { field in field.names.map { ($0, field) } }, uniquingKeysWith: { first, _ in first })

    /// What to look at.
    var help: Words {
        switch self {
        case .number: .look("sku")
        case .title: .look("title")
        case .description: .look("summary")
        case .highlights: .look("highlights")
        case .pictures: .look("images")
        case .price: .look("offer.price")
        case .sale: .look("offer.sale")
        case .availability: .look("offer.availability")
        case .available: .look("offer.available")
        case .gtin: .look("traceability.gtin")
        case .brand: .look("brand")
        case .kind: .look("kind")
        case .weight: .look("package.weight")
        case .parcel: .look("package")
        case .net: .look("label.net")
        case .materials: .look("label.materials")
        case .variant: .look("variants")
        case .certificates: .look("certificates")
        case .ingredients: .look("ingredients")
        case .shelfLife: .look("label.shelf_life")
        case .origin: .look("traceability.origin")
        case .customsCode: .look("trade.hs_code")
        case .minimumOrder: .look("trade.minimum_order")
        case .leadTime: .look("trade.lead_time")
        case .page:
            Words(
                vi: "mở thử trang này của mặt hàng trên máy khác; nếu mở được thì chờ kênh đọc lại",
                en: "open this item's page on another computer; if it opens, wait until the channel reads it again")
        }
    }
}

extension Words {
    fileprivate static func look(_ key: String) -> Words { Words(vi: "xem lại `\(key)`", en: "look at `\(key)`") }
}

extension StoryField {
    /// Where a product says it for a feed, and how long that is; where it is missing, where it would be.
    func place(in product: Product, variant: Variant?, for entry: ChannelEntry?, languages: [Language]) -> (place: Place, length: Int) {
        func of<Value>(_ value: Located<Value>?) -> (Place, Int)? { value.map { ($0.place, $0.length) } }
        func of(_ line: Line?) -> (Place, Int)? { line.map { ($0.place, $0.raw.unicodeScalars.count + 2 * $0.inset) } }
        func key(_ place: Place?) -> (Place, Int)? { place.map { ($0, 1) } }
        let language = entry?.language ?? languages.first ?? .vi
        let story = product.stories[language] ?? languages.lazy.compactMap { product.stories[$0] }.first
        let storyFile = story?.place ?? product.place
        let (offer, label, trade, traceability) = (product.offer, product.label, product.trade, product.traceability)
        let found: (Place, Int)? =
            switch self {
            case .number: of(variant?.sku) ?? of(product.sku)
            case .title: of(entry.flatMap { story?.titles[$0.channel.name] }) ?? of(story?.title) ?? (storyFile, 1)
            case .description: of(entry.flatMap { story?.descriptions[$0.channel.name] }) ?? of(story?.summary) ?? (storyFile, 1)
            case .highlights: of(story?.highlights.first) ?? (storyFile, 1)
            case .pictures: of(variant?.images.first) ?? of(product.images.first) ?? key(product.imagesPlace)
            case .price: price(of: product, variant, in: entry?.market ?? .vietNam) ?? key(offer?.place)
            case .sale: of(offer?.sale?.price) ?? key(offer?.sale?.place) ?? key(offer?.place)
            case .availability: of(variant?.availability) ?? of(offer?.availability) ?? key(offer?.place)
            case .available: of(offer?.available) ?? of(offer?.availability) ?? key(offer?.place)
            case .gtin: variant == nil ? of(traceability?.gtin) ?? key(traceability?.place) : of(variant?.gtin)
            case .brand: of(product.brand)
            case .kind: key(entry.flatMap { product.channels[$0.channel.name]?.place }) ?? of(product.kind)
            case .weight: of(variant?.package?.weight) ?? of(product.package?.weight) ?? key(product.package?.place)
            case .parcel: of(product.package?.size) ?? key(product.package?.place)
            case .net: of(variant?.net) ?? of(label?.net) ?? key(label?.place)
            case .materials: key(label?.materials?.place) ?? key(label?.place)
            case .variant: key(variant?.place) ?? key(product.variants.first?.place) ?? of(label?.size)
            case .certificates: key(product.certificatesPlace) ?? key(product.ocop?.place)
            case .ingredients: of(story?.ingredients) ?? (storyFile, 1)
            case .shelfLife: of(label?.shelfLife) ?? key(label?.place)
            case .origin: of(traceability?.origin?.country) ?? key(traceability?.origin?.place) ?? key(traceability?.place)
            case .customsCode: of(trade?.hsCode) ?? key(trade?.place)
            case .minimumOrder: of(trade?.minimumOrder) ?? key(trade?.place)
            case .leadTime: of(trade?.leadTime) ?? key(trade?.place)
            case .page: of(story?.title) ?? (storyFile, 1)
            }
        return found ?? (variant?.place ?? product.place, 1)
    }

    private func price(of product: Product, _ variant: Variant?, in market: Market) -> (Place, Int)? {
        let own = variant.flatMap { $0.prices[market.code] ?? $0.prices[market.rules.code] ?? (market == .vietNam ? $0.price : nil) }
        return (own ?? product.offer?.price(in: market)).map { ($0.place, $0.length) }
    }
}
