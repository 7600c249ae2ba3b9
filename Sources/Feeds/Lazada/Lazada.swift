import Catalogue
import Diagnostics
import Rulebook
import XML

/// Lazada's Open Platform: one request a product, as `/product/create` takes it (https://open.lazada.com, Create a Product, read 2026-11-29).
/// The requests stand one after the other in one document, each of them whole.
///
/// Which attributes a category wants only Lazada knows (GetCategoryAttributes): they are the writer's to give, under `channels.lazada`.
enum Lazada: DialectChannel {
    private static let specification = "https://open.lazada.com (Create a Product; Image Upload)"
    private static let policy = Sourced("Lazada, prohibited and controlled products", .secondary, "feeds that sellers describe")

    static let dialect = Dialect(
        channel: .lazada, name: "Lazada", grammar: "lazada.rng",
        limits: {
            var limits = FeedLimits.google
            limits.id = Sourced(200, .memory, specification)
            limits.title = Sourced(255, .primary, specification)
            // Tags of HTML included.
            limits.description = Sourced(25_000, .primary, specification)
            // None was read: as Google's.
            limits.highlight = Sourced(150, .memory, specification)
            // They are part of the description.
            limits.detailValue = limits.description
            limits.moreImages = Sourced(7, .primary, specification)
            limits.picture = Sourced(330, .primary, specification)
            limits.betterPicture = Sourced((pixels: 330, from: nil), .primary, specification)
            return limits
        }(),
        availability: Dictionary(uniqueKeysWithValues: Availability.allCases.map { ($0, $0.rawValue) }),
        elements: [.highlights], pictureEndings: [".jpg", ".jpeg", ".png"],
        largestPicture: Sourced((pixels: 5_000, bytes: 3_145_728), .primary, specification),
        refusals: [
            Dialect.Refusal(classes: [.alcohol], goods: Words(vi: "đồ uống có cồn", en: "alcohol"), policy: policy),
            Dialect.Refusal(classes: [.medicine], goods: Words(vi: "thuốc", en: "medicines"), policy: policy),
            Dialect.Refusal(
                classes: [.ornamental], goods: Words(vi: "cây và động vật", en: "plants and animals"), policy: policy),
            Dialect.Refusal(
                kinds: ["birds-nest"], goods: Words(vi: "tổ yến", en: "edible bird's nest"),
                policy: Sourced("Lazada, prohibited and controlled products", .memory, "whether it counts as a part of animals")),
            Dialect.Refusal(
                classes: [.supplement], goods: Words(vi: "thực phẩm bảo vệ sức khỏe", en: "supplements"),
                policy: Sourced("Lazada, prohibited and controlled products", .memory, "not read")),
        ])

    static let schema = EmbeddedGrammar.schema(dialect.grammar)

    /// By hand: a new rule is its file in `Rules/` and its line here. The first that speaks gives the reason.
    static var checks: FeedRules {
        FeedRules(
            goods: [
                ServiceInFeed.self,
                RefusedByChannel.self,
                UnprovenAgarwoodForFeed.self,
                NotOfferedInFeedMarket.self,
                NoLazadaCategory.self,
                UnusableLazadaFact.self,
                NoWordsForFeed.self,
            ],
            items: [
                UnusableFeedID.self,
                NoPriceForFeed.self,
                NoPictureForFeed.self,
                UnclearAvailability.self,
                NoParcelForLazada.self,
            ],
            packs: [UnusableFeedID.self, AlikeLazadaPacks.self],
            advice: [
                LongFeedTitle.self,
                LongLazadaDescription.self,
                LongFeedHighlight.self,
                SmallFeedPicture.self,
                UnclearPolicy.self,
                NoLotForLazada.self,
            ])
    }

    static var rules: [About] { [UnknownFeedCountry.about, NoLazadaThere.about] + checks.abouts }

    static var itemTag: StaticString { "  <Request>" }

    /// A request holds all packs of a product.
    static var tellsPacksTogether: Bool { true }

    static func refusal(of entry: ChannelEntry, in edition: Edition) -> Finding? { NoLazadaThere.check(entry) }

    static func write(
        _ selection: FeedSelection, in edition: Edition, to xml: XMLWriter, showing show: (PictureRequest) -> Void
    ) throws(XMLError) {
        try LazadaWriter(selection, in: edition).write(to: xml, showing: show)
    }
}
