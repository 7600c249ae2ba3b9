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
    let assignment: Assignment

    /// The most bytes a picture may have; what is larger is no picture for a page.
    private static let pictureLimit = 64 << 20

    /// Writes everything to `next`, and returns how many files that were.
    func print(to next: NextEdition) async throws -> Int {
        let width = assignment.width
        let made = try await pages.work.concurrentMap(width: width) { [pages] work in
            try pages.documents(for: work).map { document in
                try next.write(document.contents, to: document.path)
                return (path: document.path, pictures: document.pictures)
            }
        }
        let feeds = try await draft.feeds.concurrentMap(width: width, chunks: 1) { [edition] selection in
            try Feeds.documents(of: selection, in: edition).map { document in
                try next.write(document.contents, to: document.path)
                return document.path
            }
        }
        let documents = made.joined()
        let paths = Set(documents.map(\.path))
        let notices = try writeNotices(to: next, besides: paths)
        let pictures = Dictionary(
            documents.joined(\.pictures).map { ($0.address.path, $0.source) }, uniquingKeysWith: { first, _ in first })
        let root = draft.folder.root + "/"
        let copies = pictures.filter { $0.value.hasPrefix(root) }.sorted { $0.key < $1.key }
        _ = try await copies.concurrentMap(width: width) { [folder = draft.folder] address, source in
            try next.write(try folder.read(String(source.dropFirst(root.count)), limit: Self.pictureLimit), to: address)
        }
        return paths.count + feeds.joined().count + notices + copies.count
    }

    /// A published address never dies: one that no page answers for any more says so, or leads on to where its goods are now.
    private func writeNotices(to next: NextEdition, besides paths: Set<String>) throws -> Int {
        var count = 0
        for (path, sku) in Past(in: draft.folder).owners.sorted(by: { $0.key < $1.key }) {
            let address = Address(path)
            guard !paths.contains(address.file) else { continue }
            let language = edition.languages.first { path.hasPrefix("\($0)/") }
            let moved = sku.isEmpty ? nil : edition.address(of: sku, language ?? edition.site.defaultLanguage)
            let notice = pages.notice(at: address, language: language, movedTo: moved)
            try next.write(notice.contents, to: notice.path)
            count += 1
        }
        return count
    }

    /// Adds the addresses of this edition to those that were ever published.
    func remember(on disk: any Disk) throws {
        var addresses = edition.stockNumbers
        for producer in edition.producers {
            for language in producer.languages { addresses[edition.addresses.producer(producer.slug, language).path] = "" }
        }
        for fair in edition.fairs {
            for language in fair.languages { addresses[edition.addresses.fair(fair.slug, language).path] = "" }
        }
        for product in edition.products {
            for (gtin, _) in product.gtins { addresses[edition.addresses.gtin(gtin).path] = product.product.sku?.value ?? "" }
        }
        let bytes = Past(in: draft.folder).adding(addresses)
        let folder = "\(draft.folder.root)/.chapbut"
        switch try disk.kind(of: folder) {
        case nil: try disk.makeFolder(folder)
        case .folder: break
        case .file, .link, .other:
            // Stories come from strangers: a link here could lead anywhere.
            throw BuildError.cannotMake(.notAFolder(folder))
        }
        // Written aside and renamed: a list cut short would forget addresses.
        let file = "\(draft.folder.root)/\(Past.file)"
        if try disk.kind(of: "\(file).next") != nil { try disk.removeFile("\(file).next") }
        try disk.write(bytes.span, to: "\(file).next")
        try disk.rename("\(file).next", to: file)
    }
}

extension Sequence {
    fileprivate func joined<Inner: Sequence>(_ path: (Element) -> Inner) -> [Inner.Element] { flatMap(path) }
}

extension Words {
    fileprivate static func notAFolder(_ path: String) -> Words {
        Words(
            vi: "`\(path)` không phải thư mục thường nên danh sách địa chỉ đã đăng không ghi vào đó được",
            en: "`\(path)` is no ordinary folder, so the list of published addresses can't be kept there")
    }
}
