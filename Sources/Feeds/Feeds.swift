public import Catalogue
public import Diagnostics
import Digests
public import Rulebook

/// The feeds that an edition goes into.
public enum Feeds {
    /// Every channel that the program can write for. A new one is its folder and its line here.
    public static let channels: [any FeedChannel.Type] = [
        BMEcat.self,
        GoogleMerchant.self,
        GS1GDSN.self,
        Heureka.self,
        Lazada.self,
        Meta.self,
        Microsoft.self,
        PeppolCatalogue.self,
        Pinterest.self,
        TikTok.self,
        UBLCatalogue.self,
    ]

    /// What the channels check goods for, beyond the rulebook.
    public static let rules: [About] = {
        var seen: Set<RuleID> = []
        return channels.flatMap { $0.rules }.filter { seen.insert($0.id).inserted }
    }()

    /// The channel called so, or `nil` where nobody has written it.
    public static func channel(_ channel: Channel) -> (any FeedChannel.Type)? { channels.first { $0.channel == channel } }

    /// What goes into the feed of `entry` and what stays out, each with its reason. Nothing for a channel that nobody has written, which is
    /// the rulebook's to report.
    public static func select(_ edition: Edition, for entry: ChannelEntry) -> FeedSelection {
        guard let channel = channel(entry.channel) else { return FeedSelection(of: entry) }
        return channel.select(edition, for: entry)
    }

    /// Writes the feed, held against the channel's grammar, the report about it, and what it says of its items; these two alone where it
    /// has none.
    ///
    /// Memory does not grow with the items, but for their digests: all goes to its files piece by piece.
    ///
    /// - Parameters:
    ///   - open: makes the file at a path of the site.
    ///   - show: told of each picture that the items show.
    /// - Returns: the paths that were written.
    /// - Throws: `FeedFailure` where the grammar refuses the feed: then nothing of it may be published. What a file threw.
    public static func write(
        _ selection: FeedSelection, in edition: Edition, to open: (_ path: String) throws -> any FeedFile,
        showing show: (PictureRequest) -> Void
    ) throws -> [String] {
        guard let channel = channel(selection.entry.channel) else { return [] }
        let (entry, addresses) = (selection.entry, edition.addresses)
        let (feed, report, items) = (addresses.feed(entry).path, addresses.feedReport(entry).path, addresses.feedItems(entry).path)
        var digests: [SHA256] = []
        if selection.items > 0 {
            let file = DigestedFile(try open(feed), itemsBeginningWith: channel.itemTag)
            try channel.write(selection, in: edition, to: file, showing: show)
            digests = file.itemDigests()
        }
        let selected = selection.included.reduce(0) { $0 + channel.itemTags(of: $1) }
        guard digests.count == selected else {
            throw FeedFailure.notWritten(feed: entry.name, reason: "it has \(digests.count) items of the \(selected) that were selected")
        }
        try FeedReport(of: selection, in: edition).write(to: try open(report))
        try FeedItems.write(selection, of: channel, in: edition, digests: digests, to: try open(items))
        return selection.items > 0 ? [feed, report, items] : [report, items]
    }
}
