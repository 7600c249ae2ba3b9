import Catalogue
import Diagnostics
import Feeds
import Foundation
import Rulebook

/// The feeds of the published site, as far as a new edition is held against them.
struct PublishedFeeds {
    private let site: String
    private let disk: any Disk

    /// The feeds of the site at `output`.
    init(of output: String, on disk: any Disk) {
        site = output
        self.disk = disk
    }

    /// A feed and its report as they stand on the site.
    struct Feed {
        let items: [ShrunkenFeed.Item]
        let documents: [Document]
    }

    /// The published feed of `entry`; `nil` where there is none that we wrote, or its report can't be read.
    func feed(of entry: ChannelEntry, at addresses: Addresses) -> Feed? {
        guard (try? disk.kind(of: "\(site)/\(OutputFolder.mark)")) == .file,
            let report = read(addresses.feedReport(entry)), let feed = read(addresses.feed(entry)),
            let told = try? JSONDecoder().decode(Told.self, from: Data(report.contents))
        else { return nil }
        let items = told.published.flatMap { product in product.items.map { ShrunkenFeed.Item(product: product.product, id: $0) } }
        return Feed(items: items, documents: [feed, report])
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
