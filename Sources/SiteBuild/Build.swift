public import Catalogue
public import Diagnostics
import Digests
import Feeds
import Pages
import Parallel
import Rulebook
import Stories

/// What to check or build, and how.
public struct Assignment: Sendable {
    /// The stories' folder, as the user typed it.
    public var stories: String
    /// The day that counts as today.
    public var today: Day
    /// Where the site is published, if not where `site.yaml` says.
    public var base: String?
    /// Whether warnings count as errors.
    public var strict: Bool
    /// The markets whose findings are asked for; none means all.
    public var markets: Set<String> = []
    /// The channels whose findings are asked for, by channel or entry name; none means all.
    public var channels: Set<String> = []
    /// Whether feeds that lose many of their items are published all the same.
    public var acceptsShrinking = false
    /// The fair whose site alone is built.
    public var fair: FairSite?
    /// How pictures get onto the site.
    public var pictures = PictureMaking.asTheyAre
    /// How the report is printed, where what the build comes to is to be kept and a build that would come to the same is not made again.
    public var style: String?
    /// How the report is printed if it is text: then what is found anew can be put into what was printed before.
    public var text: TextStyle?
    /// How many tasks run at once; it changes nothing but the time.
    public var width: Int
    /// Told what is being done, in case it takes long.
    public var progress: @Sendable (Words) -> Void
    /// Told now and then how many of how many pieces of the work at hand are done.
    public var counted: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }

    /// An assignment over the folder `stories`.
    public init(
        stories: String, today: Day, base: String? = nil, strict: Bool = false, width: Int,
        progress: @escaping @Sendable (Words) -> Void = { _ in }
    ) {
        self.stories = stories
        self.today = today
        self.base = base
        self.strict = strict
        self.width = width
        self.progress = progress
    }
}

/// How a report is printed as text.
public struct TextStyle: Sendable {
    /// The language of messages.
    public let language: ReaderLanguage
    /// Whether it has the terminal's colours.
    public let colour: Bool
    /// The bytes of a file that a finding names.
    public let source: @Sendable (String) -> [UInt8]?

    /// In `language`, with or without colours, and with the lines of files if `source` has their bytes.
    public init(language: ReaderLanguage, colour: Bool = false, source: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }) {
        self.language = language
        self.colour = colour
        self.source = source
    }

    /// A report as it is printed by `width` tasks at once, and where in it the text of each finding and the sums begin.
    public func print(_ report: Report, width: Int) async -> (bytes: [UInt8], starts: [Int]) {
        await report.printed(in: language, colour: colour, width: width, source: source)
    }
}

extension Assignment {
    /// The stories' folder without a slash at its end, as findings name it.
    public var root: String { stories.count > 1 && stories.hasSuffix("/") ? String(stories.dropLast()) : stories }

    /// Where a site's own templates stand: in a folder `Templates` beside its stories.
    public var templates: String { SiteTemplates.folder(beside: root) }

    /// Whether a finding belongs to the markets and channels asked for; one that belongs to none always does.
    func asksFor(_ finding: Finding) -> Bool {
        if let market = finding.market, !markets.isEmpty, !markets.contains(market) { return false }
        // What binds whoever sends goods abroad concerns nobody who asks for the home market alone.
        if finding.reach == .abroad, !markets.isEmpty, markets.allSatisfy({ $0 == Market.vietNam.code }) { return false }
        guard let channel = finding.channel, !channels.isEmpty else { return true }
        return channels.contains(channel) || channels.contains { channel.hasPrefix("\($0).") }
    }
}

/// The run itself failed: nothing that a story could mend.
public enum BuildError: Error, Sendable {
    /// A folder or file of the stories can't be read.
    case cannotRead(path: String, reason: String)
    /// The site can't be published.
    case cannotPublish(PublishError)
    /// A folder is no site that names its files.
    case cannotVerify(path: String)
    /// A page or feed could not be made; a fault of the program or of a template.
    case cannotMake(Words)
    /// Parts do not make an edition together.
    case cannotMerge(Words)

    /// What happened, for readers.
    public var words: Words {
        switch self {
        case .cannotRead(let path, let reason):
            Words(vi: "không đọc được `\(path)`: \(reason)", en: "can't read `\(path)`: \(reason)")
        case .cannotVerify(let path):
            Words(
                vi: "`\(path)` không có danh sách `edition.json` đọc được nên không so được",
                en: "`\(path)` has no readable `edition.json` to be held against")
        case .cannotPublish(let error): error.words
        case .cannotMake(let words), .cannotMerge(let words): words
        }
    }
}

/// What came of a check or a build.
public struct Outcome: Sendable {
    /// Everything found, in order, and its sums.
    public let report: Report
    /// Whether a new edition is in place.
    public let isPublished: Bool
    /// How many files the new edition has.
    public let files: Int
    /// How many items each feed has, by its name.
    public let feeds: [(name: String, items: Int)]
    /// What the disk refused after the new edition was in its place, if it did.
    public let afterwards: Words?
    /// What there is to say of the ledger, which never keeps a site from being published.
    public let notices: [Words]
    /// What was printed of the report, where nothing has changed since: then the report has its sums alone.
    public let printed: [UInt8]?
    private let strict: Bool
    /// Whether pages that can't have changed were taken from the published edition without being made again.
    var isReprint = false
    /// Keeps what was printed.
    var keeper: (@Sendable (_ printed: [UInt8], _ starts: [Int]) async -> Void)?
    /// What it came from. Whoever ends the process with the outcome in hand need not wait until millions of small things are freed.
    private let draft: Draft?

    init(
        report: Report, isPublished: Bool, files: Int, feeds: [(name: String, items: Int)], afterwards: Words? = nil,
        notices: [Words] = [], strict: Bool, draft: Draft? = nil, printed: [UInt8]? = nil
    ) {
        self.printed = printed
        self.report = report
        self.isPublished = isPublished
        self.files = files
        self.feeds = feeds
        self.afterwards = afterwards
        self.notices = notices
        self.strict = strict
        self.draft = draft
    }

    /// Keeps what was printed of the report for the next build, if that is asked for and can be done.
    ///
    /// - Parameter starts: where the text of each finding and the sums begin in it, if it is text.
    public func keep(_ printed: [UInt8], starts: [Int] = []) async { await keeper?(printed, starts) }

    /// Whether a story is in error; under `strict` a warning is one.
    public var isInError: Bool { report.summary.errors > 0 || (strict && report.summary.warnings > 0) }
}

/// Runs the flow from a folder of stories to a site.
public enum SiteBuild {
    /// Everything that can be found in stories, on their way to a page and into a feed.
    public static let rules: [About] =
        Stories.slips + Rulebook.rules.map { $0.about } + Feeds.rules + [ShrunkenFeed.about, RefusedFeed.about] + ofPictures
    private static let ofPictures = [NoPictureTool.about, UndevelopedPicture.about]

    /// The same rules in chapters, for readers.
    static let chapters: [RuleChapter] = {
        func abouts(_ packs: [any Rule.Type]...) -> [About] { packs.joined().map { $0.about } }
        let format = Stories.slips + abouts(FormatPack.rules) + ofPictures
        return [
            RuleChapter("law", Words(vi: "Pháp luật Việt Nam và OCOP", en: "Viet Nam's law and OCOP"), abouts(VietNamPack.rules)),
            RuleChapter("abroad", Words(vi: "Thị trường nước ngoài", en: "Markets abroad"), abouts(AbroadPack.rules)),
            RuleChapter(
                "words", Words(vi: "Lời kể đúng với dữ kiện", en: "Words that the facts bear out"),
                abouts(WordsPack.rules, ParityPack.rules, LikenessPack.rules)),
            RuleChapter("text", Words(vi: "Chữ tiếng Việt", en: "Vietnamese text"), abouts(TextPack.rules)),
            RuleChapter(
                "channels", Words(vi: "Kênh bán hàng", en: "Sales channels"), Feeds.rules + [ShrunkenFeed.about, RefusedFeed.about]),
            RuleChapter("format", Words(vi: "Cách viết tệp", en: "How files are written"), format),
        ]
    }()

    /// The pages of rules alone, with the style sheet and icon that they need, as documents of the site.
    public static func rulePages(_ assignment: Assignment) async throws(BuildError) -> [(path: String, contents: [UInt8])] {
        let draft = try await Draft(assignment)
        guard let pages = draft.pages() else {
            throw .cannotMake(
                Words(vi: "trang chưa dựng được: xem `chapbut check`", en: "there is no site to be made: see `chapbut check`"))
        }
        return pages.rules().map { ($0.path, $0.contents) }
    }

    /// Reads and checks; writes nothing.
    public static func check(_ assignment: Assignment) async throws(BuildError) -> Outcome { try await check(assignment, changes: [:]) }

    /// Checks the stories as they would be with other bytes in some files, by their paths below the stories' folder.
    static func check(_ assignment: Assignment, changes: [String: [UInt8]]) async throws(BuildError) -> Outcome {
        let draft = try await Draft(assignment, changes: changes)
        return Outcome(
            report: draft.report, isPublished: false, files: 0, feeds: draft.feeds.map { ($0.entry.name, $0.items) },
            strict: assignment.strict, draft: draft)
    }

    /// Reads, checks, and publishes what may be published: whole, or not at all.
    ///
    /// - Parameters:
    ///   - output: the site's folder.
    ///   - disk: where to write.
    public static func build(_ assignment: Assignment, output: String, disk: any Disk = LocalDisk()) async throws(BuildError) -> Outcome {
        var assignment = assignment
        assignment.pictures = assignment.pictures.ready(for: assignment.root)
        guard let style = assignment.style else { return try await buildAnew(assignment, output: output, disk: disk) }
        assignment.progress(Words(vi: "đang xem có gì đổi", en: "looking for changes"))
        // Looked at before anything is read: what changes meanwhile is seen by the next build.
        let last: LastBuild
        do throws(FolderError) {
            last = try await LastBuild(assignment, output: output, style: style)
        } catch {
            throw .cannotRead(path: assignment.root, reason: error.reason)
        }
        let publisher = Publisher(output: output, stories: assignment.stories, disk: disk, knowing: last.known)
        if let kept = await last.result(of: publisher, width: assignment.width) {
            let summary = Summary(
                products: kept.result.products, errors: kept.result.errors, warnings: kept.result.warnings, notes: 0, rulesRun: 0)
            last.keepKnown()
            return Outcome(
                report: Report(findings: [], summary: summary), isPublished: true, files: kept.result.files, feeds: kept.result.feeds,
                strict: assignment.strict, printed: kept.printed)
        }
        let edit = StoryEdit(assignment, output: output, on: disk, after: last)
        if let outcome = try await edit?.run() { return outcome }
        return try await buildAnew(assignment, output: output, disk: disk, after: last, knowing: edit?.kept)
    }

    /// Makes everything, but for what `parts` have of it.
    static func buildAnew(
        _ assignment: Assignment, output: String, disk: any Disk, after last: LastBuild? = nil, knowing kept: KeptCatalogue? = nil,
        of parts: EditionParts? = nil
    ) async throws(BuildError) -> Outcome {
        var draft = try await Draft(
            assignment, makesPictures: true, keepsUnits: last != nil && assignment.text != nil, templates: last?.templates, parts: parts)
        if let fair = assignment.fair, draft.manuscript.fairs.isEmpty { throw .cannotMake(.noFair(fair.fair)) }
        let published = PublishedFeeds(of: output, on: disk)
        let held = try draft.holdBack(against: published, unless: assignment.acceptsShrinking)
        guard let edition = draft.edition,
            !(assignment.strict && draft.report.summary.errors + draft.report.summary.warnings > 0), let pages = draft.pages()
        else {
            return Outcome(report: draft.report, isPublished: false, files: 0, feeds: [], strict: assignment.strict)
        }
        assignment.progress(Words(vi: "đang dựng trang", en: "making pages"))
        let press = Press(
            edition: edition, pages: pages, draft: draft, published: published, held: held, assignment: assignment, output: output,
            disk: disk, parts: parts)
        do {
            let publisher = Publisher(
                output: output, stories: assignment.stories, disk: disk, knowing: last?.known ?? KnownEditions())
            let reprint = kept.flatMap { kept in last.flatMap { Reprint(press, after: $0, knowing: kept) } }
            let reprinted = try await reprint?.print(by: publisher)
            let next = try reprinted?.next ?? publisher.begin()
            let made: Press.Made
            // What earlier builds and this one have put down.
            var state = last?.state
            do {
                made = if let reprinted { reprinted.made } else { try await press.print(to: next) }
                draft.add(made.refusals)
                if assignment.strict, !made.refusals.isEmpty {
                    try next.abandon()
                    return Outcome(report: draft.report, isPublished: false, files: 0, feeds: [], strict: true)
                }
                // Before it is published, so that no address is ever seen and forgotten; one remembered and not seen costs a notice.
                if let past = made.past { state = try press.remember(made.addresses, after: past) }
            } catch {
                try? next.abandon()
                throw error
            }
            assignment.progress(Words(vi: "đang đưa trang vào chỗ", en: "putting the site in place"))
            let refused = try next.publish()
            // Afterwards, from what stands there: a run that ends here leaves a ledger that the next one brings up to date.
            let notices =
                made.changes.map { Bookkeeping.notices(draft.folder.root, $0, output: output, on: disk) }
                ?? Bookkeeping(draft.folder.root, output: output, on: disk).notices
            var outcome = Outcome(
                report: draft.report, isPublished: true, files: made.files, feeds: draft.feeds.map { ($0.entry.name, $0.items) },
                afterwards: refused?.words, notices: notices, strict: assignment.strict)
            outcome.isReprint = reprinted != nil
            // What the next build may do otherwise by itself is no ground for it to do nothing.
            guard let last, let state, let digest = next.digest, refused == nil, notices.isEmpty, !draft.pictures.isRefused else {
                return outcome
            }
            let isWhole = assignment.text != nil && assignment.fair == nil && held.isEmpty && made.refusals.isEmpty
            outcome.keeper = { [draft, outcome] printed, starts in
                last.keep(LastBuild.Result(of: outcome), printed: printed, after: state, digest)
                await publisher.settle()
                last.keepKnown()
                guard isWhole else { return }
                KeptCatalogue(
                    of: draft, made, pages.surroundings, outcome, last, state, edition: digest, at: output, printed: printed,
                    starts: starts
                )?.keep(in: last.cache)
            }
            return outcome
        } catch let error as BuildError {
            throw error
        } catch let error as PublishError {
            throw .cannotPublish(error)
        } catch let error as DiskError {
            throw .cannotPublish(.disk(error))
        } catch let error as FolderError {
            throw .cannotRead(path: "\(draft.folder.root)/\(error.path)", reason: error.reason)
        } catch {
            throw .cannotMake(Words(vi: "lỗi trong chương trình: \(error)", en: "a fault in the program: \(error)"))
        }
    }
}

/// A manuscript read and checked, before anything is made of it.
struct Draft {
    let folder: FolderOnDisk
    let manuscript: Manuscript
    /// What the languages of each story said when they last went together.
    let lastTold: LastTold
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
            self.manuscript = manuscript
            assignment.progress(Words(vi: "đang soát", en: "checking"))
            lastTold = try Self.told(in: root)
            let overrides = known ?? SiteTemplates(beside: root)
            if let parts, let read { try parts.check(read, PartOrigin(of: assignment, overrides, site: read.site)) }
            let reviewer = Reviewer(today: assignment.today, lastTold: lastTold)
            let found = if let parts { parts.found } else { await reviewer.findings(inUnitsOf: manuscript, width: assignment.width) }
            let review = await reviewer.review(manuscript, found: found, base: assignment.base, width: assignment.width)
            self.found = shard == nil ? [] : found
            edition = review.edition
            decisive = review.findings.filter { $0.severity == .error }
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
                    of: findings, products: manuscript.products.count, withheld: review.withheld,
                    rulesRun: review.rulesRun + Feeds.rules.count),
                rules: SiteBuild.rules)
        } catch let error as FolderError {
            throw .cannotRead(path: error.path.isEmpty ? root : "\(root)/\(error.path)", reason: error.reason)
        } catch let error as BuildError {
            throw error
        } catch {
            throw .cannotMake(Words(vi: "lỗi trong chương trình: \(error)", en: "a fault in the program: \(error)"))
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
            throw .cannotMake(Words(vi: "lỗi trong chương trình: \(error)", en: "a fault in the program: \(error)"))
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
