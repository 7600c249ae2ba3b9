import Catalogue
import Diagnostics
import Digests
import Feeds
import Pages
import Parallel
import Rulebook
import Stories

/// The way between the short one and the long one: everything is read and checked, and of one producer something else was read than before.
///
/// A producer's own pages, and its goods', are made of what was read of its unit, of the errors in it, of the goods of others that stand on
/// them, and of where their links lead. Where all of these are as they were when the published edition was made, so are these pages, and they
/// are not made again. Pages that show several producers' goods always are. Of feeds the producer's own items are made. Whatever else may be
/// otherwise is looked for on the way, and where anything is, nothing is published, and the long way follows.
struct Reprint {
    private let press: Press
    private let kept: KeptCatalogue
    /// The unit that is not as it was; `nil` where all are.
    private let changed: Int?
    /// Whether the pages of a unit are made again.
    private let isStale: [Bool]
    /// The unit of each published producer.
    private let units: [Int]

    /// `nil` where more than one producer's folder is otherwise, or something that all pages depend on.
    ///
    /// - Parameter kept: what is known of the published edition; it was made in the circumstances of today.
    init?(_ press: Press, after last: LastBuild, knowing kept: KeptCatalogue) {
        let (draft, edition) = (press.draft, press.edition)
        let (manuscript, root) = (draft.manuscript, draft.folder.root)
        let paths = manuscript.producers.map { String($0.folder.dropFirst(root.count + 1)) }
        guard let read = draft.read, read.site == kept.site, paths == kept.units.map(\.path), press.held.isEmpty,
            !draft.pictures.isRefused, draft.picturesFound == kept.picturesFound, edition.languages == kept.languages,
            press.pages.surroundings == kept.surroundings, draft.feeds.map(\.items) == kept.result.feeds.map(\.items)
        else { return nil }
        // Fairs, and whatever else is no producer's, stand on many pages.
        let finder = UnitFinder(paths)
        guard last.stamps.folders.count == kept.folders.count,
            last.stamps.folders.allSatisfy({ path, stamp in
                guard let known = kept.folders[XXH3(of: path)] else { return false }
                return known.digest == stamp.digest && known.isSettled || finder.unit(of: path) != nil
            })
        else { return nil }
        let positions = manuscript.positionsOfProducers
        units = edition.producers.compactMap { positions[$0.producer.folder] }
        let bits = edition.languages.enumerated().map { ($1, 1 << $0) }
        guard units.count == edition.producers.count, edition.products.count == kept.products.count else { return nil }
        for (product, known) in zip(edition.products, kept.products) {
            let languages = bits.reduce(0) { product.languages.contains($1.0) ? $0 | $1.1 : $0 }
            guard units[product.producer] == known.unit, product.set == known.set, languages == known.languages else { return nil }
        }
        let changed = paths.indices.filter {
            read.units[$0].whole != kept.units[$0].read.whole || draft.errors[$0] != kept.units[$0].errors
        }
        guard changed.count <= 1 else { return nil }
        self.press = press
        self.kept = kept
        self.changed = changed.first
        var isStale = [Bool](repeating: false, count: paths.count)
        if let unit = changed.first {
            isStale[unit] = true
            for (other, asked) in read.asked.enumerated() where asked.contains(where: { finder.unit(of: $0) == unit }) {
                isStale[other] = true
            }
            for other in kept.unitsShowing(unit) { isStale[other] = true }
        }
        self.isStale = isStale
    }

    /// Makes what can be otherwise, over the published edition; `nil`, with nothing left behind, where there is more to be made.
    func print(by publisher: Publisher) async throws -> (next: NextEdition, made: Press.Made)? {
        guard let next = try await publisher.beginPatch(to: kept.edition, width: press.assignment.width) else { return nil }
        do {
            if let made = try await print(to: next) { return (next, made) }
        } catch {
            try? next.abandon()
            // Whatever else there is, the long way tells of.
            guard error is PublishError || error is DiskError else { return nil }
            throw error
        }
        try next.abandon()
        return nil
    }

    private func print(to next: NextEdition) async throws -> Press.Made? {
        let (edition, pages, width) = (press.edition, press.pages, press.assignment.width)
        let work = pages.work.filter { work in pages.producer(of: work).map { isStale[units[$0]] } ?? true }
        let tally = Tally(of: work.count, press.assignment.counted)
        let place = edition.site.place
        let made = try await work.concurrentMap(width: width) { work -> [(path: String, pictures: [PictureRequest])]? in
            defer { tally.add() }
            let documents = try pages.documents(for: work)
            guard next.lists(documents.map(\.path)),
                documents.allSatisfy({ SiteFeeds.complaint(about: $0.contents, at: $0.path, place: place) == nil })
            else { return nil }
            for document in documents { try next.write(document.contents, to: document.path) }
            return documents.map { ($0.path, $0.pictures) }
        }
        // No document comes or goes, and none shows another picture.
        var shared = KeptCatalogue.Documents()
        var own: [Int: KeptCatalogue.Documents] = [:]
        for (work, documents) in zip(work, made) {
            guard let documents else { return nil }
            for document in documents {
                if let producer = pages.producer(of: work) {
                    own[units[producer], default: KeptCatalogue.Documents()].add(document.pictures)
                } else {
                    shared.add(document.pictures)
                }
            }
        }
        guard shared == kept.shared,
            isStale.indices.allSatisfy({ !isStale[$0] || own[$0] ?? KeptCatalogue.Documents() == kept.units[$0].documents })
        else { return nil }
        guard try await showsTheSamePictures(made.compactMap(\.self).joined().flatMap(\.pictures), in: next) else { return nil }

        press.assignment.progress(Words(vi: "đang viết nguồn dữ liệu", en: "writing feeds"))
        guard let changes = try await feeds(to: next) else { return nil }
        if let list = pages.list(of: press.draft.feeds.map { press.listed($0, .current) }) {
            guard next.lists([list.path]) else { return nil }
            try next.write(list.contents, to: list.path)
        }
        let past = try Past(in: press.state)
        let addresses = next.addresses
        guard next.lists(kept.notices.map { Address($0).file }) else { return nil }
        try press.writeNotices(at: kept.notices, of: past, to: next)
        return Press.Made(
            files: kept.result.files, feeds: press.draft.feeds.map { ($0.entry.name, $0.items) }, addresses: addresses, refusals: [],
            units: units.map { kept.units[$0].documents }, shared: shared, notices: kept.notices, changes: changes, past: past)
    }

    /// Brings the feeds forward; `nil` where one of them must be made anew.
    private func feeds(to next: NextEdition) async throws -> [PatchedFeeds.Change]? {
        let site = press.output
        guard try KeptCatalogue.feedsStamp(of: site) == kept.feeds else { return nil }
        guard let changed else { return [] }
        let folder = kept.units[changed].path
        let part = press.edition.part(below: "\(press.draft.folder.root)/\(folder)")
        let feeds = PatchedFeeds(of: site, on: press.disk, folder: folder)
        let entries = press.draft.feeds.map(\.entry)
        let brought = try await entries.concurrentMap(width: press.assignment.width, chunks: max(1, entries.count)) { entry in
            try feeds.bring(Feeds.select(part, for: entry), in: part, to: next)
        }
        var changes: [PatchedFeeds.Change] = []
        for change in brought {
            guard let change else { return nil }
            changes += change
        }
        return changes
    }

    /// Whether the pictures of the unit that is otherwise are the published ones: those that documents show, and those that feeds alone may.
    private func showsTheSamePictures(_ shown: [PictureRequest], in next: NextEdition) async throws -> Bool {
        guard let changed else { return true }
        let folder = "\(press.draft.folder.root)/\(kept.units[changed].path)"
        var pictures: [String: String] = [:]
        for picture in shown where picture.source.hasPrefix("\(folder)/") { pictures[picture.address.path] = picture.source }
        func add(_ all: [String: Picture], of owner: String, in folder: String) {
            for path in all.keys {
                let address = press.edition.addresses.picture(owner, path).path
                if next.lists([address]) { pictures[address] = "\(folder)/\(path)" }
            }
        }
        for producer in press.edition.producers where producer.producer.folder == folder {
            add(producer.producer.pictures, of: producer.slug, in: folder)
            for product in press.edition.products[producer.products] {
                add(product.product.pictures, of: "\(product.producerSlug)/\(product.slug)", in: product.product.folder)
            }
        }
        return next.isAsPublished(try await press.writePictures(pictures, to: next))
    }
}

extension KeptCatalogue {
    /// The units on whose pages goods of another stand.
    fileprivate func unitsShowing(_ unit: Int) -> Set<Int> {
        var showing: Set<Int> = []
        for set in Set(products.lazy.filter { $0.unit == unit }.map(\.set)) {
            let shelf = products.indices.filter { products[$0].set == set }
            for index in shelf where products[index].unit != unit && !showing.contains(products[index].unit) {
                for language in languages.indices where products[index].languages & (1 << language) != 0 {
                    let related = Pages.related(to: index, among: shelf) { other in
                        products[other].unit != products[index].unit && products[other].languages & (1 << language) != 0
                    }
                    if related.contains(where: { products[$0].unit == unit }) { showing.insert(products[index].unit) }
                }
            }
        }
        return showing
    }
}
