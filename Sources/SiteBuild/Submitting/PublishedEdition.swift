import Feeds

/// An edition as it stands on the disk, as far as its feeds tell of themselves.
struct PublishedEdition {
    /// The folder.
    let folder: String
    private let disk: any Disk

    /// The edition in `folder`; `nil` where that is no folder that we made.
    init?(in folder: String, on disk: any Disk) {
        guard (try? disk.kind(of: "\(folder)/\(OutputFolder.mark)")) == .file else { return nil }
        self.folder = folder
        self.disk = disk
    }

    /// The edition that is published at `output`, and the one before it, where there are such.
    ///
    /// Between two renames of a build that was cut short the site stands under another name, which is looked at too.
    static func both(of output: String, on disk: any Disk) -> (published: PublishedEdition?, previous: PublishedEdition?) {
        guard let places = try? OutputFolder(output, apartFrom: nil, on: disk) else { return (nil, nil) }
        let site = PublishedEdition(in: places.site, on: disk)
        let replaced = PublishedEdition(in: places.replaced, on: disk)
        let previous = PublishedEdition(in: places.previous, on: disk)
        return site == nil ? (replaced, previous) : (site, replaced ?? previous)
    }

    /// The names of the feeds that tell of their items, in alphabetical order.
    var feeds: [String] {
        let names = ((try? disk.list("\(folder)/feeds")) ?? []).filter { $0.kind == .file && $0.name.hasSuffix(Self.ending) }
        return names.map { String($0.name.dropLast(Self.ending.utf8.count)) }.sorted()
    }

    private static let ending = ".items.jsonl"

    /// What a feed says of its items in one number; `nil` where that can't be read.
    func head(of feed: String) -> FeedItems.Head? {
        guard let file = try? disk.open("\(folder)/feeds/\(feed)\(Self.ending)") else { return nil }
        var line: [UInt8] = []
        withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 1) { buffer in
            guard let count = try? file.read(at: 0, into: buffer) else { return }
            line = Array(buffer[..<count])
        }
        guard let head = try? FeedItems.Head(firstLineOf: line), head.feed == feed else { return nil }
        return head
    }

    /// What a feed says of its items; `nil` where that can't be read.
    func items(of feed: String) -> FeedItems? {
        guard let bytes = try? disk.read("\(folder)/feeds/\(feed)\(Self.ending)"), let items = try? FeedItems(bytes),
            items.head.feed == feed
        else { return nil }
        return items
    }

    /// The bytes of a feed; `nil` where it has no item, or can't be read.
    func bytes(of feed: String) -> [UInt8]? { try? disk.read("\(folder)/feeds/\(feed).xml") }
}
