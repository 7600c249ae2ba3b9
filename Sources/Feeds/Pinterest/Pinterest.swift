import Catalogue
import Diagnostics
import Rulebook
import XML

/// Pinterest's catalogue: Google's form, fetched once a day (https://help.pinterest.com).
enum Pinterest: GoogleShaped {
    private static let fields = "feed-donkey and two pages that agree (secondary)"

    static let dialect = Dialect(
        channel: .pinterest, name: "Pinterest", grammar: "pinterest.rng",
        limits: {
            var limits = FeedLimits.google
            limits.id = Sourced(127, .secondary, fields)
            limits.title = Sourced(500, .secondary, fields)
            limits.description = Sourced(10_000, .secondary, fields)
            limits.address = Sourced(511, .secondary, fields)
            // Upright pictures of 1000 × 1500 are shown best.
            limits.betterPicture = Sourced((pixels: 1000, from: nil), .secondary, fields)
            return limits
        }(),
        availability: [.inStock: "in stock", .outOfStock: "out of stock", .preorder: "preorder", .madeToOrder: "preorder"],
        elements: [.customLabel],
        refusals: [
            Dialect.Refusal(
                classes: [.alcohol], goods: Words(vi: "đồ uống có cồn", en: "alcohol"),
                policy: Sourced("Pinterest merchant guidelines", .memory, "not read"))
        ])

    static let schema = EmbeddedGrammar.schema(dialect.grammar)
}
