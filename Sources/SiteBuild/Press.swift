import Catalogue
import Diagnostics
import Digests
import Feeds
import Pages
import Parallel
import Pictures
import Rulebook
import Stories

/// Makes every file of an edition and writes it aside as soon as it is made, so that memory does not grow with the catalogue.
struct Press {
    let edition: Edition
    let pages: Pages
    let draft: Draft
    /// The feeds as they stand on the site.
    let published: PublishedFeeds
    /// What feeds that would lose too much keep of what stands on the site, by name.
    let held: [String: KeptItems]
    let assignment: Assignment
    /// The site's folder.
    let output: String
    /// Where builds keep what they know of each other.
    let disk: any Disk
    /// The parts of which the edition is put together, if it is.
    var parts: EditionParts?

    /// What came of printing.
    struct Made {
        /// How many files there are.
        let files: Int
        /// How many items each feed has as it is published, by its name.
        let feeds: [(name: String, items: Int)]
        /// The addresses of the pages.
        let addresses: [String]
        /// What is wrong with feeds that their channels' grammars refused.
        let refusals: [Finding]
        /// The documents of each published producer, as far as others depend on them, if that is asked for.
        let units: [KeptCatalogue.Documents]
        /// The same of all other documents.
        var shared = KeptCatalogue.Documents()
        /// Where the pages stand that tell of what is gone.
        var notices: [String] = []
        /// In what feeds differ from the published ones, where only that was made.
        var changes: [PatchedFeeds.Change]?
        /// What was published before, as far as this edition answers for it.
        let past: Past?
    }

    /// What came of one piece of the work on pages.
    private struct Piece {
        /// The documents as far as others depend on them, if that is asked for.
        var documents = KeptCatalogue.Documents()
        /// Their digests, if the edition is for a tablet.
        var digests: [String] = []
        var complaints: [Finding] = []
    }

    /// Writes everything to `next`.
    func print(to next: NextEdition) async throws -> Made {
        let width = assignment.width
        let isForTablet = assignment.fair?.form == .tablet
        let taken = try await takeOver(to: next)
        let work = self.pages.work.filter { work in self.pages.producer(of: work).map { taken[$0] == nil } ?? true }
        let tally = Tally(of: work.count, assignment.counted)
        let place = edition.site.place
        let isKept = assignment.text != nil
        let shown = ShownPictures()
        let made = try await work.concurrentMap(width: width) { [pages] work in
            defer { tally.add() }
            var piece = Piece()
            for document in try pages.documents(for: work) {
                if let complaint = SiteFeeds.complaint(about: document.contents, at: document.path, place: place) {
                    piece.complaints.append(complaint)
                    continue
                }
                try next.write(document.contents, to: document.path)
                shown.add(document.pictures)
                if isKept { piece.documents.add(document.pictures) }
                if isForTablet { piece.digests.append(SHA256(of: document.contents).hex) }
            }
            return piece
        }
        for document in taken.values.flatMap(\.documents) { shown.add(document.pictures) }
        var units: [KeptCatalogue.Documents] = []
        var shared = KeptCatalogue.Documents()
        if isKept {
            units = Array(repeating: KeptCatalogue.Documents(), count: edition.producers.count)
            for (work, made) in zip(work, made) {
                if let producer = pages.producer(of: work) { units[producer] += made.documents } else { shared += made.documents }
            }
        }
        var pictures = shown.sources
        assignment.progress(Words(vi: "đang viết nguồn dữ liệu", en: "writing feeds"))
        let feeds = try await draft.feeds.indices.concurrentMap(width: width, chunks: 1) { [pictures] feed in
            let selection = draft.feeds[feed]
            let known = parts?.items(of: selection, feed, in: edition, taken: taken, from: disk)
            return try print(selection, to: next, besides: pictures, taking: known)
        }
        for picture in feeds.flatMap(\.pictures) { pictures[picture.address.path] = picture.source }
        let list = pages.list(of: zip(draft.feeds, feeds).map { listed($0, $1.standing) })
        if let list { try next.write(list.contents, to: list.path) }
        assignment.progress(Words(vi: "đang làm hình", en: "making pictures"))
        _ = try await writePictures(pictures, to: next)
        // A feed that stays names pictures of goods that may be gone: they stay with it.
        for picture in Set(feeds.flatMap(\.keptPictures)).sorted() where !next.has(picture) {
            _ = try published.copyPicture(picture, to: next)
        }
        let files = next.count
        // The edition itself knows where its documents stand, so that nothing else holds all the paths of a large site.
        if isForTablet, let worker = self.pages.fairWorker(keeping: next.paths, edition: digest(of: made.flatMap(\.digests))) {
            try next.write(worker.contents, to: worker.path)
        }
        // The site of a fair answers for its own addresses only.
        let past = assignment.fair == nil ? try Past(in: state).recovered(from: next.publishedAddresses) : nil
        let addresses = past == nil ? [] : next.addresses
        let notices = try past.map { try writeNotices(of: $0, to: next) } ?? []
        return Made(
            files: files + notices.count, feeds: zip(draft.feeds, feeds).map { ($0.entry.name, $1.items(of: $0)) }, addresses: addresses,
            refusals: made.flatMap(\.complaints) + feeds.compactMap(\.refusal), units: units, shared: shared, notices: notices, past: past)
    }

    /// Puts the pages of producers that are the same in a part into `next`, and returns them by their producers.
    private func takeOver(to next: NextEdition) async throws -> [Int: EditionParts.Taken] {
        guard let parts, let read = draft.read else { return [:] }
        let neighbourhood = Neighbourhood(edition, of: draft, read)
        let units = await parts.pages(amid: pages.surroundings, errors: draft.errors, neighbourhood, width: assignment.width)
        let folders = draft.manuscript.positionsOfProducers
        let taken = edition.producers.indices.compactMap { producer in
            folders[edition.producers[producer].producer.folder].flatMap { units[$0] }.map { (producer: producer, pages: $0) }
        }
        _ = try await taken.concurrentMap(width: assignment.width) { [disk] in try parts.copy($0.pages, to: next, from: disk) }
        return Dictionary(uniqueKeysWithValues: taken.map { ($0.producer, $0.pages) })
    }

    /// Stands for everything that a tablet keeps.
    private func digest(of documents: [String]) -> String {
        let pictures = draft.pictures.prints.values.map(\.digest).sorted()
        return String(SHA256(of: (documents + pictures).joined().utf8).hex.prefix(16))
    }

    /// A feed as it was printed.
    private struct PrintedFeed {
        var standing = ListedFeed.Standing.current
        var paths: [String] = []
        /// The pictures that it shows and no page does.
        var pictures: [PictureRequest] = []
        /// The pictures that it names with what it keeps of the published feed.
        var keptPictures: [String] = []
        var refusal: Finding?

        /// How many items it has as it is published.
        func items(of selection: FeedSelection) -> Int {
            switch standing {
            case .current: selection.items
            case .heldBack(let items): items
            case .refused(let published): published ?? 0
            }
        }
    }

    /// Writes a feed, with what it must keep of the published one; or, where its channel's grammar refuses it, what of that may stay.
    ///
    /// - Parameters:
    ///   - shown: the pictures that pages show.
    ///   - known: items that need not be made again, and the pictures that they show.
    private func print(
        _ selection: FeedSelection, to next: NextEdition, besides shown: [String: String],
        taking known: (items: KnownItems, pictures: [PictureRequest])?
    ) throws -> PrintedFeed {
        let entry = selection.entry
        let held = held[entry.name]
        var made = PrintedFeed()
        var written: [String] = []
        func open(_ path: String) throws -> StagedFeed {
            written.append(path)
            return StagedFeed(try next.create(path))
        }
        func takeBack() throws {
            for path in written { try next.remove(path) }
            written = []
        }
        do {
            let kept = try held.map { ($0, try published.bytes(of: entry, at: edition.addresses)) }
            func show(_ picture: PictureRequest) {
                if shown[picture.address.path] == nil { made.pictures.append(picture) }
            }
            made.paths = try Feeds.write(selection, in: edition, keeping: kept, taking: known?.items, to: open, showing: show)
            known?.pictures.forEach(show)
            if let held {
                made.standing = .heldBack(items: selection.items + held.items.count)
                made.keptPictures = try pictures(of: entry, held)
            }
            return made
        } catch let failure as FeedFailure {
            try takeBack()
            // Why it is refused shows only where all is made here.
            if known != nil { return try print(selection, to: next, besides: shown, taking: nil) }
            let before = published.feed(of: entry, at: edition.addresses)
            var kept = try before.flatMap { try RefusedFeed.keep(of: $0, selection, andHeldBack: held, in: edition) }
            func rewrite() throws -> PrintedFeed {
                let refusal = RefusedFeed.finding(failure, of: entry, in: edition, published: before?.items, kept: kept)
                let paths = try Feeds.rewrite(
                    kept, of: kept.map { _ in try published.bytes(of: entry, at: edition.addresses) }, selection, because: refusal,
                    in: edition, to: open)
                return PrintedFeed(
                    standing: .refused(published: kept?.items.count), paths: paths,
                    keptPictures: try kept.map { try pictures(of: entry, $0) } ?? [], refusal: refusal)
            }
            do {
                return try rewrite()
            } catch is FeedFailure {
                // The grammar has become another since: nothing of the published feed may stay either.
                try takeBack()
                kept = nil
                return try rewrite()
            }
        }
    }

    /// The pictures that the published feed names with what is kept of it.
    private func pictures(of entry: ChannelEntry, _ kept: KeptItems) throws -> [String] {
        var named = NamedPictures(below: edition.addresses.encoded(edition.addresses.root))
        try kept.copy(from: published.bytes(of: entry, at: edition.addresses), of: entry.channel) { named.take($0) }
        return named.paths.sorted()
    }

    func listed(_ selection: FeedSelection, _ standing: ListedFeed.Standing) -> ListedFeed {
        ListedFeed(
            channel: Feeds.channel(selection.entry.channel)?.name ?? selection.entry.channel.name, entry: selection.entry,
            items: selection.items, leftOut: selection.leftOut.count, standing: standing)
    }

    /// A published address never dies: one that no page answers for any more says so, or leads on to where its goods are now.
    private func writeNotices(of past: Past, to next: NextEdition) throws -> [String] {
        if past.owners.isEmpty { return [] }
        var site = Occupied(by: next.files)
        // A line that is not ours could ask for a folder where a file stands.
        let gone = past.owners.keys.sorted().filter { site.admit(Address($0).file) }
        try writeNotices(at: gone, of: past, to: next)
        return gone
    }

    /// Writes the pages that tell of what is gone, at these addresses.
    func writeNotices(at gone: [String], of past: Past, to next: NextEdition) throws {
        let positions = edition.positionsByStockNumber
        for path in gone {
            let (address, sku) = (Address(path), past.owners[path] ?? "")
            let language = edition.languages.first { path.hasPrefix("\($0)/") }
            let moved = positions[sku].flatMap { place(of: edition.products[$0], in: language ?? edition.site.defaultLanguage) }
            let notice = pages.notice(at: address, language: language, movedTo: moved)
            try next.write(notice.contents, to: notice.path)
        }
    }

    private func place(of product: PublishedProduct, in language: Language) -> Address? {
        guard product.languages.contains(language) else { return nil }
        return edition.addresses.product(product.producerSlug, product.slug, language)
    }

    var state: StateFolder { StateFolder(of: draft.folder.root, on: disk) }

    /// Adds the addresses of this edition to those that were ever published, and puts down what its stories say.
    ///
    /// - Returns: what is put down; `nil` where another build of these stories has put down addresses meanwhile that this edition does not
    ///   answer for.
    func remember(_ published: [String], after past: Past) async throws -> LastBuild.State? {
        let told = if let parts { parts.told } else { draft.told }
        let held = try state.hold()
        var now = try Past(in: state)
        if past.isRecovered { now = now.recovered(from: Array(past.owners.keys)) }
        let known = now.adding(published, of: edition)
        try held.keep(known, in: Past.file)
        try held.keep(told, in: Past.toldFile)
        return now.digest == past.digest ? LastBuild.State(addresses: XXH3(of: known), told: XXH3(of: told)) : nil
    }
}

/// A feed's file in the edition that is being made.
private final class StagedFeed: FeedFile {
    private let file: any DiskFile

    init(_ file: any DiskFile) { self.file = file }

    func append(_ bytes: UnsafeRawBufferPointer) throws { try file.append(bytes) }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int { try file.read(at: offset, into: buffer) }

    func close() throws { try file.close() }
}

/// The files of an edition and the folders that they stand in.
private struct Occupied {
    private let files: PathTable<EditionList.File>
    private var folders = PathTable<Void>()
    /// Files besides.
    private var others: Set<String> = []

    init(by files: PathTable<EditionList.File>) {
        self.files = files
        files.forEach { path, _ in add(foldersOf: path) }
    }

    /// Whether a file can stand at `path` beside the others; if so it does from now on.
    mutating func admit(_ path: String) -> Bool {
        guard !hasFile(path), folders[path] == nil, !Self.folders(of: path).contains(where: hasFile) else { return false }
        others.insert(path)
        var path = path
        path.withUTF8 { add(foldersOf: UnsafeRawBufferPointer($0)) }
        return true
    }

    private func hasFile(_ path: String) -> Bool {
        files[path] != nil || others.contains(path) || path == EditionList.name || path == OutputFolder.mark
    }

    private mutating func add(foldersOf path: UnsafeRawBufferPointer) {
        // From the innermost one on: those above a known one are known.
        for slash in path.indices.reversed() where path[slash] == UInt8(ascii: "/") {
            let folder = UnsafeRawBufferPointer(rebasing: path[..<slash])
            guard folders[folder] == nil else { return }
            folders.set(folder, ())
        }
    }

    /// The folders that a path leads through.
    private static func folders(of path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }
}
