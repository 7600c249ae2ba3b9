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
    /// All goes to its files piece by piece: of an item no more is held than its digest.
    ///
    /// - Parameters:
    ///   - kept: items of the published feed that stay in it behind its own, and the bytes of that feed.
    ///   - known: items that need not be made again; `show` is not told of them.
    ///   - open: makes the file at a path of the site.
    ///   - show: told of each picture that the items show.
    /// - Returns: the paths that were written.
    /// - Throws: `FeedFailure` where the grammar refuses the feed: then nothing of it may be published. What a file threw.
    public static func write(
        _ selection: FeedSelection, in edition: Edition, keeping kept: (items: KeptItems, published: PublishedBytes)? = nil,
        taking known: KnownItems? = nil, to open: (_ path: String) throws -> any FeedFile, showing show: (PictureRequest) -> Void
    ) throws -> [String] {
        guard let channel = channel(selection.entry.channel) else { return [] }
        guard selection.items > 0 else {
            return try rewrite(kept?.items, of: kept?.published, selection, alone: selection, in: edition, to: open)
        }
        let entry = selection.entry
        let making = HeadInTheMaking(selection, of: channel, in: edition)
        let path = edition.addresses.feed(entry).path
        let target = try open(path)
        let whole = kept.map { kept in
            var isWritten = false
            return FileWithMoreItems(target, itemsBeginningWith: channel.itemTag) { _, isLast, write in
                guard isLast, !isWritten else { return }
                isWritten = true
                try kept.items.copy(from: kept.published, itemsBeginningWith: channel.itemTag, withWhatIsAround: false, write)
            }
        }
        let file = DigestedFile(whole ?? target, of: channel, making.add)
        if let known {
            try channel.write(
                known.rest(of: selection), in: edition, to: known.file(within: file, of: selection, by: channel), showing: show)
        } else {
            try channel.write(selection, in: edition, to: file, showing: show)
        }
        file.finish()
        let selected = selection.included.reduce(0) { $0 + channel.itemTags(of: $1) }
        guard making.digests.count == selected else {
            throw FeedFailure.notWritten(
                feed: entry.name, reason: "it has \(making.digests.count) items of the \(selected) that were selected")
        }
        let told = kept?.items.items ?? []
        for item in told { making.add(item.id, item.digest) }
        let head = making.finish(feed: entry.name, channel: entry.channel, asOf: edition.today.description)
        let besides = try tell(head, selection, selection, making.digests, told, channel, edition, to: open)
        try file.close()
        return [path] + besides
    }

    /// Puts what is kept of the published feed into its place, held against the channel's grammar, with a report and what it says of its
    /// items; the latter two alone where nothing is kept.
    ///
    /// - Parameters:
    ///   - kept: what of the published feed stays.
    ///   - published: the bytes of that feed.
    ///   - finding: why the new feed does not go out.
    /// - Throws: `FeedFailure` where the grammar refuses what is left. What a file or `published` threw.
    public static func rewrite(
        _ kept: KeptItems?, of published: PublishedBytes?, _ selection: FeedSelection, because finding: Finding, in edition: Edition,
        to open: (_ path: String) throws -> any FeedFile
    ) throws -> [String] {
        let narrowed = selection.narrowed(to: kept, because: finding, in: edition)
        return try rewrite(kept, of: published, narrowed, alone: FeedSelection(of: selection.entry), in: edition, to: open)
    }

    private static func rewrite(
        _ kept: KeptItems?, of published: PublishedBytes?, _ reported: FeedSelection, alone written: FeedSelection, in edition: Edition,
        to open: (_ path: String) throws -> any FeedFile
    ) throws -> [String] {
        let entry = reported.entry
        guard let channel = channel(entry.channel) else { return [] }
        let making = HeadInTheMaking(written, of: channel, in: edition)
        for item in kept?.items ?? [] { making.add(item.id, item.digest) }
        let head = making.finish(feed: entry.name, channel: entry.channel, asOf: edition.today.description)
        var paths: [String] = []
        if let kept, let published {
            let path = edition.addresses.feed(entry).path
            let file = try open(path)
            try kept.copy(from: published, itemsBeginningWith: channel.itemTag, withWhatIsAround: true) { try file.append($0) }
            if let complaint = try channel.complaint(about: file, called: entry.name) {
                throw FeedFailure.notWritten(feed: entry.name, reason: complaint)
            }
            try file.close()
            paths = [path]
        }
        return paths + (try tell(head, reported, written, [], kept?.items ?? [], channel, edition, to: open))
    }

    /// Writes the report about a feed, and what it says of its items.
    private static func tell(
        _ head: FeedItems.Head, _ reported: FeedSelection, _ written: FeedSelection, _ digests: [SHA256], _ kept: [ItemFacts],
        _ channel: any FeedChannel.Type, _ edition: Edition, to open: (_ path: String) throws -> any FeedFile
    ) throws -> [String] {
        let (report, items) = (edition.addresses.feedReport(reported.entry).path, edition.addresses.feedItems(reported.entry).path)
        try FeedReport(of: reported, and: kept, in: edition).write(to: try open(report))
        try FeedItems.write(head, written, digests, and: kept, of: channel, in: edition, to: try open(items))
        return [report, items]
    }
}
