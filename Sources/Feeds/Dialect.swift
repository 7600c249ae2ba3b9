import Catalogue
import Diagnostics
import Rulebook

/// In what a channel differs from others that share a mapping or rules with it: data, not code. The marketplaces that read Google's form of a
/// feed share its mapping, the catalogues for buyers their rules.
struct Dialect: Sendable {
    /// An element that not every channel takes.
    enum Element: Sendable {
        case identifierExists
        case availabilityDate
        case adult
        case unitPricing
        case shippingWeight
        case details
        case highlights
        case customLabel
    }

    /// Whether an item must say whose make it is.
    enum BrandNeed: Sendable {
        /// It may.
        case optional
        /// It must have a brand or a trade item number.
        case brandOrGTIN
        /// It should, as far as is remembered.
        case advised
    }

    /// Goods that a channel's policy keeps out.
    struct Refusal: Sendable {
        /// The classes of goods.
        var classes: Set<KindClass> = []
        /// Kinds of goods besides.
        var kinds: Set<String> = []
        /// What they are, for readers.
        let goods: Words
        /// The policy. What is only remembered keeps nothing out and is said in a note.
        let policy: Sourced<String>
    }

    let channel: Channel
    /// As people call it.
    let name: String
    /// The name of the grammar of exactly what is written for it.
    let grammar: String
    let limits: FeedLimits
    /// How it spells whether goods can be had.
    let availability: [Availability: String]
    let elements: Set<Element>
    var brand: BrandNeed = .optional
    /// What an item's number may hold beside letters and digits.
    var marksInIDs = "._-"
    /// Whether no two items may have one address.
    var addressesPacks = false
    /// What addresses of pictures must end in; nothing where anything will do.
    var pictureEndings: [String] = []
    /// What a picture must not be larger than, on its sides and in bytes.
    var largestPicture: Sourced<(pixels: Int, bytes: Int)>?
    /// Whether titles must do without praise of the offer and small pictures.
    var wantsPlainTitles = false
    var refusals: [Refusal] = []

    /// Google's own spelling.
    static let googleAvailability: [Availability: String] = [
        .inStock: "in_stock", .outOfStock: "out_of_stock", .preorder: "preorder", .madeToOrder: "backorder",
    ]
    /// The spelling of Meta and TikTok.
    static let spokenAvailability: [Availability: String] = [
        .inStock: "in stock", .outOfStock: "out of stock", .preorder: "preorder", .madeToOrder: "available for order",
    ]
}

extension Dialect {
    /// The refusal that goods fall under.
    func refusal(of goods: Goods) -> Refusal? {
        let kind = goods.published.kind
        let isMedicine = goods.product.intendedUse?.value == "medicine"
        return refusals.first { refusal in
            refusal.classes.contains(kind.class) || refusal.kinds.contains(kind.id) || (isMedicine && refusal.classes.contains(.medicine))
        }
    }
}
