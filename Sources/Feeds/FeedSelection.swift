public import Catalogue
public import Diagnostics
import Rulebook

/// What goes into one feed and what stays out: together all products of the folder, always.
public struct FeedSelection: Sendable {
    /// Goods that go in: a product, some of its variants, or both.
    public struct Included: Sendable {
        /// The product's position in the edition.
        public let product: Int
        /// Whether the product itself is an item.
        public let itself: Bool
        /// The positions of the variants that are items.
        public let variants: [Int]

        /// How many items it gives.
        public var items: Int { (itself ? 1 : 0) + variants.count }
    }

    /// Goods that stay out, and why.
    public struct LeftOut: Sendable {
        /// The product's folder.
        public let product: String
        /// The stock number where only this item of a product stays out.
        public let item: String?
        /// The rule that keeps it out; `draft` and `withdrawn` where its writer does.
        public let rule: RuleID
        /// How much that weighs.
        public let severity: Severity
        /// Where that is to be seen.
        public let place: Place
        /// Why.
        public let reason: Words
    }

    /// The feed.
    public let entry: ChannelEntry
    /// What the channel's rules found. What the rulebook found is not said again.
    public internal(set) var findings: [Finding] = []
    /// The products that go in, in the edition's order.
    public internal(set) var included: [Included] = []
    /// The products that stay out, by folder.
    public internal(set) var leftOut: [LeftOut] = []
    /// The items that stay out of products that go in, in the edition's order.
    public internal(set) var itemsLeftOut: [LeftOut] = []

    init(of entry: ChannelEntry) { self.entry = entry }

    /// How many products go in.
    public var publishedProducts: Int { included.count }

    /// How many items the feed has.
    public var items: Int { included.reduce(0) { $0 + $1.items } }
}
