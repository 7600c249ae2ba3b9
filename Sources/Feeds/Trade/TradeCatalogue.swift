import Catalogue
import Diagnostics
import Rulebook

/// A catalogue for buyers who order by the pallet: one document with all goods, in the form of a standard.
protocol TradeCatalogue: DialectChannel {}

extension TradeCatalogue {
    /// By hand. The first that speaks gives the reason.
    static var checks: FeedRules {
        FeedRules(
            goods: [
                ServiceInFeed.self,
                UnprovenAgarwoodForFeed.self,
                NotOfferedInFeedMarket.self,
                NoWordsForFeed.self,
            ],
            items: [
                UnusableFeedID.self,
                NoPriceForFeed.self,
            ],
            packs: [UnusableFeedID.self],
            advice: [
                UntellableCertificate.self,
                UnclearQuantityPrice.self,
            ])
    }

    static var rules: [About] { [UnknownFeedCountry.about, IncompleteTradeParty.about, UnknownCatalogueLanguage.about] + checks.abouts }
}
