import Catalogue
import Diagnostics
import Rulebook
import XML

/// Microsoft Merchant Center, from which Bing shows goods: it takes a feed as Google does
/// (https://help.ads.microsoft.com, page 51084), with longer descriptions. Items must lie under the verified domain.
enum Microsoft: GoogleShaped {
    private static let specification = "https://help.ads.microsoft.com, page 51084"

    static let dialect = Dialect(
        channel: .microsoft, name: "Microsoft", grammar: "microsoft.rng",
        limits: {
            var limits = FeedLimits.google
            limits.id = Sourced(50, .primary, specification)
            limits.title = Sourced(150, .primary, specification)
            limits.description = Sourced(10_000, .primary, specification)
            return limits
        }(),
        availability: Dialect.googleAvailability,
        elements: [
            .identifierExists, .availabilityDate, .adult, .unitPricing, .shippingWeight, .details, .highlights, .customLabel,
        ],
        refusals: [
            Dialect.Refusal(
                classes: [.alcohol], goods: Words(vi: "đồ uống có cồn", en: "alcohol"),
                policy: Sourced("Microsoft Advertising policies", .memory, "not read")),
            Dialect.Refusal(
                classes: [.supplement, .medicine],
                goods: Words(vi: "thực phẩm bảo vệ sức khỏe và thuốc", en: "supplements and medicines"),
                policy: Sourced("Microsoft Advertising policies", .memory, "not read")),
        ])

    static let schema = EmbeddedGrammar.schema(dialect.grammar)
}
