import Catalogue
public import Diagnostics
public import Feeds
public import Ledger

/// How the feeds stand: what is published, what was handed over, what came back.
public struct FeedStanding: Sendable {
    /// One feed.
    public struct Entry: Sendable {
        /// Its name.
        public let feed: String
        /// How many items it has on the site.
        public let live: Int
        /// The day of the edition on the site, `YYYY-MM-DD`; `nil` where the site has no such feed any more.
        public let asOf: String?
        /// The day on which it was last recorded as handed over; `nil` where it never was.
        public let submitted: String?
        /// In what the site differs from what was handed over; from nothing where nothing was.
        public let difference: FeedDiff
        /// What the channel said against items, and what still holds.
        public let answers: [Ledger.Answer]
        /// How many items the stories would give it, where it is held back because they are much fewer.
        public let heldBack: Int?

        /// The items that the channel refused.
        public var refused: [String] {
            var seen: Set<String> = []
            return answers.filter { $0.severity == .error }.compactMap(\.item).filter { seen.insert($0).inserted }
        }
    }

    /// The feeds by name.
    public let entries: [Entry]
    /// What there is to say of the ledger.
    public let notices: [Words]
}

/// Which editions are compared.
public enum FeedComparison: Sendable {
    /// The edition before the published one with it.
    case previous
    /// What was last handed over with what is published.
    case submitted
    /// The editions in two folders.
    case folders(String, String)
}

extension SiteBuild {
    /// How the feeds of the site at `output` stand; writes nothing but the ledger.
    public static func feedStanding(
        _ assignment: Assignment, output: String, disk: any Disk = LocalDisk()
    ) async throws(BuildError) -> FeedStanding {
        var draft = try await Draft(assignment)
        let held = try draft.holdBack(against: PublishedFeeds(of: output, on: disk), unless: false)
        let items = Dictionary(draft.feeds.map { ($0.entry.name, $0.items) }, uniquingKeysWith: { first, _ in first })
        let books = Bookkeeping(assignment.root, output: output, on: disk)
        return try inLedger {
            var entries: [FeedStanding.Entry] = []
            let known = try books.ledger?.feeds().map(\.name) ?? []
            for feed in Set(books.published?.feeds ?? []).union(known).sorted() {
                let published = books.published?.items(of: feed)
                let submission = try books.ledger?.latestSubmission(of: feed)
                // One that is gone from the site, and that nobody waits for, is history.
                if published == nil, submission == nil { continue }
                let before = try submission.flatMap { submission in
                    try books.ledger?.items(of: feed, in: submission.edition)
                }
                entries.append(
                    FeedStanding.Entry(
                        feed: feed, live: published?.items.count ?? 0, asOf: published?.head.asOf, submitted: submission?.on,
                        difference: FeedDiff(feed, from: before ?? [], to: published?.items ?? []),
                        answers: try books.ledger?.standingAnswers(of: feed) ?? [], heldBack: held[feed] == nil ? nil : items[feed] ?? 0))
            }
            return FeedStanding(entries: entries, notices: books.notices)
        }
    }

    /// In what two editions differ, feed by feed; feeds that say the same in both are left out.
    ///
    /// - Parameter feeds: the feeds or channels asked for; none means all.
    public static func feedDifferences(
        _ root: String, output: String, _ comparison: FeedComparison, feeds: Set<String> = [], disk: any Disk = LocalDisk()
    ) throws(BuildError) -> (differences: [FeedDiff], notices: [Words]) {
        var notices: [Words] = []
        var books: Bookkeeping?
        let old: PublishedEdition?
        let new: PublishedEdition?
        switch comparison {
        case .folders(let one, let other):
            (old, new) = (try edition(in: one, disk), try edition(in: other, disk))
        case .previous, .submitted:
            let opened = Bookkeeping(root, output: output, on: disk)
            guard let published = opened.published else { throw .cannotMake(.noEdition(output)) }
            (old, new) = (opened.previous, published)
            books = opened
            notices = opened.notices
            if case .previous = comparison, old == nil { throw .cannotMake(.noPreviousEdition(output)) }
        }
        let names = Set((old?.feeds ?? []) + (new?.feeds ?? [])).filter { isAsked($0, in: feeds) }.sorted()
        let differences = try inLedger {
            try names.compactMap { name -> FeedDiff? in
                var before: [ItemFacts] = old?.items(of: name)?.items ?? []
                if case .submitted = comparison {
                    // What was never handed over has nothing to differ from.
                    guard let ledger = books?.ledger, let submission = try ledger.latestSubmission(of: name) else { return nil }
                    before = try ledger.items(of: name, in: submission.edition)
                }
                let difference = FeedDiff(name, from: before, to: new?.items(of: name)?.items ?? [])
                return difference.isEmpty ? nil : difference
            }
        }
        return (differences, notices)
    }

    /// What was recorded, or would be: each feed with what differs from what was handed over before.
    ///
    /// - Parameters:
    ///   - feeds: the feeds or channels; none means all.
    ///   - day: the day to record, `YYYY-MM-DD`.
    ///   - isRecorded: whether it is put down.
    public static func submitFeeds(
        _ root: String, output: String, feeds: Set<String> = [], on day: String, isRecorded: Bool, disk: any Disk = LocalDisk()
    ) throws(BuildError) -> (submitted: [(feed: String, items: Int, difference: FeedDiff)], notices: [Words]) {
        let books = Bookkeeping(root, output: output, on: disk)
        guard let published = books.published else { throw .cannotMake(.noEdition(output)) }
        guard let ledger = books.ledger else { throw .cannotMake(books.notices.first ?? .noEdition(root)) }
        let names = published.feeds.filter { isAsked($0, in: feeds) }
        if names.isEmpty, !feeds.isEmpty { throw .cannotMake(.noSuchFeed(feeds.sorted(), published.feeds)) }
        let submitted = try inLedger {
            var submitted: [(feed: String, items: Int, difference: FeedDiff)] = []
            for name in names {
                // A feed without items has no file that anybody could hand over.
                guard let items = published.items(of: name), !items.items.isEmpty else { continue }
                let before = try ledger.latestSubmission(of: name)
                let known = try before.flatMap { before in try ledger.items(of: name, in: before.edition) }
                submitted.append((name, items.items.count, FeedDiff(name, from: known ?? [], to: items.items)))
                if isRecorded {
                    try ledger.submit(
                        name, on: day, parts: published.bytes(of: name).map { Feeds.parts(of: $0, channel: items.head.channel) } ?? [:])
                }
            }
            return submitted
        }
        return (submitted, books.notices)
    }

    private static func edition(in folder: String, _ disk: any Disk) throws(BuildError) -> PublishedEdition {
        guard let edition = PublishedEdition(in: folder, on: disk) else { throw .cannotMake(.noEdition(folder)) }
        return edition
    }

    /// Whether a feed was asked for, by its name or its channel's.
    static func isAsked(_ feed: String, in asked: Set<String>) -> Bool {
        asked.isEmpty || asked.contains(feed) || asked.contains { feed.hasPrefix("\($0).") }
    }

    /// What `work` says; what the ledger refuses comes out as a failed run.
    static func inLedger<Result>(_ work: () throws -> Result) throws(BuildError) -> Result {
        do {
            return try work()
        } catch {
            throw .cannotMake((error as? LedgerError)?.words ?? Words(vi: "\(error)", en: "\(error)"))
        }
    }
}

extension Words {
    static func noEdition(_ folder: String) -> Words {
        Words(
            vi: "`\(folder)` chưa có trang nào do chapbut dựng; chạy `chapbut build` trước",
            en: "there is no site of chapbut's at `\(folder)`; run `chapbut build` first")
    }

    fileprivate static func noPreviousEdition(_ folder: String) -> Words {
        Words(
            vi: "bên cạnh `\(folder)` không có bản trước nên chưa có gì để so",
            en: "there is no edition before the one at `\(folder)`, so there is nothing to compare")
    }

    static func noSuchFeed(_ asked: [String], _ known: [String]) -> Words {
        let (asked, known) = (asked.joined(separator: ", "), known.joined(separator: ", "))
        return Words(
            vi: "trang không có nguồn cấp \(asked); có: \(known.isEmpty ? "không có gì" : known)",
            en: "the site has no feed \(asked); there are: \(known.isEmpty ? "none" : known)")
    }
}
