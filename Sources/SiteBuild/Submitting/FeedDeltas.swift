import Catalogue
public import Diagnostics
public import Feeds
import Ledger

extension SiteBuild {
    /// What changed in the feeds of a channel, as documents that it takes; writes nothing but the ledger.
    ///
    /// - Parameters:
    ///   - asked: the feed or channel.
    ///   - isSinceSubmitted: whether against what was last handed over, else against the edition before the published one.
    ///   - previousVersion: for channels that count their updates, how many went out since the whole catalogue did.
    public static func feedDeltas(
        _ root: String, output: String, of asked: String, isSinceSubmitted: Bool, previousVersion: Int = 0, disk: any Disk = LocalDisk()
    ) throws(BuildError) -> (deltas: [(feed: String, delta: FeedDelta)], notices: [Words]) {
        let books = Bookkeeping(root, output: output, on: disk)
        guard let published = books.published else { throw .cannotMake(.noEdition(output)) }
        let names = published.feeds.filter { isAsked($0, in: [asked]) }
        guard !names.isEmpty else { throw .cannotMake(.noSuchFeed([asked], published.feeds)) }
        var deltas: [(feed: String, delta: FeedDelta)] = []
        for name in names {
            guard let items = published.items(of: name) else { continue }
            let old: FeedState
            if isSinceSubmitted {
                guard let ledger = books.ledger else { throw .cannotMake(books.notices.first ?? .noEdition(root)) }
                let submitted = try inLedger { try ledger.latestSubmission(of: name) }
                guard let submitted else { throw .cannotMake(.neverSubmitted(name)) }
                old = try inLedger {
                    FeedState(items: try ledger.items(of: name, in: submitted.edition), parts: try ledger.submittedParts(of: name))
                }
            } else {
                guard let previous = books.previous, let before = previous.items(of: name) else {
                    throw .cannotMake(.noEditionBefore(name))
                }
                old = FeedState(
                    items: before.items, parts: previous.bytes(of: name).map { Feeds.parts(of: $0, channel: before.head.channel) } ?? [:])
            }
            do throws(DeltaFailure) {
                deltas.append(
                    (name, try Feeds.delta(of: items.head, published.bytes(of: name) ?? [], since: old, previousVersion: previousVersion)))
            } catch {
                throw .cannotMake(error.words)
            }
        }
        return (deltas, books.notices)
    }
}

extension Words {
    fileprivate static func neverSubmitted(_ feed: String) -> Words {
        Words(
            vi: "\(feed) chưa ghi là đã nộp lần nào: nộp cả nguồn cấp, ghi bằng `chapbut feed submit --record`, hoặc dùng --since previous",
            en:
                "\(feed) was never recorded as submitted: submit the whole feed and record it with `chapbut feed submit --record`, or use --since previous"
        )
    }

    fileprivate static func noEditionBefore(_ feed: String) -> Words {
        Words(vi: "không có bản trước của \(feed) để so", en: "there is no edition of \(feed) before the published one")
    }
}
