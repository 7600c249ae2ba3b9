import Diagnostics
import Feeds
import Ledger

/// The ledger of a folder of stories, brought up to date from what is published whenever it is touched.
///
/// A build that was cut short after it published, and before the ledger knew, costs nothing: the site tells the next one. A ledger that
/// can't be used is a notice; it never keeps anybody from building.
struct Bookkeeping {
    /// The ledger, where it can be used.
    private(set) var ledger: Ledger?
    /// What whoever runs the program should know of it.
    private(set) var notices: [Words] = []
    /// The published edition and the one before.
    let published: PublishedEdition?
    let previous: PublishedEdition?

    /// Opens the ledger of the stories in `root`, and puts down what is published at `output` and not yet in it.
    init(_ root: String, output: String, on disk: any Disk) {
        (published, previous) = PublishedEdition.both(of: output, on: disk)
        do throws(LedgerError) {
            let opened = try Self.open(root, on: disk)
            if let notice = opened.notice { notices.append(notice) }
            try Self.catchUp(opened, with: published, after: previous)
            ledger = opened
        } catch {
            notices.append(error.words)
        }
    }

    /// Puts down editions that differ from those before in a few items; where the ledger knows of others, whatever it lacks.
    ///
    /// - Returns: what whoever runs the program should know of it.
    static func notices(
        _ root: String, _ editions: [(before: FeedItems.Head, after: FeedItems.Head, changed: [ItemFacts])], output: String,
        on disk: any Disk
    ) -> [Words] {
        if let ledger = try? open(root, on: disk), ledger.notice == nil, (try? ledger.record(editions)) == true { return [] }
        return Bookkeeping(root, output: output, on: disk).notices
    }

    private static func open(_ root: String, on disk: any Disk) throws(LedgerError) -> Ledger {
        let folder = "\(root)/.chapbut"
        do throws(DiskError) {
            switch try disk.kind(of: folder) {
            case nil: try disk.makeFolder(folder)
            case .folder: break
            case .file, .link, .other: throw DiskError(.look, folder, code: 20)
            }
        } catch {
            throw error.code == 20 ? .notAFile(path: folder) : .refused(path: folder, reason: error.reason.en)
        }
        return try Ledger("\(root)/\(Ledger.file)")
    }

    /// Puts down what the ledger lacks: of a feed that it knows nothing of, the edition before as well.
    private static func catchUp(_ ledger: Ledger, with published: PublishedEdition?, after previous: PublishedEdition?) throws(LedgerError)
    {
        guard let published else { return }
        var unknown: [(edition: PublishedEdition, feed: String)] = []
        for feed in published.feeds {
            guard let head = published.head(of: feed) else { continue }
            let known = try ledger.latestEdition(of: feed)
            if known?.digest == head.digest { continue }
            if known == nil, let previous { unknown.append((previous, feed)) }
            unknown.append((published, feed))
        }
        if !unknown.isEmpty { try ledger.record(unknown.lazy.compactMap { $0.edition.items(of: $0.feed) }) }
    }
}
