import Catalogue
import Diagnostics
import Digests
import Feeds
import Ledger
import Pages
import Parallel
import Rulebook
import Stories

/// The short way of a build before which nothing has changed but the text of one producer's stories, behind their front matter.
///
/// Such a text is told on the producer's own pages and in its own items of feeds, and nowhere else; it counts for its own findings, and for
/// which stories are alike. So these are made again and all else stays as it is. Whatever may be otherwise is looked for on the way, and
/// where anything is, there is no short way: `nil` is returned, nothing is published, and the ordinary build follows.
struct StoryEdit: Sendable {
    private let assignment: Assignment
    private let output: String
    private let disk: any Disk
    private let last: LastBuild
    private let text: TextStyle
    private let folder: FolderOnDisk
    /// What was known before.
    let kept: KeptCatalogue
    private let finder: UnitFinder
    private let publisher: Publisher
    /// `site.yaml` as it was read before.
    private let site: ReadSite

    /// `nil` where nothing is known that an edit could be held against.
    init?(_ assignment: Assignment, output: String, on disk: any Disk, after last: LastBuild) {
        guard let text = assignment.text, !assignment.strict, assignment.fair == nil, let folder = try? FolderOnDisk(assignment.root) else {
            return nil
        }
        guard let kept = KeptCatalogue(from: last.cache),
            kept.circumstances == last.origin.circumstances, kept.state == last.state,
            let shelf = try? Shelf(of: folder, root: assignment.root, parts: []),
            let (site, digest) = try? shelf.witnessedSite(from: folder), digest == kept.site
        else { return nil }
        self.assignment = assignment
        self.output = output
        self.disk = disk
        self.last = last
        self.text = text
        self.folder = folder
        self.kept = kept
        self.site = site
        finder = UnitFinder(kept.units.map(\.path))
        publisher = Publisher(output: output, stories: assignment.stories, disk: disk, knowing: last.known)
    }

    private var root: String { assignment.root }

    // MARK: What has changed

    /// The units in whose folders something may have changed; `nil` where something else may have.
    private func touchedUnits() -> Set<Int>? {
        guard last.stamps.folders.count == kept.folders.count else { return nil }
        var touched: Set<Int> = []
        for (path, stamp) in last.stamps.folders {
            guard let known = kept.folders[XXH3(of: path)] else { return nil }
            if known.digest == stamp.digest, known.isSettled { continue }
            // A file that comes or goes can be asked for by anybody's links, and of a picture reading sees the beginning alone.
            guard stamp.differsInTextsAlone(since: known), let unit = finder.unit(of: path) else { return nil }
            touched.insert(unit)
        }
        return touched
    }

    // MARK: Bringing forward

    /// What comes of the edit, published; `nil` where there is no short way.
    func run() async throws(BuildError) -> Outcome? {
        guard let touched = touchedUnits(), touched.count <= Self.most else { return nil }
        do {
            return try await run(touched.sorted())
        } catch let error as BuildError {
            throw error
        } catch let error as PublishError {
            throw .cannotPublish(error)
        } catch let error as DiskError {
            throw .cannotPublish(.disk(error))
        } catch {
            // Whatever else there is, the ordinary build tells of.
            return nil
        }
    }

    /// So many units are looked at to find out which one has changed.
    private static let most = 16

    private func run(_ touched: [Int]) async throws -> Outcome? {
        let read = try reading(touched)
        let changed = touched.filter { kept.units[$0].read.whole != read.digests[$0]?.whole }
        guard let unit = changed.first else { return try await nothingChanged() }
        guard changed.count == 1, let digests = read.digests[unit], digests.front == kept.units[unit].read.front, let own = read.units[unit]
        else { return nil }
        // The editions are looked at meanwhile.
        async let opening = publisher.beginPatch(to: kept.edition, width: assignment.width)
        let preparing: Result<Prepared?, any Error>
        do {
            preparing = .success(try await prepared(unit, own, read))
        } catch {
            preparing = .failure(error)
        }
        guard let next = try await opening else { return nil }
        var isOver = false
        defer { if !isOver { try? next.abandon() } }
        guard let (part, told, likeness, documents) = try preparing.get() else { return nil }

        assignment.progress(Words(vi: "đang viết nguồn dữ liệu", en: "writing feeds"))
        let entries = part.edition.site.channels
        var findings = part.findings(of: unit)
        guard next.lists(documents.map(\.path)) else { return nil }
        for document in documents { try next.write(document.contents, to: document.path) }
        guard try feedsStamp() == kept.feeds else { return nil }
        let feeds = PatchedFeeds(of: output, on: disk, folder: kept.units[unit].path)
        let brought = try await entries.concurrentMap(width: assignment.width, chunks: entries.count) { entry in
            let selection = Feeds.select(part.edition, for: entry)
            return (selection.findings, try feeds.bring(selection, in: part.edition, to: next))
        }
        findings += brought.flatMap(\.0).filter { $0.place.file.hasPrefix("\(root)/\(kept.units[unit].path)/") }
        var records: [PatchedFeeds.Change] = []
        for (_, result) in brought {
            guard let result else { return nil }
            records += result
        }
        let made = findings.inOrder().filter(assignment.asksFor)
        guard let lines = told.lines(LastTold(told.bytes).bytes(after: part.manuscript), of: unit), try keepTold(lines) else { return nil }
        assignment.progress(Words(vi: "đang đưa trang vào chỗ", en: "putting the site in place"))
        isOver = true
        let refused = try next.publish()
        var notices: [Words] = []
        if !records.isEmpty { notices = Bookkeeping.notices(root, records, output: output, on: disk) }
        guard let edition = next.digest else { return nil }
        var after = kept
        after.edition = edition
        after.state.told = XXH3(of: lines)
        after.tell(made, of: unit, text: text)
        after.units[unit].read = digests
        after.likeness = likeness
        return try await outcome(after, afterwards: refused?.words, notices: notices)
    }

    /// What comes of an edit before anything is written.
    private typealias Prepared = (part: Part, told: ToldLines, likeness: KeptLikeness, documents: [Document])

    /// Checks a unit and makes its pages; `nil` where something else may be otherwise.
    private func prepared(_ unit: Int, _ own: ReadProducer, _ known: ReadUnits) async throws -> Prepared? {
        var read = known
        // What its pages show of others.
        var others = neighbours(of: unit)
        for path in own.asked.keys where !path.hasPrefix(kept.units[unit].path + "/") && path != kept.units[unit].path {
            guard own.asked[path] == true, let other = finder.unit(of: path) else { return nil }
            others.insert(other)
        }
        others.remove(unit)
        guard let told = ToldLines(last.told, of: [unit] + others.sorted(), among: kept.units) else { return nil }
        let reviewer = Reviewer(today: assignment.today, lastTold: LastTold(told.bytes))
        guard let part = try await Part([unit], read.units, self, reviewer) else { return nil }
        assignment.progress(Words(vi: "đang soát", en: "checking"))
        var likeness = kept.likeness
        for (offset, product) in own.products.enumerated() {
            for language in kept.languages {
                let position = kept.units[unit].products.lowerBound + offset
                guard try likeness.take(product, at: position, in: language, others: { try self.product(at: $0, &read) }) else {
                    return nil
                }
            }
        }
        assignment.progress(Words(vi: "đang dựng trang", en: "making pages"))
        read.add(try reading(others.filter { read.units[$0] == nil }.sorted()))
        guard others.allSatisfy({ read.digests[$0] == kept.units[$0].read }),
            let around = try await Part(([unit] + others).sorted(), read.units, self, reviewer, knowing: part.found),
            let documents = try documents(of: unit, in: around)
        else { return nil }
        return (part, told, likeness, documents)
    }

    /// Where files were touched, and what is in them is as it was.
    private func nothingChanged() async throws -> Outcome? {
        guard try await publisher.published(width: assignment.width) == kept.edition, try feedsStamp() == kept.feeds else { return nil }
        return try await outcome(kept, afterwards: nil, notices: [])
    }

    /// What the build came to, and what is kept of it.
    private func outcome(_ after: KeptCatalogue, afterwards: Words?, notices: [Words]) async throws -> Outcome {
        var after = after
        after.folders = Dictionary(last.stamps.folders.map { (XXH3(of: $0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
        after.feeds = try feedsStamp()
        let result = after.result
        let summary = Summary(
            products: result.products, errors: after.counts.errors, warnings: after.counts.warnings, notes: after.counts.notes,
            rulesRun: after.rulesRun)
        var outcome = Outcome(
            report: Report(findings: [], summary: summary), isPublished: true, files: result.files, feeds: result.feeds,
            afterwards: afterwards, notices: notices, strict: false, printed: after.printed)
        if afterwards == nil, notices.isEmpty {
            outcome.keeper = { [last, after, publisher, assignment] _, _ in
                after.keep(in: last.cache)
                await publisher.settle(width: assignment.width)
                last.keepKnown()
            }
        }
        return outcome
    }

    // MARK: Steps

    /// Units as they were read, by position.
    struct ReadUnits {
        var units: [Int: ReadProducer] = [:]
        var digests: [Int: WitnessedFolder.Digests] = [:]

        mutating func add(_ other: ReadUnits) {
            units.merge(other.units) { $1 }
            digests.merge(other.digests) { $1 }
        }
    }

    private func reading(_ positions: [Int]) throws -> ReadUnits {
        var read = ReadUnits()
        guard !positions.isEmpty else { return read }
        let shelf = try Shelf(of: folder, root: root, parts: positions.map { kept.units[$0].path })
        guard shelf.producers == positions.map({ kept.units[$0].path }), shelf.fairs.isEmpty else { throw KeptNumbersReader.Damage() }
        for (index, position) in positions.enumerated() {
            let (unit, digests) = try shelf.witnessed(at: index, of: site, from: folder)
            read.units[position] = unit
            read.digests[position] = digests
        }
        return read
    }

    /// What the product at a position of the manuscript says; `nil` where its folder is not as it was.
    private func product(at position: Int, _ read: inout ReadUnits) throws -> Product? {
        guard let unit = kept.units.firstIndex(where: { $0.products.contains(position) }) else { return nil }
        if read.units[unit] == nil { read.add(try reading([unit])) }
        let products = read.units[unit]?.products ?? []
        let offset = position - kept.units[unit].products.lowerBound
        return read.digests[unit] == kept.units[unit].read && products.indices.contains(offset) ? products[offset] : nil
    }

    /// The units whose goods stand on the pages of a unit's.
    private func neighbours(of unit: Int) -> Set<Int> {
        var units: Set<Int> = []
        let products = kept.products
        for index in products.indices where products[index].unit == unit {
            for language in kept.languages.indices where products[index].languages & (1 << language) != 0 {
                let related = Pages.related(to: index, among: products.indices) { other in
                    products[other].set == products[index].set && products[other].unit != unit
                        && products[other].languages & (1 << language) != 0
                }
                units.formUnion(related.map { products[$0].unit })
            }
        }
        return units
    }

    /// The documents about a unit and its goods; `nil` where they are others than before, or show other pictures.
    private func documents(of unit: Int, in part: Part) throws -> [Document]? {
        let folder = "\(root)/\(kept.units[unit].path)"
        let pages = Pages(part.edition, templates: last.templates.set, rulebook: SiteBuild.chapters, amid: kept.surroundings)
        let producer = part.edition.producers.firstIndex { $0.producer.folder == folder }
        var documents: [Document] = []
        if let producer {
            for work in pages.work where pages.producer(of: work) == producer { documents += try pages.documents(for: work) }
        }
        var known = KeptCatalogue.Documents()
        for document in documents { known.add(document.pictures) }
        return known == kept.units[unit].documents ? documents : nil
    }

    private func feedsStamp() throws -> XXH3 { try KeptCatalogue.feedsStamp(of: output) }

    /// Puts down what the stories say now; `false`, with nothing put down, where another build has done so since this one began.
    private func keepTold(_ bytes: [UInt8]) throws -> Bool {
        let state = StateFolder(of: root, on: disk)
        let held = try state.hold()
        guard try state.read(Past.toldFile) == last.told else { return false }
        if bytes != last.told { try held.keep(bytes, in: Past.toldFile) }
        return true
    }

    /// Some units of the catalogue, read and checked.
    struct Part {
        let manuscript: Manuscript
        let edition: Edition
        /// What the rules found in each unit.
        let found: [Int: [Finding]]
        private let review: Review
        /// What was known before.
        let kept: KeptCatalogue
        private let root: String

        /// `nil` where other errors are found than before, so that something else may be published.
        ///
        /// - Parameter known: what the rules found in some of the units, if they were asked before.
        init?(
            _ positions: [Int], _ read: [Int: ReadProducer], _ edit: StoryEdit, _ reviewer: Reviewer, knowing known: [Int: [Finding]] = [:]
        ) async throws {
            let (kept, assignment) = (edit.kept, edit.assignment)
            let shelf = try Shelf(of: edit.folder, root: edit.root, parts: positions.map { kept.units[$0].path })
            var manuscript = shelf.manuscript(edit.site, positions.compactMap { read[$0] }, [])
            let before = manuscript.findings.count
            _ = try await DevelopedPictures(&manuscript, in: edit.folder, by: assignment.pictures, width: assignment.width)
            let ofAll = manuscript.findings[before...].filter { $0.subject == .site }
            guard XXH3(of: ofAll) == kept.picturesFound else { return nil }
            let places = Dictionary(uniqueKeysWithValues: positions.enumerated().map { ($1, $0) })
            let found = reviewer.findings(
                inUnitsOf: manuscript, known: Dictionary(known.compactMap { unit, found in places[unit].map { ($0, found) } }) { $1 })
            self.found = Dictionary(uniqueKeysWithValues: zip(positions, found))
            review = await reviewer.review(part: manuscript, found: found, base: assignment.base)
            guard let edition = review.edition else { return nil }
            self.manuscript = manuscript
            self.edition = edition
            self.kept = kept
            root = edit.root
            let errors = KeptCatalogue.errors(review.findings, of: manuscript)
            for (index, position) in positions.enumerated() where errors[index] != kept.units[position].errors { return nil }
        }

        /// What was found in the folder of a unit.
        func findings(of unit: Int) -> [Finding] {
            let folder = "\(root)/\(kept.units[unit].path)/"
            return review.findings.filter { $0.place.file.hasPrefix(folder) }
        }
    }
}
