import Catalogue
import Diagnostics
import Digests
import Rulebook

extension FeedItems {
    /// Writes what the feed of `selection` says of its items, a line each below the first; no more than a piece of it is held.
    ///
    /// - Parameter digests: of what the feed has between its items' start tags, in their order.
    static func write(
        _ selection: FeedSelection, of channel: any FeedChannel.Type, in edition: Edition, digests: [SHA256], to file: any FeedFile
    ) throws {
        let entry = selection.entry
        var items: [(id: String, digest: SHA256)] = []
        items.reserveCapacity(selection.items)
        for (included, digest) in zip(selection.included, Products(selection, of: channel, digests)) {
            for (index, id) in selection.itemNumbers(of: included, in: edition).enumerated() {
                items.append((id, digest[digest.startIndex + min(index, digest.count - 1)]))
            }
        }
        let head = Head(feed: entry.name, channel: entry.channel.name, asOf: edition.today.description, items: items)
        var bytes: [UInt8] = []
        bytes.append(line: head.write)
        var rest = items[...]
        for included in selection.included {
            let count = included.items
            for facts in channel.facts(of: included, for: entry, in: edition, digests: rest.prefix(count).map(\.digest)) {
                bytes.append(line: facts.write)
            }
            rest = rest.dropFirst(count)
            if bytes.count >= 65_536 {
                try file.append(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try file.append(bytes)
        try file.close()
    }

    /// The digests product by product.
    private struct Products: Sequence, IteratorProtocol {
        private var included: ArraySlice<FeedSelection.Included>
        private var digests: ArraySlice<SHA256>
        private let channel: any FeedChannel.Type

        init(_ selection: FeedSelection, of channel: any FeedChannel.Type, _ digests: [SHA256]) {
            included = selection.included[...]
            self.channel = channel
            self.digests = digests[...]
        }

        mutating func next() -> ArraySlice<SHA256>? {
            guard let product = included.popFirst() else { return nil }
            let own = digests.prefix(channel.itemTags(of: product))
            digests = digests.dropFirst(own.count)
            return own.isEmpty ? nil : own
        }
    }
}

extension FeedItems.Head {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.member("feed", feed)
        writer.member("channel", channel)
        writer.member("as_of", asOf)
        writer.member("items", items)
        writer.member("digest", digest.hex)
    }
}

extension [UInt8] {
    /// An object of JSON on a line of its own.
    fileprivate mutating func append(line members: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        writer.object(members)
        append(contentsOf: writer.bytes)
        append(0x0A)
    }
}

/// A feed's file that is looked at as it is written.
final class DigestedFile: FeedFile {
    private let file: any FeedFile
    private let digests: ItemDigests

    init(_ file: any FeedFile, itemsBeginningWith tag: StaticString) {
        self.file = file
        digests = ItemDigests(of: tag)
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws {
        digests.add(bytes)
        try file.append(bytes)
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int { try file.read(at: offset, into: buffer) }

    func close() throws { try file.close() }

    /// The digests of the items, once all is written.
    func itemDigests() -> [SHA256] { digests.finish() }
}
