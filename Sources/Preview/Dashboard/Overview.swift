import Catalogue
import Diagnostics
import Rulebook
import SiteBuild

/// The whole catalogue at a glance: a line for each product, ready to be sifted.
struct Overview: Sendable {
    /// What is known of a product in one line.
    struct Row: Sendable {
        /// Its position in the manuscript.
        let index: Int
        let name: String
        let slug: String
        let producer: String
        let producerSlug: String
        /// Its names without accents and capitals, for searching.
        let folded: String
        let status: Status
        /// Whether it has a page.
        let isShown: Bool
        let errors: Int
        let warnings: Int
        let points: ClosedRange<Int>
        let mostPoints: Int
        let feedsIn: Int
        let feeds: Int
        /// The languages of the site that it has no story in.
        let missing: [Language]
        /// What lapses next, if anything does within half a year.
        let due: Due.Item?
        /// How far it is with its producer's yes.
        let approval: ApprovalState
        /// The cheapest next step for more points.
        let next: Words?
    }

    let rows: [Row]
    /// The languages of the site.
    let languages: [Language]

    init(_ survey: Survey, in reader: ReaderLanguage) {
        let manuscript = survey.manuscript
        let languages = manuscript.languages
        self.languages = languages
        let order = reader == .vi ? [Language.vi, .en] : [.en, .vi]
        var due: [String: Due.Item] = [:]
        var producersDue: [String: Due.Item] = [:]
        for item in survey.due.items {
            if let product = item.product {
                if due[product.folder] == nil { due[product.folder] = item }
            } else if producersDue[item.producer.folder] == nil {
                producersDue[item.producer.folder] = item
            }
        }
        let shown = Set(survey.proof.edition?.products.map(\.product.folder) ?? [])
        rows = zip(manuscript.products, survey.standing.entries).enumerated().map { index, pair in
            let (product, entry) = pair
            let producer = manuscript.producer(of: product)
            let story = (order + languages).lazy.compactMap { product.stories[$0] }.first { $0.title != nil }
            let name = story.flatMap { story in story.title.map { story.text(of: $0) } } ?? product.slug
            let producerName = producer.name?.best(for: order[0], else: order) ?? producer.slug
            let nearest = [due[product.folder], producersDue[producer.folder]].compactMap { $0 }.min { $0.day < $1.day }
            return Row(
                index: index, name: name, slug: product.slug, producer: producerName, producerSlug: producer.slug,
                folded: Spelling.folded("\(name) \(producerName) \(product.sku?.value ?? "") \(product.slug) \(producer.slug)"),
                status: entry.status, isShown: shown.contains(product.folder), errors: entry.errors, warnings: entry.warnings,
                points: entry.score.points, mostPoints: entry.score.most, feedsIn: entry.feeds.count(where: \.isIn),
                feeds: entry.feeds.count, missing: languages.filter { product.stories[$0] == nil }, due: nearest,
                approval: ApprovalState(of: product, in: manuscript), next: entry.score.nextStep)
        }
    }
}

/// What a list is to be sifted by, and how it is put in order; all of it stands in the page's address.
struct Sieve: Sendable {
    /// The kinds of products that can be asked for alone.
    enum State: String, CaseIterable, Sendable {
        /// All of them.
        case all
        /// With something that must be mended.
        case errors
        /// Meant to be published, and without a page.
        case hidden
        /// Still being written.
        case draft
        /// The producer's yes is wanted.
        case awaiting
        /// Something has lapsed or lapses within 60 days.
        case lapsing
        /// In no feed.
        case feedless
        /// Without a story in a language of the site.
        case untold

        func holds(_ row: Overview.Row) -> Bool {
            switch self {
            case .all: true
            case .errors: row.errors > 0
            case .hidden: row.status == .published && !row.isShown
            case .draft: row.status == .draft
            case .awaiting: row.approval == .awaited
            case .lapsing: row.due.map { $0.days <= 60 } ?? false
            case .feedless: row.status == .published && row.feedsIn == 0
            case .untold: row.status != .withdrawn && !row.missing.isEmpty
            }
        }
    }

    /// The orders that a list can be put in.
    enum Order: String, CaseIterable, Sendable {
        /// As the folders lie.
        case folder
        /// The most errors first.
        case errors
        /// The fewest points first.
        case points
        /// What lapses soonest first.
        case due
    }

    var words = ""
    var producer: String?
    var state = State.all
    var order = Order.folder
    var page = 1

    /// The sieve that an address asks for; what it does not know counts as absent.
    init(_ fields: Fields) {
        words = fields["q"].map { String($0.prefix(200)) } ?? ""
        producer = fields["producer"]
        state = fields["state"].flatMap { State(rawValue: $0) } ?? .all
        order = fields["order"].flatMap { Order(rawValue: $0) } ?? .folder
        page = fields["page"].flatMap { Int($0) }.map { min(max(1, $0), 1_000_000) } ?? 1
    }

    /// How many lines a page has.
    static let size = 50

    /// The rows that words and producer leave, whatever their state.
    func candidates(_ rows: [Overview.Row]) -> [Overview.Row] {
        let wanted = Spelling.folded(words).split(separator: " ")
        return rows.filter { row in
            (producer.map { $0 == row.producerSlug } ?? true) && wanted.allSatisfy { row.folded.contains($0) }
        }
    }

    /// The rows of the state, in order.
    func sift(_ candidates: [Overview.Row]) -> [Overview.Row] {
        let rows = candidates.filter(state.holds)
        switch order {
        case .folder: return rows
        case .errors: return rows.sorted { ($0.errors, $0.warnings, -$0.index) > ($1.errors, $1.warnings, -$1.index) }
        case .points: return rows.sorted { ($0.points.lowerBound, $0.index) < ($1.points.lowerBound, $1.index) }
        case .due:
            return rows.sorted { one, other in
                (one.due?.day.number ?? .max, one.index) < (other.due?.day.number ?? .max, other.index)
            }
        }
    }

    /// The query of an address that asks for this, with some of it changed.
    func query(_ language: String, _ change: (inout Sieve) -> Void = { _ in }) -> String {
        var sieve = self
        sieve.page = 1
        change(&sieve)
        var parts = ["lang=\(language)"]
        if !sieve.words.isEmpty { parts.append("q=\(PercentCode.encode(sieve.words))") }
        if let producer = sieve.producer { parts.append("producer=\(PercentCode.encode(producer))") }
        if sieve.state != .all { parts.append("state=\(sieve.state.rawValue)") }
        if sieve.order != .folder { parts.append("order=\(sieve.order.rawValue)") }
        if sieve.page > 1 { parts.append("page=\(sieve.page)") }
        return parts.joined(separator: "&")
    }
}
