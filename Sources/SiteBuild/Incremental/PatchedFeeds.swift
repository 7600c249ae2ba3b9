import Catalogue
import Feeds
import Rulebook

/// The published feeds, brought forward where the items of one producer alone say something else.
struct PatchedFeeds: Sendable {
    /// An edition of a feed that differs from the one before in a few items.
    typealias Change = (before: FeedItems.Head, after: FeedItems.Head, changed: [ItemFacts])

    private let site: String
    private let disk: any Disk
    private let folder: String

    /// Those of the site at `output`; `folder` is the producer's, below the stories'.
    init(of output: String, on disk: any Disk, folder: String) {
        site = output
        self.disk = disk
        self.folder = folder
    }

    /// Brings one feed forward, and returns what is to be put down of it, if it differs; `nil` where it must be made anew.
    ///
    /// - Parameters:
    ///   - selection: what of `edition` goes into it.
    ///   - edition: the producer and its goods alone.
    func bring(_ selection: FeedSelection, in edition: Edition, to next: NextEdition) throws -> [Change]? {
        let addresses = edition.addresses
        let paths = (addresses.feed(selection.entry).path, addresses.feedItems(selection.entry).path)
        func bytes(_ path: String) throws -> [UInt8] {
            try disk.kind(of: "\(site)/\(path)") == .file ? try disk.read("\(site)/\(path)") : []
        }
        let (feed, items, report) = (try bytes(paths.0), try bytes(paths.1), try bytes(addresses.feedReport(selection.entry).path))
        let outcome = try feed.withUnsafeBytes { feed in
            try items.withUnsafeBytes { items in
                try report.withUnsafeBytes { report in
                    try FeedPatch.outcome(
                        of: selection, in: edition, folder: folder,
                        after: FeedPatch.Published(feed: feed, items: items, report: report))
                }
            }
        }
        func write(_ pieces: [FeedPatch.Piece], of old: [UInt8], to path: String) throws {
            let file = try next.create(path)
            for piece in pieces {
                switch piece {
                case .published(let range): try old.withUnsafeBytes { try file.append(UnsafeRawBufferPointer(rebasing: $0[range])) }
                case .new(let bytes): try bytes.withUnsafeBytes { try file.append($0) }
                }
            }
            try file.close()
        }
        switch outcome {
        case .nothing: return []
        case .unknown: return nil
        case .pieces(let feedPieces, let itemPieces, let before, let after, let changed):
            guard next.lists([paths.0, paths.1]) else { return nil }
            try write(feedPieces, of: feed, to: paths.0)
            try write(itemPieces, of: items, to: paths.1)
            return [(before, after, changed)]
        }
    }
}
