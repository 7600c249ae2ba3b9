import Catalogue
public import Diagnostics
import Digests
import Feeds
import Pages
import Parallel
import Pictures
import Rulebook

/// What came of making a part of an edition.
public struct PartOutcome: Sendable {
    /// Which part it is.
    public let shard: Shard
    /// How many products are in it.
    public let products: Int
    /// How many producers are in it.
    public let producers: Int
    /// How many files it has.
    public let files: Int
    /// What the disk refused after the part was in its place, if it did.
    public let afterwards: Words?
}

extension SiteBuild {
    /// Makes a part of an edition: reads and checks the folders of its own producers, and makes their pages. What everyone has a part in is left
    /// to `merge`: numbers that must be unique, stories too much alike, lists, the search, the sitemap, feeds, and the report.
    ///
    /// - Parameters:
    ///   - output: the part's folder.
    ///   - disk: where to write.
    public static func build(
        _ assignment: Assignment, part shard: Shard, output: String, disk: any Disk = LocalDisk()
    ) async throws(BuildError) -> PartOutcome {
        var assignment = assignment
        assignment.pictures = assignment.pictures.ready(for: assignment.root)
        let templates = SiteTemplates(beside: assignment.root)
        let draft = try await Draft(assignment, makesPictures: true, templates: templates, shard: shard)
        guard let read = draft.read else { throw .cannotMake(Words(vi: "chưa đọc được truyện", en: "nothing was read")) }
        do {
            // Where a whole site stands, a part of one would take its place.
            if try disk.kind(of: "\(output)/\(EditionList.name)") == .file, try disk.kind(of: "\(output)/\(EditionPart.file)") == nil {
                throw PublishError.notAPart(path: output)
            }
            // A part is made again where the merge found it damaged: nothing of it is taken for sound.
            let next = try await Publisher(output: output, stories: assignment.stories, disk: disk).begin(rereading: assignment.width)
            do {
                assignment.progress(Words(vi: "đang dựng trang", en: "making pages"))
                let (documents, surroundings) = try await pages(of: draft, assignment, to: next)
                let neighbourhood = draft.edition.map { Neighbourhood($0, of: draft, read) }
                let products = draft.manuscript.productsOfProducers
                var items: [[EditionPart.Items?]]?
                if let edition = draft.edition, let documents {
                    items = try await PartFeeds.write(of: edition, draft, besides: documents, to: next, width: assignment.width)
                }
                let languages = draft.manuscript.languages
                let units = await read.units.indices.concurrentMap(width: assignment.width) { [items] unit in
                    EditionPart.Unit(
                        path: read.folders[read.range.lowerBound + unit], read: read.units[unit].whole, errors: draft.errors[unit],
                        around: neighbourhood?.digest(of: unit), told: draft.lastTold.bytes(after: draft.manuscript, of: products[unit]),
                        found: draft.found[unit],
                        sketches: draft.manuscript.products[products[unit]].map { Sketch(of: $0, in: languages).numbers(in: languages) },
                        items: items?[unit] ?? [], documents: documents?[unit])
                }
                let part = EditionPart(
                    shard: shard, origin: PartOrigin(of: assignment, templates, site: read.site), surroundings: surroundings, units: units)
                try next.write(part.bytes, to: EditionPart.file)
                try await copyPictures(of: draft, to: next, width: assignment.width)
                let files = units.reduce(0) { $0 + ($1.documents?.count ?? 0) }
                let refused = try next.publish()
                return PartOutcome(
                    shard: shard, products: draft.manuscript.products.count, producers: units.count, files: files,
                    afterwards: refused?.words)
            } catch {
                try? next.abandon()
                throw error
            }
        } catch let error as BuildError {
            throw error
        } catch let error as PublishError {
            throw .cannotPublish(error)
        } catch {
            throw .fault(error)
        }
    }

    /// Whether a part of an edition stands in `folder`.
    public static func isPart(_ folder: String) -> Bool { (try? LocalDisk().kind(of: "\(folder)/\(EditionPart.file)")) == .file }

    /// Makes the pages of the part's producers and of their goods: for each unit those that were made, `nil` where one of them is none that
    /// may be published, so that the merge tells why.
    private static func pages(
        of draft: Draft, _ assignment: Assignment, to next: NextEdition
    ) async throws -> (documents: [[EditionPart.Document]?]?, surroundings: Pages.Surroundings?) {
        guard let edition = draft.edition, let read = draft.read else { return (nil, nil) }
        let surroundings = Pages.Surroundings(
            expectedAround: edition, fairs: draft.manuscript.fairs.count, producers: read.folders.count)
        guard let pages = draft.pages(amid: surroundings) else { return (nil, nil) }
        let work = pages.work.filter { pages.producer(of: $0) != nil }
        let tally = Tally(of: work.count, assignment.counted)
        let place = edition.site.place
        let made = try await work.concurrentMap(width: assignment.width) { work -> [EditionPart.Document]? in
            defer { tally.add() }
            let documents = try pages.documents(for: work)
            guard documents.allSatisfy({ SiteFeeds.complaint(about: $0.contents, at: $0.path, place: place) == nil }) else { return nil }
            return try documents.map { document in
                let file = EditionList.File(of: document.contents.span)
                try next.write(document.contents.span, file, to: document.path)
                return EditionPart.Document(path: document.path, file: file, pictures: document.pictures)
            }
        }
        var byUnit = [[EditionPart.Document]?](repeating: [], count: draft.manuscript.producers.count)
        let folders = draft.manuscript.positionsOfProducers
        for (work, documents) in zip(work, made) {
            guard let producer = pages.producer(of: work), let unit = folders[edition.producers[producer].producer.folder] else { continue }
            if let documents { byUnit[unit]?.append(contentsOf: documents) } else { byUnit[unit] = nil }
        }
        return (byUnit, surroundings)
    }

    /// Puts what was made of pictures into the part: the merge may run where nobody has made any.
    private static func copyPictures(of draft: Draft, to next: NextEdition, width: Int) async throws {
        let names = Set(draft.pictures.prints.values.flatMap(\.names)).sorted()
        _ = try await names.concurrentMap(width: width) { [shelf = draft.pictures.shelf] name in
            let shelf = PictureShelf(shelf)
            guard let file = shelf.file(of: name) else {
                shelf.discard(name)
                throw BuildError.cannotMake(.damaged(name))
            }
            try next.write(file, to: EditionPart.pictures + name)
        }
    }

    /// Puts the parts of an edition together, and makes what everyone has a part in: the edition is, byte for byte, the one that a single
    /// machine makes of the same stories, and so is the report.
    ///
    /// - Parameters:
    ///   - parts: the folders of all parts, in whatever order.
    ///   - output: the site's folder.
    ///   - disk: where to write, and where the parts are.
    public static func merge(
        _ assignment: Assignment, parts folders: [String], output: String, disk: any Disk = LocalDisk()
    ) async throws(BuildError) -> Outcome {
        var assignment = assignment
        assignment.pictures = assignment.pictures.ready(for: assignment.root)
        (assignment.style, assignment.text) = (nil, nil)
        assignment.progress(Words(vi: "đang xem các phần", en: "looking at the parts"))
        let parts = try EditionParts(in: folders, on: disk)
        DevelopedPictures.keep(parts, for: assignment.root, by: assignment.pictures, from: disk)
        return try await buildAnew(assignment, output: output, disk: disk, of: parts)
    }
}

extension Words {
    fileprivate static func damaged(_ picture: String) -> Words {
        Words(
            vi: "ảnh \(picture) trong `.chapbut/cache` đã hỏng và vừa được bỏ đi; hãy chạy lại",
            en: "the picture \(picture) in `.chapbut/cache` was damaged and is gone now; run again")
    }
}
