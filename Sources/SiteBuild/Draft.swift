import Catalogue
import Diagnostics
import Digests
import Feeds
import Pages
import Parallel
import Rulebook
import Stories

/// A manuscript read and checked, before anything is made of it.
struct Draft {
    let folder: FolderOnDisk
    let manuscript: Manuscript
    /// What the languages of each story said when they last went together.
    let lastTold: LastTold
    /// What is to be put down of that once the edition is published, where one is made of the whole folder.
    let told: [UInt8]
    /// Where the products of each producer stand in the manuscript.
    let products: [Range<Int>]
    let edition: Edition?
    let feeds: [FeedSelection]
    /// The pictures in all sizes, where they were made.
    let pictures: DevelopedPictures
    private(set) var report: Report
    /// What was read, if that is asked for.
    let read: Read?
    /// The errors that decide what may be published.
    let decisive: [Finding]
    /// Of what was found of the pictures' making as a whole.
    let picturesFound: XXH3
    /// Which stories are alike.
    let likeness: KeptLikeness
    /// What the rules about products and producers found in each of the units of a shard.
    let found: [[Finding]]
    /// The errors in each unit that decide what may be published, where units are told apart.
    let errors: [XXH3]
    private let templates: TemplateSet
    private let fairForm: FairForm?

    /// What was read.
    struct Read {
        /// `site.yaml` and the texts that it names.
        let site: XXH3
        /// All producers' folders, by path below the stories'.
        let folders: [String]
        /// Those of them that were read: all, or those of a shard.
        let range: Range<Int>
        /// What was read of each.
        let units: [WitnessedFolder.Digests]
        /// The paths that the links of each lead to.
        let asked: [[String]]
    }

    /// - Parameters:
    ///   - shard: which part of the producers is read and checked alone.
    ///   - parts: what was found in each unit before, so that it is not looked for again.
    init(
        _ assignment: Assignment, changes: [String: [UInt8]] = [:], makesPictures: Bool = false, keepsUnits: Bool = false,
        templates known: SiteTemplates? = nil, shard: Shard? = nil, parts: EditionParts? = nil
    ) async throws(BuildError) {
        let root = assignment.root
        fairForm = assignment.fair?.form
        do {
            folder = try FolderOnDisk(root)
        } catch {
            throw .cannotRead(path: root, reason: error.reason)
        }
        do {
            assignment.progress(Words(vi: "đang đọc truyện", en: "reading stories"))
            var manuscript: Manuscript
            if keepsUnits || shard != nil || parts != nil {
                (manuscript, read) = try await Self.reading(folder, root: root, of: shard, width: assignment.width)
            } else {
                manuscript = try await Stories.read(ChangedFolder(folder, changes), root: root, width: assignment.width)
                read = nil
            }
            if let fair = assignment.fair { manuscript.narrow(to: fair) }
            if makesPictures { assignment.progress(Words(vi: "đang làm ảnh các cỡ", en: "making pictures")) }
            let before = manuscript.findings.count
            pictures = try await DevelopedPictures(
                &manuscript, in: folder, by: makesPictures ? assignment.pictures : .asTheyAre, width: assignment.width)
            picturesFound = XXH3(of: manuscript.findings[before...].filter { $0.subject == .site })
            assignment.progress(Words(vi: "đang soát", en: "checking"))
            lastTold = try Self.told(in: root)
            let overrides = known ?? SiteTemplates(beside: root)
            if let parts, let read { try parts.check(read, PartOrigin(of: assignment, overrides, site: read.site)) }
            let reviewer = Reviewer(today: assignment.today, lastTold: lastTold)
            let found = if let parts { parts.found } else { await reviewer.findings(inUnitsOf: manuscript, width: assignment.width) }
            let review = await reviewer.review(
                manuscript, found: found, sketches: parts?.sketches(in: manuscript.languages), base: assignment.base,
                width: assignment.width)
            self.found = shard == nil ? [] : found
            edition = review.edition
            decisive = review.findings.filter { $0.severity == .error }
            errors = read != nil ? KeptCatalogue.errors(decisive, of: manuscript) : []
            products = manuscript.productsOfProducers
            let count = manuscript.products.count
            let isForSite = makesPictures && shard == nil
            told =
                isForSite && parts == nil && assignment.fair == nil ? await lastTold.bytes(after: manuscript, width: assignment.width) : []
            // What may be published of them is in the edition, and a build asks for nothing else: memory for one copy of each is enough.
            if isForSite { manuscript.products = [] }
            self.manuscript = manuscript
            likeness = review.likeness
            templates = overrides.set
            let ofPages = review.edition.map { [templates] in Pages.findings(of: $0, templates) } ?? templates.findings
            assignment.progress(Words(vi: "đang chọn hàng cho kênh", en: "choosing goods for the channels"))
            let entries = review.edition?.site.channels ?? []
            // What goes into a feed is for those to choose who have all goods before them.
            if let edition = review.edition, shard == nil {
                feeds = await entries.concurrentMap(width: assignment.width) { Feeds.select(edition, for: $0) }
            } else {
                feeds = []
            }
            let findings = (review.findings + ofPages + feeds.flatMap(\.findings)).inOrder().filter(
                assignment.asksFor)
            report = Report(
                findings: findings,
                summary: Summary(
                    of: findings, products: count, withheld: review.withheld,
                    rulesRun: review.rulesRun + Feeds.rules.count),
                rules: SiteBuild.rules)
        } catch let error as FolderError {
            throw .cannotRead(path: error.path.isEmpty ? root : "\(root)/\(error.path)", reason: error.reason)
        } catch let error as BuildError {
            throw error
        } catch {
            throw .fault(error)
        }
    }

    private static func told(in root: String) throws(FolderError) -> LastTold {
        do throws(DiskError) {
            return LastTold(try StateFolder(of: root).read(Past.toldFile))
        } catch {
            throw FolderError(path: String(error.path.dropFirst(root.count + 1)), reason: error.reason.en)
        }
    }

    /// Everything that a folder says, and what was read; of the producers those of `shard` alone, if one is asked for.
    private static func reading(
        _ folder: FolderOnDisk, root: String, of shard: Shard?, width: Int
    ) async throws(FolderError) -> (Manuscript, Read) {
        let part = try shard.map { (shard) throws(FolderError) in try PartOfShelf(shard, of: folder, root: root) }
        let shelf = if let part { part.shelf } else { try Shelf(of: folder, root: root) }
        let folders = part?.folders ?? shelf.producers
        let range = part?.range ?? folders.indices
        let (site, digest) = try shelf.witnessedSite(from: folder)
        do {
            let producers = try await (part?.positions ?? range).concurrentMap(width: width) {
                try shelf.witnessed(at: $0, of: site, from: folder)
            }
            let fairs = try await shelf.fairs.indices.concurrentMap(width: width) { try shelf.fair(at: $0, of: site) }
            return (
                shelf.manuscript(site, producers.map(\.unit), fairs),
                Read(
                    site: digest, folders: folders, range: range, units: producers.map(\.digests),
                    asked: producers.map { Array($0.unit.asked.keys) })
            )
        } catch let error as FolderError {
            throw error
        } catch {
            throw FolderError(path: root, reason: "\(error)")
        }
    }

    /// Reports what was found after the check.
    mutating func add(_ findings: [Finding]) {
        if !findings.isEmpty { report = report.adding(findings) }
    }

    /// What feeds that would lose too many of their published items keep of them, by their names; each is reported.
    mutating func holdBack(
        against published: PublishedFeeds, unless isAccepted: Bool
    ) throws(BuildError) -> [String: KeptItems] {
        guard !isAccepted, let edition else { return [:] }
        var held: [String: KeptItems] = [:]
        var found: [Finding] = []
        do {
            for selection in feeds {
                guard let feed = published.feed(of: selection.entry, at: edition.addresses),
                    let loss = try ShrunkenFeed.check(selection, against: feed, in: edition)
                else { continue }
                held[selection.entry.name] = loss.kept
                found.append(loss.finding)
            }
        } catch let error as DiskError {
            throw .cannotPublish(.disk(error))
        } catch {
            throw .fault(error)
        }
        add(found)
        return held
    }

    /// What makes the pages of the edition; `nil` where nothing may be published.
    ///
    /// - Parameter surroundings: what there is besides, where the edition is a part of another.
    func pages(amid surroundings: Pages.Surroundings? = nil) -> Pages? {
        edition.map {
            Pages(
                $0, templates: templates, rulebook: fairForm == nil ? SiteBuild.chapters : [], fairForm: fairForm, amid: surroundings)
        }
    }
}
