public import Catalogue
public import Diagnostics
public import Rulebook

/// The feeds that an edition goes into.
public enum Feeds {
    /// Every channel that the program can write for. A new one is its folder and its line here.
    public static let channels: [any FeedChannel.Type] = [
        BMEcat.self,
        GoogleMerchant.self,
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

    /// Writes the feed, held against the channel's grammar, and the report about it; the report alone where the feed has no item.
    ///
    /// Memory does not grow with the items: feed and report go to their files piece by piece.
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
        let paths = [edition.addresses.feed(selection.entry).path, edition.addresses.feedReport(selection.entry).path]
        if selection.items > 0 { try channel.write(selection, in: edition, to: try open(paths[0]), showing: show) }
        try FeedReport(of: selection, in: edition).write(to: try open(paths[1]))
        return selection.items > 0 ? paths : [paths[1]]
    }
}
