public import Catalogue
import Diagnostics
import Feeds
public import Rulebook

/// How far a catalogue has come: a line for each product.
public struct Standing: Sendable {
    /// One product.
    public struct Entry: Sendable {
        /// Its folder.
        public let product: String
        /// Whether it is published, a draft or withdrawn.
        public let status: Status
        /// What its written material evidences of the points for story and label.
        public let score: StoryScore
        /// For each market that it is offered in: how many requirements hold for it, and how many of them are met.
        public let markets: [(market: String, required: Int, met: Int)]
        /// For each feed: what asks for it, the channel as people call it, and whether the product is in.
        public let feeds: [(entry: ChannelEntry, channel: String, isIn: Bool)]
        /// The languages that it has a story in.
        public let languages: [String]
        /// How many findings are errors and warnings.
        public let errors: Int
        /// How many findings are warnings.
        public let warnings: Int
    }

    /// The products, in the order of their folders.
    public let entries: [Entry]
}

extension SiteBuild {
    /// How far the catalogue has come; writes nothing.
    public static func standing(_ assignment: Assignment) async throws(BuildError) -> Standing {
        let draft = try await Draft(assignment)
        return Standing(draft.manuscript, draft.report.findings, draft.edition, draft.feeds, today: assignment.today)
    }
}

extension Standing {
    init(_ manuscript: Manuscript, _ findings: [Finding], _ edition: Edition?, _ feeds: [FeedSelection], today: Day) {
        let findings = Dictionary(grouping: findings, by: \.subject)
        let desk = Desk(manuscript, today: today)
        let binding = Rulebook.rules.map { $0.about }.filter { !$0.requirements.isEmpty && $0.binds(on: today.description) }
        let included = feeds.map { feed in
            (
                entry: feed.entry, channel: Feeds.channel(feed.entry.channel)?.name ?? feed.entry.channel.name,
                folders: Set(feed.included.compactMap { edition?.products[$0.product].product.folder })
            )
        }
        entries = manuscript.products.map { product in
            let own = findings[.product(product.folder)] ?? []
            let unmet = Set(own.filter { $0.severity > .note }.map(\.rule))
            let goods = product.kind.flatMap { Reference.kind($0.value) }?.class.name
            let rules = binding.filter { about in goods.map { about.goods.isEmpty || about.goods.contains($0) } ?? about.goods.isEmpty }
            return Standing.Entry(
                product: product.folder, status: product.effectiveStatus,
                score: StoryScore(of: product, languages: manuscript.languages, isCopied: unmet.contains("same-story")),
                markets: desk.markets(of: product).map { market in
                    let asked = rules.filter { about in about.market.map { $0 == market.code || $0 == market.rules.code } ?? false }
                    return (market.code, asked.count, asked.count { !unmet.contains($0.id) })
                },
                feeds: included.map { ($0.entry, $0.channel, $0.folders.contains(product.folder)) },
                languages: manuscript.languages.filter { product.stories[$0] != nil }.map(\.code),
                errors: own.count { $0.severity == .error }, warnings: own.count { $0.severity == .warning })
        }
    }
}
