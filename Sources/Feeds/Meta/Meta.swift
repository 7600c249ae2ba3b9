import Catalogue
import Diagnostics
import Rulebook
import XML

/// Meta's catalogue, from which Facebook and Instagram show goods: Google's form with availability in its own words. No line may have more
/// than 5,242,880 bytes (https://developers.facebook.com/docs/marketing-api/catalog-feed-setup), so that it is never written on one.
enum Meta: GoogleShaped {
    private static let fields = "productfeedspec, flexify (secondary)"
    private static let policy = Sourced(
        "Meta Commerce Policies", .secondary, "https://www.facebook.com/policies_center/commerce")

    static let dialect = Dialect(
        channel: .meta, name: "Meta", grammar: "meta.rng",
        limits: {
            var limits = FeedLimits.google
            limits.id = Sourced(100, .secondary, fields)
            limits.title = Sourced(200, .secondary, fields)
            limits.description = Sourced(9999, .secondary, fields)
            limits.brand = Sourced(100, .secondary, fields)
            // 20, of 2,000 characters together.
            limits.moreImages = Sourced(10, .secondary, fields)
            limits.betterPicture = Sourced((pixels: 500, from: nil), .secondary, fields)
            return limits
        }(),
        availability: Dialect.spokenAvailability, elements: [.customLabel],
        // One of brand, gtin and mpn is required.
        brand: .brandOrGTIN,
        refusals: [
            Dialect.Refusal(classes: [.alcohol], goods: Words(vi: "đồ uống có cồn", en: "alcohol"), policy: policy),
            Dialect.Refusal(
                classes: [.supplement, .medicine],
                goods: Words(vi: "thực phẩm bảo vệ sức khỏe và thuốc", en: "supplements and medicines"), policy: policy),
            Dialect.Refusal(
                kinds: ["birds-nest"], goods: Words(vi: "sản phẩm từ bộ phận động vật", en: "parts of animals"), policy: policy),
        ])

    static let schema = EmbeddedGrammar.schema(dialect.grammar)
}
