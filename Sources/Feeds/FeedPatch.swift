import Catalogue
import Digests
import Glibc
public import Rulebook

/// A published feed in which the items of one producer say something else, and those of all others the same: brought forward by what
/// differs, without the others' items being made again.
///
/// What was published is taken for what it is only as far as it must be: where anything but the producer's own items would differ, there is
/// no patch, and the feed must be made anew.
public struct FeedPatch {
    /// What differs.
    public enum Outcome {
        /// Nothing: what is published is what would be made.
        case nothing
        /// The bytes of the feed and of what it says of its items, each as pieces that follow each other; and what the producer's items are
        /// now.
        case pieces(feed: [Piece], items: [Piece], before: FeedItems.Head, after: FeedItems.Head, changed: [ItemFacts])
        /// Something else differs too, or might.
        case unknown
    }

    /// Some bytes of a file that is to be written.
    public enum Piece {
        /// They are at these offsets of the published file.
        case published(Range<Int>)
        /// They are these.
        case new([UInt8])
    }

    /// What is published: a feed, empty where it has no items, what it says of them, and the report about it.
    public struct Published {
        let feed: UnsafeRawBufferPointer
        let items: UnsafeRawBufferPointer
        let report: UnsafeRawBufferPointer

        /// These three files.
        public init(feed: UnsafeRawBufferPointer, items: UnsafeRawBufferPointer, report: UnsafeRawBufferPointer) {
            self.feed = feed
            self.items = items
            self.report = report
        }
    }

    /// What differs in a published feed once a producer's goods are as in `edition`.
    ///
    /// - Parameters:
    ///   - selection: what of `edition` goes into the feed.
    ///   - edition: the producer and its goods alone.
    ///   - folder: the producer's folder, below the stories'.
    public static func outcome(
        of selection: FeedSelection, in edition: Edition, folder: String, after published: Published
    ) throws -> Outcome {
        guard let channel = Feeds.channel(selection.entry.channel) else { return .nothing }
        var files: [String: FeedInMemory] = [:]
        func open(_ path: String) -> FeedInMemory {
            let file = FeedInMemory()
            files[path] = file
            return file
        }
        _ = try Feeds.write(selection, in: edition, to: open, showing: { _ in })
        let addresses = edition.addresses
        let report = files[addresses.feedReport(selection.entry).path]?.bytes ?? []
        let items = files[addresses.feedItems(selection.entry).path]?.bytes ?? []
        // A line for each product of the producer stands in a report, alike whatever stands around it.
        let start = Array("{\"product\": \"\(folder)/".utf8)
        let told = report.withUnsafeBytes { Lines.beginning(start, in: $0) }
        guard told.count >= edition.productCount, told == Lines.beginning(start, in: published.report) else { return .unknown }
        let known = ItemLines(published.items, folder: folder)
        guard let known, let made = items.withUnsafeBytes({ ItemLines($0, folder: folder) }), made.own.count == made.all.count,
            known.own.map(\.id) == made.own.map(\.id)
        else { return .unknown }
        guard let first = known.own.first else { return .nothing }
        if zip(known.own, made.own).allSatisfy({ $0.digest == $1.digest }) {
            // The plain values are no part of the digest's bytes, and yet follow from the same facts.
            let same = items.withUnsafeBytes { new in
                zip(known.own, made.own).allSatisfy { published.items[$0.line].elementsEqual(new[$1.line]) }
            }
            return same ? .nothing : .unknown
        }
        let feed = files[addresses.feed(selection.entry).path]?.bytes ?? []
        func tags(_ items: some Collection<ItemLines.Item>) -> Int {
            items.isEmpty ? 0 : 1 + zip(items, items.dropFirst()).count { !channel.tells($0, togetherWith: $1) }
        }
        let old = ItemRanges(
            of: channel.itemTag, in: published.feed, from: tags(known.all[..<first.position]), count: tags(known.own), all: tags(known.all))
        let new = feed.withUnsafeBytes {
            ItemRanges(of: channel.itemTag, in: $0, from: 0, count: tags(made.own), all: tags(made.all))
        }
        guard let old, let new, published.feed[..<old.head].elementsEqual(feed[..<new.head]),
            published.feed[old.foot...].elementsEqual(feed[new.foot...])
        else { return .unknown }

        guard let before = try? FeedItems.Head(firstLineOf: published.items[..<(known.head.upperBound)]) else { return .unknown }
        var digests = known.all.map { (id: $0.id, digest: $0.digest) }
        for (offset, item) in made.own.enumerated() { digests[first.position + offset].digest = item.digest }
        let after = FeedItems.Head(feed: before.feed, channel: before.channel, asOf: before.asOf, items: digests)
        let changed = try items.withUnsafeBytes { try FeedItems.items($0) }
        guard changed.map(\.id) == made.own.map(\.id), let last = known.own.last else { return .unknown }
        let lines = made.own.first.flatMap { first in made.own.last.map { first.line.lowerBound..<$0.line.upperBound } } ?? 0..<0
        return .pieces(
            feed: [
                .published(0..<old.own.lowerBound), .new(Array(feed[new.own])), .published(old.own.upperBound..<published.feed.count),
            ],
            items: [
                .new(after.line), .published(known.head.upperBound..<first.line.lowerBound), .new(Array(items[lines])),
                .published(last.line.upperBound..<published.items.count),
            ], before: before, after: after, changed: changed)
    }
}

/// Lines of a text.
private enum Lines {
    /// The lines that begin so, without the comma at their ends.
    static func beginning(_ start: [UInt8], in bytes: UnsafeRawBufferPointer) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        forEach(of: bytes) { line in
            guard line.count >= start.count, line.prefix(start.count).elementsEqual(start) else { return }
            let end = line.last == UInt8(ascii: ",") ? line.dropLast() : line
            lines.append(Array(end))
        }
        return lines
    }

    static func forEach(of bytes: UnsafeRawBufferPointer, _ body: (Slice<UnsafeRawBufferPointer>) -> Void) {
        var start = 0
        while start < bytes.count, let base = bytes.baseAddress {
            let found = memchr(base + start, 0x0A, bytes.count - start)
            let end = found.map { UnsafeRawPointer($0) - base } ?? bytes.count
            body(bytes[start..<end])
            start = end + 1
        }
    }
}

/// What stands in the lines of a file of items.
private struct ItemLines {
    struct Item: ToldItem {
        let id: String
        /// Of the product's folder.
        let product: XXH3
        let digest: SHA256
        /// Where the line stands, its end included.
        let line: Range<Int>
        /// Its place among all items.
        let position: Int
    }

    /// The first line, its end included.
    let head: Range<Int>
    private(set) var all: [Item] = []
    /// Those of one producer.
    private(set) var own: [Item] = []

    private static let beforeID = Array("{\"id\": \"".utf8)
    private static let beforeProduct = Array("\", \"product\": \"".utf8)
    private static let beforeDigest = Array("\", \"digest\": \"".utf8)

    /// `nil` where a line is not as this program writes it, or the producer's do not stand together.
    init?(_ bytes: UnsafeRawBufferPointer, folder: String) {
        var head: Range<Int>?
        var all: [Item] = []
        var own: [Item] = []
        var isWhole = true
        let prefix = Array("\(folder)/".utf8)
        Lines.forEach(of: bytes) { line in
            let range = line.startIndex..<min(line.endIndex + 1, bytes.count)
            guard head != nil else {
                head = range
                return
            }
            guard let (id, product, digest) = Self.parts(of: line) else {
                isWhole = false
                return
            }
            let item = Item(
                id: id, product: XXH3(of: UnsafeRawBufferPointer(rebasing: product)), digest: digest, line: range, position: all.count)
            if product.starts(with: prefix) { own.append(item) }
            all.append(item)
        }
        guard isWhole, let head, own.isEmpty || own[own.count - 1].position - own[0].position == own.count - 1 else { return nil }
        self.head = head
        self.all = all
        self.own = own
    }

    private static func parts(
        of line: Slice<UnsafeRawBufferPointer>
    ) -> (id: String, product: Slice<UnsafeRawBufferPointer>, digest: SHA256)? {
        guard line.starts(with: beforeID) else { return nil }
        var rest = line.dropFirst(beforeID.count)
        guard let end = rest.firstIndex(of: 0x22) else { return nil }
        let id = rest[..<end]
        rest = rest[end...]
        guard rest.starts(with: beforeProduct) else { return nil }
        rest = rest.dropFirst(beforeProduct.count)
        guard let close = rest.firstIndex(of: 0x22) else { return nil }
        let product = rest[..<close]
        rest = rest[close...]
        // What is escaped is not looked into.
        guard rest.starts(with: beforeDigest), !id.contains(0x5C), !product.contains(0x5C),
            let digest = digest(spelled: rest.dropFirst(beforeDigest.count).prefix(64))
        else { return nil }
        return (String(decoding: id, as: UTF8.self), product, digest)
    }

    /// The digest that 64 digits in lower case spell; `nil` for anything else.
    private static func digest(spelled digits: Slice<UnsafeRawBufferPointer>) -> SHA256? {
        guard digits.count == 2 * SHA256.count else { return nil }
        func value(_ digit: UInt8) -> UInt8? {
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: SHA256.count) { bytes in
            bytes.initialize(repeating: 0)
            for index in bytes.indices {
                let start = digits.startIndex + 2 * index
                guard let high = value(digits[start]), let low = value(digits[start + 1]) else { return nil }
                bytes[index] = high << 4 | low
            }
            return SHA256(bytes: bytes)
        }
    }
}

/// Where items stand in a feed.
private struct ItemRanges {
    /// Where the first item of all begins.
    let head: Int
    /// Where the last one of all ends.
    let foot: Int
    /// The items that were asked for.
    let own: Range<Int>

    /// - Parameters:
    ///   - tag: how the line begins with which an item starts, its indentation included.
    ///   - first: the number of the first item that is asked for.
    ///   - count: how many are asked for.
    ///   - all: how many there must be.
    init?(of tag: StaticString, in bytes: UnsafeRawBufferPointer, from first: Int, count: Int, all: Int) {
        guard let base = bytes.baseAddress, count > 0 else { return nil }
        let line = tag.withUTF8Buffer { Array($0) }
        var starts: [Int] = []
        starts.reserveCapacity(all)
        var position = 0
        while let found = memchr(base + position, 0x0A, bytes.count - position) {
            position = UnsafeRawPointer(found) - base + 1
            if bytes.count - position >= line.count, memcmp(base + position, line, line.count) == 0 { starts.append(position) }
        }
        guard starts.count == all, let start = starts.first, let last = starts.last else { return nil }
        // The last item ends where markup stands further left than it does.
        let indent = line.prefix { $0 == 0x20 }.count
        var foot: Int?
        Lines.forEach(of: UnsafeRawBufferPointer(rebasing: bytes[last...])) { line in
            guard foot == nil, line.startIndex > 0 else { return }
            let blanks = line.prefix { $0 == 0x20 }.count
            if blanks < indent, line.dropFirst(blanks).first == UInt8(ascii: "<") { foot = last + line.startIndex }
        }
        guard let foot else { return nil }
        head = start
        self.foot = foot
        own = starts[first]..<(first + count < all ? starts[first + count] : foot)
    }
}
