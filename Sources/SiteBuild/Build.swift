import Catalogue
public import Diagnostics
import Digests
import Feeds
import Pages
import Parallel
import Rulebook
import Stories

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
        of parts: EditionParts? = nil, isSecondTry: Bool = false
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
            let next: NextEdition
            if let reprinted {
                next = reprinted.next
            } else {
                next = assignment.mends ? try await publisher.begin(rereading: assignment.width) : try publisher.begin()
            }
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
                if let past = made.past { state = try await press.remember(made.addresses, after: past) }
            } catch {
                try? next.abandon()
                throw error
            }
            assignment.progress(Words(vi: "đang đưa trang vào chỗ", en: "putting the site in place"))
            let refused = try next.publish()
            // Afterwards, from what stands there: a run that ends here leaves a ledger that the next one brings up to date.
            let ofLedger =
                made.changes.map { Bookkeeping.notices(draft.folder.root, $0, output: output, on: disk) }
                ?? Bookkeeping(draft.folder.root, output: output, on: disk).notices
            let notices = (made.past?.isRecovered == true ? [Past.recovered] : []) + ofLedger
            var outcome = Outcome(
                report: draft.report, isPublished: true, files: made.files, feeds: made.feeds,
                afterwards: refused?.words, notices: notices, strict: assignment.strict)
            outcome.isReprint = reprinted != nil
            // What the next build may do otherwise by itself is no ground for it to do nothing.
            guard let last, let state, let digest = next.digest, refused == nil, notices.isEmpty, !draft.pictures.isRefused else {
                return outcome
            }
            let isWhole = assignment.text != nil && assignment.fair == nil && held.isEmpty && made.refusals.isEmpty
            outcome.keeper = { [draft, outcome] printed, starts in
                last.keep(LastBuild.Result(of: outcome), printed: printed, after: state, digest)
                await publisher.settle(width: assignment.width)
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
        } catch is DamagedPicture where !isSecondTry {
            // The cache costs time, never the site.
            return try await buildAnew(
                assignment, output: output, disk: disk, after: last, knowing: nil, of: parts, isSecondTry: true)
        } catch {
            throw .fault(error)
        }
    }
}
