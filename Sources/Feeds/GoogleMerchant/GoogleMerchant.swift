public import Catalogue
public import Diagnostics
public import Rulebook
private import XML

/// Google Merchant Center: RSS 2.0 with elements of Google's own, one feed a language and country.
public enum GoogleMerchant: FeedChannel {
    /// `google-merchant`.
    public static let channel = Channel.googleMerchant

    /// By hand: a new rule is its file in `Rules/` and its line here. The first that speaks gives the reason.
    static let checks = FeedRules(
        goods: [
            TourismAtGoogle.self,
            AlcoholAtGoogle.self,
            MedicineAtGoogle.self,
            UnprovenAgarwoodAtGoogle.self,
            NotOfferedInFeedMarket.self,
            NoWordsForFeed.self,
        ],
        items: [
            UnusableFeedID.self,
            NoPriceForFeed.self,
            NoPictureForFeed.self,
            UnclearAvailability.self,
        ],
        advice: [
            LongFeedTitle.self,
            LongFeedDescription.self,
            LongFeedHighlight.self,
            LongFeedBrand.self,
            SmallFeedPicture.self,
        ])

    /// What it checks goods for.
    public static let rules: [About] = [UnknownFeedCountry.about] + checks.abouts

    /// What goes into the feed of `entry`, and what stays out.
    public static func select(_ edition: Edition, for entry: ChannelEntry) -> FeedSelection {
        if let finding = UnknownFeedCountry.check(entry) {
            return FeedSelection(leavingOutAllOf: edition, for: entry, because: finding)
        }
        return FeedSelection(from: edition, for: entry, by: checks)
    }

    /// The grammar of exactly what the writer writes.
    static let grammarName = "google-merchant.rng"
    private static let grammar = EmbeddedGrammar.schema(grammarName)

    /// The feed with the items of `selection`, valid by the channel's grammar.
    public static func document(of selection: FeedSelection, in edition: Edition) throws(FeedFailure) -> Document {
        let grammar = try grammar.get()
        let name = selection.entry.name
        var pictures: Set<PictureRequest> = []
        let bytes: [UInt8]
        let problems: [XMLProblem]
        do throws(XMLError) {
            bytes = try GoogleMerchantWriter(selection, in: edition).bytes(pictures: &pictures)
            problems = try grammar.validate(bytes, limit: 1)
        } catch {
            throw .notWritten(feed: name, reason: "\(error)")
        }
        if let problem = problems.first {
            throw .refusedByGrammar(
                feed: name, product: product(atLine: problem.line, of: bytes, selection, in: edition), line: problem.line,
                reason: problem.message)
        }
        return Document(
            path: edition.addresses.feed(selection.entry).path, contents: bytes,
            dependsOn: selection.included.map { edition.products[$0.product].product.folder },
            pictures: pictures.sorted { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) })
    }

    /// The folder of the goods whose item stands at a line: items are counted by their start tags, which no text can look like.
    static func product(atLine line: Int, of bytes: [UInt8], _ selection: FeedSelection, in edition: Edition) -> String? {
        let tag = Array("    <item>".utf8)
        var items = 0
        var number = 1
        var start = 0
        while start < bytes.count, number <= line {
            if bytes[start...].starts(with: tag) { items += 1 }
            start = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex) + 1
            number += 1
        }
        guard items > 0 else { return nil }
        for included in selection.included {
            items -= included.items
            if items <= 0 { return edition.products[included.product].product.folder }
        }
        return nil
    }
}
