import Catalogue
import Diagnostics
import Rulebook
import XML

/// TikTok's catalogue for advertisements: Google's form with availability in Meta's words
/// (https://ads.tiktok.com/help/article/catalog-product-parameters). The shop of TikTok takes no XML.
enum TikTok: GoogleShaped {
    private static let parameters = "https://ads.tiktok.com/help/article/catalog-product-parameters"

    static let dialect = Dialect(
        channel: .tikTok, name: "TikTok", grammar: "tiktok.rng",
        limits: {
            var limits = FeedLimits.google
            limits.title = Sourced(150, .memory, parameters)
            limits.picture = Sourced(500, .primary, parameters)
            limits.betterPicture = Sourced((pixels: 500, from: nil), .primary, parameters)
            return limits
        }(),
        availability: Dialect.spokenAvailability, elements: [],
        brand: .advised, pictureEndings: [".jpg", ".jpeg", ".png"], wantsPlainTitles: true,
        refusals: [
            Dialect.Refusal(
                classes: [.alcohol], goods: Words(vi: "đồ uống có cồn", en: "alcohol"),
                policy: Sourced("TikTok advertising policies", .memory, "not read")),
            Dialect.Refusal(
                classes: [.supplement, .medicine],
                goods: Words(vi: "thực phẩm bảo vệ sức khỏe và thuốc", en: "supplements and medicines"),
                policy: Sourced("TikTok advertising policies", .memory, "not read")),
        ])

    static let schema = EmbeddedGrammar.schema(dialect.grammar)
}
