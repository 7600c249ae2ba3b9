public import Digests

/// What a feed says of one item: the digest of all of it, and the few values by which a buyer would tell two editions apart.
///
/// Values are written as the story format has them: `185000 VND`, `500 g`, `2028-05-31`.
public struct ItemFacts: ToldItem, Hashable, Sendable, Codable {
    /// The stock number, by which the channel knows it.
    public var id: String
    /// The product's folder, below the stories'.
    public var product: String
    /// Of the bytes that the feed has for it, but for those that only tell the day of the message.
    public var digest: SHA256
    /// The name as the channel shows it.
    public var title: String
    /// What it costs in the feed's market.
    public var price: String?
    /// What it costs for the time being, where that is less.
    public var sale: String?
    /// Whether it can be had: `in_stock`, `out_of_stock`, `preorder`, `made_to_order`.
    public var availability: String?
    /// The OCOP stars in force, 3 to 5.
    public var stars: Int?
    /// The last day of the stars, `YYYY-MM-DD`.
    public var starsUntil: String?
    /// The net content.
    public var net: String?
    /// The trade item number.
    public var gtin: String?
    /// The certificates in force: the scheme's id, or the name of one that has none, with its last day, empty where it has none.
    public var certificates: [String: String]?
    /// The day of the edition that last gave it to the feed, where it stays there although the stories have it no more.
    public var keptSince: String?

    private enum CodingKeys: String, CodingKey {
        case id
        case product
        case digest
        case title
        case price
        case sale
        case availability
        case stars
        case starsUntil = "stars_until"
        case net
        case gtin
        case certificates
        case keptSince = "kept_since"
    }

    /// What a feed says of `id`.
    public init(id: String, product: String, digest: SHA256, title: String) {
        self.id = id
        self.product = product
        self.digest = digest
        self.title = title
    }
}
