import Catalogue
import Diagnostics
import Digests
import Rulebook

extension FeedItems {
    /// Writes what a feed says of its items, a line each below the first.
    ///
    /// - Parameters:
    ///   - digests: of what the feed has at each start tag of `selection`.
    ///   - kept: what the feed has behind those of `selection`.
    static func write(
        _ head: Head, _ selection: FeedSelection, _ digests: [SHA256], and kept: [ItemFacts], of channel: any FeedChannel.Type,
        in edition: Edition, to file: any FeedFile
    ) throws {
        var lines = Lines(file)
        try lines.add(head.write)
        var rest = digests[...]
        for included in selection.included {
            let own = rest.prefix(channel.itemTags(of: included))
            guard let digest = own.first else { break }
            rest = rest.dropFirst(own.count)
            // Packs that are told together share the digest of what is told of them.
            let digests = channel.tellsPacksTogether ? Array(repeating: digest, count: included.items) : Array(own)
            for facts in channel.facts(of: included, for: selection.entry, in: edition, digests: digests) { try lines.add(facts.write) }
        }
        for facts in kept { try lines.add(facts.write) }
        try lines.finish()
    }

    /// Lines on their way to a file.
    private struct Lines {
        private let file: any FeedFile
        private var bytes: [UInt8] = []

        init(_ file: any FeedFile) { self.file = file }

        /// Adds an object of JSON on a line of its own.
        mutating func add(_ members: (inout JSONWriter) -> Void) throws {
            var writer = JSONWriter()
            writer.object(members)
            bytes.append(contentsOf: writer.bytes)
            bytes.append(0x0A)
            guard bytes.count >= 65_536 else { return }
            try file.append(bytes)
            bytes.removeAll(keepingCapacity: true)
        }

        func finish() throws {
            try file.append(bytes)
            try file.close()
        }
    }
}

extension FeedItems.Head {
    /// As the first line of what is published.
    var line: [UInt8] {
        var writer = JSONWriter()
        writer.object(write)
        return writer.bytes + [0x0A]
    }

    fileprivate func write(to writer: inout JSONWriter) {
        writer.member("feed", feed)
        writer.member("channel", channel)
        writer.member("as_of", asOf)
        writer.member("items", items)
        writer.member("digest", digest.hex)
    }
}

/// The first line of what a feed says of its items, told while these pass by.
final class HeadInTheMaking {
    private var numbers: FeedSelection.NumbersByTag
    private let stream = SHA256Stream()
    private var items = 0
    /// Of what the feed has at each start tag.
    private(set) var digests: [SHA256] = []

    init(_ selection: FeedSelection, of channel: any FeedChannel.Type, in edition: Edition) {
        numbers = FeedSelection.NumbersByTag(selection, of: channel, in: edition)
        digests.reserveCapacity(selection.included.reduce(0) { $0 + channel.itemTags(of: $1) })
    }

    /// Adds the digest of what the feed has at the next start tag.
    func add(_ digest: SHA256) {
        digests.append(digest)
        for number in numbers.next() ?? [] { add(number, digest) }
    }

    /// Adds an item with its digest.
    func add(_ number: String, _ digest: SHA256) {
        items += 1
        stream.add(text: number)
        stream.add(digest.bytes)
    }

    /// The line, once all items were added.
    func finish(feed: String, channel: Channel, asOf: String) -> FeedItems.Head {
        FeedItems.Head(feed: feed, channel: channel.name, asOf: asOf, items: items, digest: stream.finish())
    }
}

extension FeedSelection {
    /// The stock numbers of its items start tag by start tag: one each, or those of all packs of a product that are told together.
    struct NumbersByTag: Sequence, IteratorProtocol {
        private let selection: FeedSelection
        private let channel: any FeedChannel.Type
        private let edition: Edition
        private var position = 0
        private var waiting: [String] = []

        init(_ selection: FeedSelection, of channel: any FeedChannel.Type, in edition: Edition) {
            self.selection = selection
            self.channel = channel
            self.edition = edition
        }

        mutating func next() -> [String]? {
            if waiting.isEmpty {
                guard position < selection.included.count else { return nil }
                waiting = selection.itemNumbers(of: selection.included[position], in: edition)
                position += 1
                if channel.tellsPacksTogether {
                    defer { waiting = [] }
                    return waiting
                }
                // Taken from its end.
                waiting.reverse()
            }
            return waiting.popLast().map { [$0] }
        }
    }
}

/// A feed's file that is looked at as it is written.
final class DigestedFile: FeedFile {
    private let file: any FeedFile
    private let digests: ItemDigests
    private let tell: (SHA256) -> Void

    /// - Parameter tell: told the digest of each item that has passed.
    init(_ file: any FeedFile, of channel: any FeedChannel.Type, _ tell: @escaping (SHA256) -> Void) {
        self.file = file
        self.tell = tell
        digests = ItemDigests(of: channel)
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws {
        digests.add(bytes)
        digests.take().forEach(tell)
        try file.append(bytes)
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int { try file.read(at: offset, into: buffer) }

    func close() throws { try file.close() }

    /// All has passed: tells the rest.
    func finish() { digests.finish().forEach(tell) }
}
