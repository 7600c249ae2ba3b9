public import Catalogue
public import Diagnostics
import Feeds
import Pages
import Parallel
public import Rulebook

/// The whole catalogue of a proof at a glance: how far each product has come, what is due, and the feeds. Work for seconds where the
/// catalogue is large, so that it is apart from the pages, which are wanted at once.
public struct Survey: Sendable {
    /// The proof that was looked at.
    public let proof: Proof
    /// What was found, what the channels find among it.
    public let report: Report
    /// How far each product has come, in the order of the manuscript.
    public let standing: Standing
    /// What is due within half a year, and what has lapsed.
    public let due: Due
    private let feeds: [FeedSelection]

    /// Looks at the catalogue of `proof`.
    public init(of proof: Proof, today: Day) async {
        self.proof = proof
        feeds = await proof.feeds()
        report = proof.report.adding(feeds.flatMap(\.findings))
        standing = Standing(proof.manuscript, report.findings, proof.edition, feeds, today: today)
        due = Due(proof.manuscript, today: today, within: 180)
    }

    /// Everything that the stories say.
    public var manuscript: Manuscript { proof.manuscript }

    /// Whether a path of the site is a feed's, or that of what stands beside feeds.
    public static func has(_ path: String, in edition: Edition) -> Bool { path.hasPrefix("feeds/") || edition.addresses.feeds.file == path }

    /// A feed, what it tells of itself, or the list of feeds; `nil` where nothing such stands at `path`, and where the channel's grammar
    /// refuses the feed.
    public func document(at path: String) throws -> Document? {
        guard let edition = proof.edition else { return nil }
        if path == edition.addresses.feeds.file {
            return proof.list(
                of: feeds.map { selection in
                    ListedFeed(
                        channel: Feeds.channel(selection.entry.channel)?.name ?? selection.entry.channel.name, entry: selection.entry,
                        items: selection.items, leftOut: selection.leftOut.count, standing: .current)
                })
        }
        for selection in feeds where path.hasPrefix("feeds/\(selection.entry.name).") {
            var files: [String: FeedInMemory] = [:]
            do {
                _ = try Feeds.write(selection, in: edition) { path in
                    let file = FeedInMemory()
                    files[path] = file
                    return file
                } showing: { _ in
                }
            } catch is FeedFailure {
                return nil
            }
            if let file = files[path] { return Document(path: path, contents: file.bytes) }
        }
        return nil
    }
}
