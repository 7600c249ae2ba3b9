import Catalogue
import Diagnostics

/// One thing that a channel checks goods for: a file of its own with its text, its examples, its words and its check.
protocol FeedRule: Sendable {
    /// Everything about it besides the check.
    static var about: About { get }
}

/// A rule that keeps a product out of a feed, whatever pack it comes in.
protocol GoodsRule: FeedRule {
    /// Why the product stays out, if it does.
    static func check(_ goods: Goods) -> Finding?
}

/// A rule that keeps one item out of a feed.
protocol ItemRule: FeedRule {
    /// Why the item stays out, if it does.
    static func check(_ item: Candidate) -> Finding?
}

/// A rule that keeps packs out of a feed by what they are beside each other.
protocol PacksRule: FeedRule {
    /// Why each pack of a product that comes in several stays out, if it does: the product itself, then its variants in their order.
    static func check(_ goods: Goods) -> [Finding?]
}

/// A rule about what goes into the feed changed, or less well than it could.
protocol AdviceRule: FeedRule {
    /// What the writer should know.
    static func check(_ goods: Goods) -> [Finding]
}

extension FeedRule {
    /// A finding about `goods` that reaches no further than the feed.
    static func finding(
        about goods: Goods, at place: Place, length: Int = 1, _ message: Words, help: Words? = nil, severity: Severity? = nil
    ) -> Finding {
        Finding(
            about.id, severity ?? about.severity, at: place, length: length, message, help: help, basis: about.basis,
            reach: .channel(goods.entry.name), subject: .product(goods.product.folder))
    }
}
