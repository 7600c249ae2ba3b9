import Catalogue
import Diagnostics
import Rulebook
import XML

/// A channel that reads feeds in Google's form: its dialect, and what its own policies keep out.
protocol GoogleShaped: DialectChannel {
    /// The channel's own rules about goods, asked before the common ones.
    static var policies: [any GoodsRule.Type] { get }
}

extension GoogleShaped {
    static var policies: [any GoodsRule.Type] { [] }

    /// By hand: a new common rule is its file in `GoogleShaped/Rules/` and its line here. The first that speaks gives the reason.
    static var checks: FeedRules {
        FeedRules(
            goods: [ServiceInFeed.self] + policies + [
                RefusedByChannel.self,
                UnprovenAgarwoodForFeed.self,
                NotOfferedInFeedMarket.self,
                NoWordsForFeed.self,
            ],
            items: [
                UnusableFeedID.self,
                NoPriceForFeed.self,
                LongFeedAddress.self,
                NoPictureForFeed.self,
                UnclearAvailability.self,
                NoMakerForFeed.self,
            ],
            packs: [UnusableFeedID.self],
            advice: [
                LongFeedTitle.self,
                LongFeedDescription.self,
                LongFeedHighlight.self,
                LongFeedBrand.self,
                SmallFeedPicture.self,
                PraiseInFeedTitle.self,
                UnclearPolicy.self,
            ])
    }

    static var rules: [About] { [UnknownFeedCountry.about] + checks.abouts }

    static var itemTag: StaticString { "    <item>" }

    static func write(
        _ selection: FeedSelection, in edition: Edition, to xml: XMLWriter, showing show: (PictureRequest) -> Void
    ) throws(XMLError) {
        try ShapedWriter(selection, in: edition, as: dialect).write(to: xml, showing: show)
    }
}
