public import Catalogue
public import Diagnostics
import Feeds
import Pages
import Parallel
public import Rulebook
import Stories
import Synchronization

/// The site as it would be published now, each page made only when somebody asks for it.
///
/// It stays what it is while the workbench goes on: whoever holds it sees one edition. Any number of tasks may use it at once.
public final class Proof: Sendable {
    /// Counts from 1, one more with each change.
    public let number: Int
    /// What was found, but for what the feeds' channels find: `wholeReport` has that too.
    public let report: Report
    /// What the stories say, and which producer's were read again since.
    let told: Retelling
    /// Everything that the stories say. Made when it is asked for: of a catalogue of thousands a copy for each edit is what an edit would
    /// take longest for.
    public var manuscript: Manuscript { told.manuscript }
    /// What may be published; `nil` where the catalogue itself is in error.
    public let edition: Edition?
    /// The folders of the producers and fairs that are not as they were in the proof before, as findings name them: of other pages only
    /// those may differ that list these. `nil` where any page may differ.
    public let changed: [String]?

    /// Whether only one producer's pages were looked at: everything else is as in the proof before, and the report tells of them alone.
    public let isGlance: Bool

    private let pages: Pages?
    private let width: Int
    private let index: Mutex<[String: Pages.Work]?>
    /// The document that was made last: whoever is told of a page asks for it next.
    private let last = Mutex<Document?>(nil)

    init(number: Int, of manuscript: Manuscript, _ review: Review, _ templates: TemplateSet, changed: [String]?, width: Int) {
        self.number = number
        told = Retelling(of: manuscript)
        self.changed = changed
        self.width = width
        isGlance = false
        edition = review.edition
        pages = review.edition.map { Pages($0, templates: templates, rulebook: SiteBuild.chapters) }
        index = Mutex(nil)
        let ofPages = review.edition.map { Pages.findings(of: $0, templates) } ?? templates.findings
        let findings = review.findings + ofPages
        report = Report(
            findings: findings,
            summary: Summary(
                of: findings, products: manuscript.products.count, withheld: review.withheld,
                rulesRun: review.rulesRun + Feeds.rules.count), rules: SiteBuild.rules)
    }

    /// It with another number.
    func numbered(_ number: Int) -> Proof { Proof(number, self) }

    private init(_ number: Int, _ other: Proof) {
        self.number = number
        told = other.told
        report = other.report
        edition = other.edition
        changed = other.changed
        isGlance = other.isGlance
        pages = other.pages
        width = other.width
        index = Mutex(other.index.withLock { $0 })
    }

    /// Finds out where everything stands, so that the first page is not kept waiting for it.
    func prepare() { _ = try? work() }

    /// The proof after `before` in which one producer's pages are those of `edition`.
    init?(after before: Proof, number: Int, folder: String, told: Retelling, edition: Edition, findings: [Finding]) {
        guard let pages = before.pages, let producer = edition.producers.first(where: { $0.producer.folder == folder }) else { return nil }
        self.number = number
        self.told = told
        self.edition = edition
        self.pages = pages.with(edition, changed: producer.products)
        changed = [folder]
        width = before.width
        isGlance = true
        index = Mutex(before.index.withLock { $0 })
        report = Report(
            findings: findings,
            summary: Summary(of: findings, products: producer.products.count, rulesRun: before.report.summary.rulesRun),
            rules: SiteBuild.rules)
    }

    /// The paths of all pages and of what they show besides pictures; feeds are not among them.
    public var paths: [String] { (try? work().keys.sorted()) ?? [] }

    /// The document at a path of the site, `vi/index.html`; `nil` where there is none.
    public func document(at path: String) throws -> Document? {
        if let last = last.withLock({ $0 }), last.path == path { return last }
        guard let pages, let work = try work()[path] else { return nil }
        let document = try pages.documents(for: work).first { $0.path == path }
        last.withLock { $0 = document }
        return document
    }

    /// Whether a document stands at a path of the site.
    public func has(_ path: String) -> Bool { (try? work()[path]) != nil }

    /// The bytes of a file of the stories that is a picture of theirs, as they are now; `nil` where it can't be read.
    ///
    /// - Parameter source: the file as findings name it.
    public func picture(_ source: String) -> [UInt8]? {
        let root = told.root
        guard source.hasPrefix(root + "/"), let folder = try? FolderOnDisk(root) else { return nil }
        return try? folder.read(String(source.dropFirst(root.utf8.count + 1)), limit: Press.pictureLimit)
    }

    /// What the templates say of the feeds in a list of pages; for whoever knows how the feeds stand.
    func list(of feeds: [ListedFeed]) -> Document? { pages?.list(of: feeds) }

    private func work() throws -> [String: Pages.Work] {
        guard let pages else { return [:] }
        return try index.withLock { index in
            if let index { return index }
            var made: [String: Pages.Work] = [:]
            for work in pages.work { for path in try pages.paths(of: work) { made[path] = work } }
            index = made
            return made
        }
    }

    /// The file of the stories that stands at a picture's path of the site, `media/…`, as findings name it; `nil` where there is none.
    public func source(ofPicture path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let edition, parts.count > 2, parts[0] == "media" else { return nil }
        func source(_ folder: String, _ pictures: [String: Picture], after count: Int) -> String? {
            let name = parts.dropFirst(count).joined(separator: "/")
            return pictures[name] == nil ? nil : "\(folder)/\(name)"
        }
        if let producer = edition.producers.first(where: { $0.slug == parts[1] }) {
            let product = edition.products[producer.products].first { $0.slug == parts[2] }?.product
            return product.flatMap { source($0.folder, $0.pictures, after: 3) }
                ?? source(producer.producer.folder, producer.producer.pictures, after: 2)
        }
        return edition.fairs.first { $0.slug == parts[1] }.flatMap { source($0.fair.folder, $0.fair.pictures, after: 2) }
    }

    /// What goes into each feed and what stays out, with what the channels' rules find: work for a second where the catalogue is large.
    func feeds() async -> [FeedSelection] {
        guard let edition else { return [] }
        return await edition.site.channels.concurrentMap(width: width, chunks: 1) { Feeds.select(edition, for: $0) }
    }

    /// The report with what the channels' rules find.
    public func wholeReport() async -> Report { report.adding(await feeds().flatMap(\.findings)) }
}
