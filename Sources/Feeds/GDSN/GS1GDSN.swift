import Catalogue
import Diagnostics
import Rulebook
import XML

/// The catalogue item notification of GS1's Global Data Synchronisation Network, release 3.1, by which retailers learn of goods. It goes out
/// through a data pool, which its sender must be a member of.
enum GS1GDSN: TradeCatalogue {
    private static let specification = "GS1 GDSN 3.1.35, CatalogueItemNotification.xsd and its modules"

    static let dialect = Dialect(
        channel: .gdsn, name: "GS1 GDSN", grammar: "gs1-gdsn.rng",
        limits: {
            var limits = FeedLimits.google
            limits.id = Sourced(80, .primary, specification)
            limits.title = Sourced(200, .primary, specification)
            limits.description = Sourced(4000, .primary, specification)
            limits.brand = Sourced(70, .primary, specification)
            limits.detailValue = Sourced(5000, .primary, specification)
            return limits
        }(),
        availability: [:], elements: [])

    static let schema = EmbeddedGrammar.schema(dialect.grammar)

    /// By hand. Prices are no part of the notification. The first that speaks gives the reason.
    static var checks: FeedRules {
        FeedRules(
            goods: [
                ServiceInFeed.self,
                UnprovenAgarwoodForFeed.self,
                NotOfferedInFeedMarket.self,
                NoWordsForFeed.self,
                NoGPCCategory.self,
            ],
            items: [
                UnusableFeedID.self,
                NoGTINForGDSN.self,
            ],
            packs: [UnusableFeedID.self],
            advice: [
                LongFeedTitle.self,
                LongFeedDescription.self,
                LongFeedBrand.self,
                UntellableCertificate.self,
            ])
    }

    static var rules: [About] { [UnknownFeedCountry.about, IncompleteTradeParty.about] + checks.abouts }

    static var itemTag: StaticString { "  <transaction>" }

    static var daysInItems: [StaticString] { ["creationDateTime", "lastChangeDateTime"] }

    static func refusal(of entry: ChannelEntry, in edition: Edition) -> Finding? { IncompleteTradeParty.check(entry, in: edition) }

    static func write(
        _ selection: FeedSelection, in edition: Edition, to xml: XMLWriter, showing show: (PictureRequest) -> Void
    ) throws(XMLError) {
        try GDSNWriter(selection, in: edition).write(to: xml)
    }
}
