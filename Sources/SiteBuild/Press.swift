import Catalogue
import Diagnostics
import Feeds
import Pages
import Parallel
import Rulebook
import Stories

/// Makes every file of an edition and writes it aside as soon as it is made, so that memory does not grow with the catalogue.
struct Press {
    let edition: Edition
    let pages: Pages
    let draft: Draft
    /// The feeds that stay as they are on the site, by name.
    let held: [String: HeldFeed]
    let assignment: Assignment

    /// The most bytes a picture may have; what is larger is no picture for a page.
    private static let pictureLimit = 64 << 20

    /// Writes everything to `next`, and returns how many files that were, and the addresses of its pages.
    func print(to next: NextEdition) async throws -> (files: Int, addresses: [String]) {
        let width = assignment.width
        let made = try await pages.work.concurrentMap(width: width) { [pages] work in
            try pages.documents(for: work).map { document in
                try next.write(document.contents, to: document.path)
                return (path: document.path, pictures: document.pictures)
            }
        }
        let feeds = try await draft.feeds.concurrentMap(width: width, chunks: 1) { [edition, held] selection in
            let documents = try held[selection.entry.name]?.documents ?? Feeds.documents(of: selection, in: edition)
            return try documents.map { document in
                try next.write(document.contents, to: document.path)
                return document.path
            }
        }
        let list = pages.list(of: draft.feeds.map { listed($0) })
        if let list { try next.write(list.contents, to: list.path) }
        let documents = made.flatMap { $0 }
        let pictures = Dictionary(
            documents.flatMap(\.pictures).map { ($0.address.path, $0.source) }, uniquingKeysWith: { first, _ in first })
        let root = draft.folder.root + "/"
        let copies = pictures.filter { $0.value.hasPrefix(root) }.sorted { $0.key < $1.key }
        _ = try await copies.concurrentMap(width: width) { [folder = draft.folder] address, source in
            try next.write(try folder.read(String(source.dropFirst(root.count)), limit: Self.pictureLimit), to: address)
        }
        let pages = documents.map(\.path) + (list.map { [$0.path] } ?? [])
        let paths = pages + feeds.flatMap { $0 } + copies.map(\.key)
        let notices = try writeNotices(to: next, besides: paths)
        return (paths.count + notices, pages.compactMap(Self.address))
    }

    private func listed(_ selection: FeedSelection) -> ListedFeed {
        let before = held[selection.entry.name]
        return ListedFeed(
            channel: Feeds.channel(selection.entry.channel)?.name ?? selection.entry.channel.name, entry: selection.entry,
            items: before?.items ?? selection.items, leftOut: selection.leftOut.count, isHeldBack: before != nil)
    }

    /// The address that a page answers for; style sheets, `robots.txt` and their like have none to remember.
    private static func address(of path: String) -> String? {
        path.hasSuffix("/index.html") ? String(path.dropLast("index.html".utf8.count)) : nil
    }

    /// A published address never dies: one that no page answers for any more says so, or leads on to where its goods are now.
    private func writeNotices(to next: NextEdition, besides paths: [String]) throws -> Int {
        var site = Occupied(by: paths)
        let positions = edition.positionsByStockNumber
        var count = 0
        for (path, sku) in Past(in: draft.folder).owners.sorted(by: { $0.key < $1.key }) {
            let address = Address(path)
            // A line that is not ours could ask for a folder where a file stands.
            guard site.admit(address.file) else { continue }
            let language = edition.languages.first { path.hasPrefix("\($0)/") }
            let moved = positions[sku].flatMap { place(of: edition.products[$0], in: language ?? edition.site.defaultLanguage) }
            let notice = pages.notice(at: address, language: language, movedTo: moved)
            try next.write(notice.contents, to: notice.path)
            count += 1
        }
        return count
    }

    private func place(of product: PublishedProduct, in language: Language) -> Address? {
        guard product.languages.contains(language) else { return nil }
        return edition.addresses.product(product.producerSlug, product.slug, language)
    }

    /// Adds the addresses of this edition to those that were ever published, and puts down what its stories say.
    func remember(_ published: [String], on disk: any Disk) throws {
        var addresses = Dictionary(published.map { ($0, "") }, uniquingKeysWith: { first, _ in first })
        addresses.merge(edition.stockNumbers) { _, sku in sku }
        let bytes = Past(in: draft.folder).adding(addresses)
        let folder = "\(draft.folder.root)/.chapbut"
        switch try disk.kind(of: folder) {
        case nil: try disk.makeFolder(folder)
        case .folder: break
        case .file, .link, .other:
            // Stories come from strangers: a link here could lead anywhere.
            throw BuildError.cannotMake(.notAFolder(folder))
        }
        try keep(bytes, in: Past.file, on: disk)
        try keep(draft.lastTold.bytes(after: draft.manuscript), in: Past.toldFile, on: disk)
    }

    /// Written aside and renamed: a list cut short would forget what it held.
    private func keep(_ bytes: [UInt8], in path: String, on disk: any Disk) throws {
        let file = "\(draft.folder.root)/\(path)"
        if try disk.kind(of: "\(file).next") != nil { try disk.removeFile("\(file).next") }
        try disk.write(bytes.span, to: "\(file).next")
        try disk.rename("\(file).next", to: file)
    }
}

/// The files of an edition and the folders that they stand in.
private struct Occupied {
    private var files: Set<Substring> = []
    private var folders: Set<Substring> = []

    init(by paths: [String]) {
        for path in paths { add(path) }
    }

    /// Whether a file can stand at `path` beside the others; if so it does from now on.
    mutating func admit(_ path: String) -> Bool {
        guard !files.contains(path[...]), !folders.contains(path[...]), !Self.folders(of: path).contains(where: files.contains) else {
            return false
        }
        add(path)
        return true
    }

    private mutating func add(_ path: String) {
        files.insert(path[...])
        folders.formUnion(Self.folders(of: path))
    }

    private static func folders(of path: String) -> [Substring] {
        path.indices.filter { path[$0] == "/" }.map { path[..<$0] }
    }
}

extension Words {
    fileprivate static func notAFolder(_ path: String) -> Words {
        Words(
            vi: "`\(path)` không phải thư mục thường nên danh sách địa chỉ đã đăng không ghi vào đó được",
            en: "`\(path)` is no ordinary folder, so the list of published addresses can't be kept there")
    }
}
