import Catalogue
import Diagnostics
import Rulebook
import XML

/// A catalogue for buyers who order by the pallet: one document with all goods, in the form of a standard.
protocol TradeCatalogue: FeedChannel {
    static var dialect: Dialect { get }
    /// Its grammar, compiled once.
    static var schema: Result<Schema, FeedFailure> { get }
    /// How the line begins with which an item starts.
    static var itemTag: StaticString { get }
    /// Why there can be no such catalogue, if that is so.
    static func refusal(of entry: ChannelEntry, in edition: Edition) -> Finding?
    /// The catalogue. The pictures that its items show are added to `pictures`.
    static func bytes(of selection: FeedSelection, in edition: Edition, pictures: inout Set<PictureRequest>) throws(XMLError) -> [UInt8]
}

extension TradeCatalogue {
    static var channel: Channel { dialect.channel }
    static var name: String { dialect.name }

    static func refusal(of entry: ChannelEntry, in edition: Edition) -> Finding? { nil }

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
            advice: [
                UntellableCertificate.self
            ])
    }

    static var rules: [About] { [UnknownFeedCountry.about, IncompleteTradeParty.about, UnknownCatalogueLanguage.about] + checks.abouts }

    /// What goes into the catalogue, and what stays out.
    static func select(_ edition: Edition, for entry: ChannelEntry) -> FeedSelection {
        if let finding = UnknownFeedCountry.check(entry) ?? refusal(of: entry, in: edition) {
            return FeedSelection(leavingOutAllOf: edition, for: entry, because: finding)
        }
        return FeedSelection(from: edition, for: entry, in: dialect, by: checks)
    }

    /// The catalogue, valid by our grammar of it.
    static func document(of selection: FeedSelection, in edition: Edition) throws(FeedFailure) -> Document {
        let grammar = try schema.get()
        let name = selection.entry.name
        var pictures: Set<PictureRequest> = []
        let bytes: [UInt8]
        let problems: [XMLProblem]
        do throws(XMLError) {
            bytes = try Self.bytes(of: selection, in: edition, pictures: &pictures)
            problems = try grammar.validate(bytes, limit: 1)
        } catch {
            throw .notWritten(feed: name, reason: "\(error)")
        }
        if let problem = problems.first {
            throw .refusedByGrammar(
                feed: name, product: selection.product(atLine: problem.line, of: bytes, startingWith: itemTag, in: edition),
                line: problem.line, reason: problem.message)
        }
        return Document(
            path: edition.addresses.feed(selection.entry).path, contents: bytes,
            dependsOn: selection.included.map { edition.products[$0.product].product.folder },
            pictures: pictures.sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) })
    }
}
