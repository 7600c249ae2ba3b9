import Catalogue
import Diagnostics
import Rulebook
import XML

/// A channel that reads feeds in Google's form: its dialect, and what its own policies keep out.
protocol GoogleShaped: FeedChannel {
    static var dialect: Dialect { get }
    /// The channel's own rules about goods, asked before the common ones.
    static var policies: [any GoodsRule.Type] { get }
    /// Its grammar, compiled once.
    static var schema: Result<Schema, FeedFailure> { get }
}

extension GoogleShaped {
    static var channel: Channel { dialect.channel }
    static var name: String { dialect.name }
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
                NoPictureForFeed.self,
                UnclearAvailability.self,
                NoMakerForFeed.self,
            ],
            advice: [
                LongFeedTitle.self,
                LongFeedDescription.self,
                LongFeedHighlight.self,
                LongFeedBrand.self,
                LongFeedAddress.self,
                SmallFeedPicture.self,
                PraiseInFeedTitle.self,
                UnclearPolicy.self,
            ])
    }

    static var rules: [About] { [UnknownFeedCountry.about] + checks.abouts }

    /// What goes into the feed of `entry`, and what stays out.
    static func select(_ edition: Edition, for entry: ChannelEntry) -> FeedSelection {
        if let finding = UnknownFeedCountry.check(entry) {
            return FeedSelection(leavingOutAllOf: edition, for: entry, because: finding)
        }
        return FeedSelection(from: edition, for: entry, in: dialect, by: checks)
    }

    /// The feed with the items of `selection`, valid by the channel's grammar.
    static func document(of selection: FeedSelection, in edition: Edition) throws(FeedFailure) -> Document {
        let grammar = try schema.get()
        let name = selection.entry.name
        var pictures: Set<PictureRequest> = []
        let bytes: [UInt8]
        let problems: [XMLProblem]
        do throws(XMLError) {
            bytes = try ShapedWriter(selection, in: edition, as: dialect).bytes(pictures: &pictures)
            problems = try grammar.validate(bytes, limit: 1)
        } catch {
            throw .notWritten(feed: name, reason: "\(error)")
        }
        if let problem = problems.first {
            throw .refusedByGrammar(
                feed: name, product: selection.product(atLine: problem.line, of: bytes, startingWith: "    <item>", in: edition),
                line: problem.line,
                reason: problem.message)
        }
        return Document(
            path: edition.addresses.feed(selection.entry).path, contents: bytes,
            dependsOn: selection.included.map { edition.products[$0.product].product.folder },
            pictures: pictures.sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) })
    }
}
