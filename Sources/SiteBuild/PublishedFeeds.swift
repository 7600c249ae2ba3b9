import Catalogue
import Diagnostics
import Feeds
import Foundation
import Rulebook

/// A feed that stays as it is on the site.
struct HeldFeed {
    /// How many items it has.
    let items: Int
    /// The feed and its report.
    let documents: [Document]
}

/// The feeds of the published site, as far as a new edition is held against them.
struct PublishedFeeds {
    private let site: String
    private let disk: any Disk

    /// The feeds of the site at `output`.
    init(of output: String, on disk: any Disk) {
        site = output
        self.disk = disk
    }

    /// The items of the published feed of `entry`; `nil` where there is none that we wrote, or its report can't be read.
    func items(of entry: ChannelEntry, at addresses: Addresses) -> [ShrunkenFeed.Item]? {
        guard (try? disk.kind(of: "\(site)/\(OutputFolder.mark)")) == .file, let report = read(addresses.feedReport(entry)),
            let told = try? JSONDecoder().decode(Told.self, from: Data(report.contents))
        else { return nil }
        return told.published.flatMap { product in product.items.map { ShrunkenFeed.Item(product: product.product, id: $0) } }
    }

    /// The feed of `entry` and its report as they stand on the site, read only for one that stays as it is.
    func documents(of entry: ChannelEntry, at addresses: Addresses) -> [Document]? {
        guard let feed = read(addresses.feed(entry)), let report = read(addresses.feedReport(entry)) else { return nil }
        return [feed, report]
    }

    private func read(_ address: Address) -> Document? {
        let path = "\(site)/\(address.file)"
        guard (try? disk.kind(of: path)) == .file, let bytes = try? disk.read(path) else { return nil }
        return Document(path: address.file, contents: bytes)
    }

    /// What a report tells of the items that went in.
    private struct Told: Decodable {
        struct Product: Decodable {
            let product: String
            let items: [String]
        }
        let published: [Product]
    }
}
