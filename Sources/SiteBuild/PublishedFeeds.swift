import Catalogue
import Diagnostics
import Feeds
import Foundation
import Pictures
import Rulebook

/// The feeds of the published site, as far as a new edition is held against them.
struct PublishedFeeds: Sendable {
    private let site: String
    private let disk: any Disk

    /// The feeds of the site at `output`.
    init(of output: String, on disk: any Disk) {
        site = output
        self.disk = disk
    }

    /// The items of the published feed of `entry`; `nil` where there is none that we wrote, or its report can't be read.
    func items(of entry: ChannelEntry, at addresses: Addresses) -> [ShrunkenFeed.Item]? {
        let feed = "\(site)/\(addresses.feed(entry).file)"
        let report = "\(site)/\(addresses.feedReport(entry).file)"
        guard isFile("\(site)/\(OutputFolder.mark)"), isFile(feed), isFile(report), let bytes = try? disk.read(report),
            let told = try? JSONDecoder().decode(Told.self, from: Data(bytes))
        else { return nil }
        return told.published.flatMap { product in product.items.map { ShrunkenFeed.Item(product: product.product, id: $0) } }
    }

    /// Copies the feed of `entry` and what stands beside it to `next` as they stand on the site, piece by piece.
    ///
    /// - Returns: the paths that were written, and the pictures that the feed names.
    func copy(_ entry: ChannelEntry, at addresses: Addresses, to next: NextEdition) throws -> (paths: [String], pictures: [String]) {
        var paths = [addresses.feed(entry).file, addresses.feedReport(entry).file]
        var named = NamedPictures(below: addresses.encoded(addresses.root))
        try copy(paths[0], to: next) { named.take($0) }
        try copy(paths[1], to: next)
        // Editions that an older version of the program published have none.
        let items = addresses.feedItems(entry).file
        if isFile("\(site)/\(items)") {
            try copy(items, to: next)
            paths.append(items)
        }
        return (paths, named.paths.sorted())
    }

    /// Copies a picture to `next` as it stands on the site. One that is not there any more stays missing.
    ///
    /// - Returns: whether it was there.
    func copyPicture(_ path: String, to next: NextEdition) throws -> Bool {
        // An edition of old may have it with what its camera wrote.
        guard DocumentPath.isPublishable(path), isFile("\(site)/\(path)"), let clean = CleanPicture(of: try disk.read("\(site)/\(path)"))
        else { return false }
        try next.write(clean.bytes, to: path)
        return true
    }

    private func copy(_ path: String, to next: NextEdition, passing look: (UnsafeRawBufferPointer) -> Void = { _ in }) throws {
        let (from, to) = (try disk.open("\(site)/\(path)"), try next.create(path))
        try withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer in
            var offset = 0
            while case let count = try from.read(at: offset, into: buffer), count > 0 {
                let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
                look(piece)
                try to.append(piece)
                offset += count
            }
        }
        try to.close()
    }

    private func isFile(_ path: String) -> Bool { (try? disk.kind(of: path)) == .file }

    /// What a report tells of the items that went in.
    private struct Told: Decodable {
        struct Product: Decodable {
            let product: String
            let items: [String]
        }
        let published: [Product]
    }
}
