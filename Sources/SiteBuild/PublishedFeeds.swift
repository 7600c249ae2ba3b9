import Catalogue
import Diagnostics
import Feeds
import Pictures
import Rulebook

/// The feeds of the published site, as far as a new edition is held against them.
struct PublishedFeeds: Sendable {
    private let site: String
    private let disk: any Disk

    /// The feeds of the site at `output`.
    init(of output: String, on disk: any Disk) {
        site = output
        self.disk = disk
    }

    /// The published feed of `entry`; `nil` where there is none that we wrote, or what it says of its items can't be read.
    func feed(of entry: ChannelEntry, at addresses: Addresses) -> PublishedFeed? {
        let (feed, items) = ("\(site)/\(addresses.feed(entry).file)", "\(site)/\(addresses.feedItems(entry).file)")
        guard isFile("\(site)/\(OutputFolder.mark)"), isFile(feed), isFile(items), let bytes = try? disk.read(items),
            let told = try? FeedItems(bytes), told.head.feed == entry.name
        else { return nil }
        return PublishedFeed(told) { try self.bytes(of: entry, at: addresses) }
    }

    /// What reads the published feed of `entry`.
    func bytes(of entry: ChannelEntry, at addresses: Addresses) throws -> PublishedBytes {
        let file = try disk.open("\(site)/\(addresses.feed(entry).file)")
        return { try file.read(at: $0, into: $1) }
    }

    /// Copies a picture to `next` as it stands on the site. One that is not there any more stays missing.
    ///
    /// - Returns: whether it was there.
    func copyPicture(_ path: String, to next: NextEdition) throws -> Bool {
        // An edition of old may have it with what its camera wrote.
        guard DocumentPath.isPublishable(path), isFile("\(site)/\(path)"), let clean = CleanPicture(of: try disk.read("\(site)/\(path)"))
        else { return false }
        try next.write(clean.bytes, to: path)
        return true
    }

    private func isFile(_ path: String) -> Bool { (try? disk.kind(of: path)) == .file }
}
