public import Digests
import Foundation

/// What a feed of one edition says of its items: published beside the feed as `<feed>.items.jsonl`, so that what went out can be told from
/// the site alone.
public struct FeedItems: Sendable {
    /// What the first line tells.
    public struct Head: Hashable, Sendable, Codable {
        /// The feed's name: `google-merchant.vi-VN`.
        public let feed: String
        /// The channel: `google-merchant`.
        public let channel: String
        /// The day that counted as today when it was made, `YYYY-MM-DD`.
        public let asOf: String
        /// How many items follow.
        public let items: Int
        /// Of all items in their order: two editions of a feed have the same one exactly where they say the same of the same items.
        public let digest: SHA256

        private enum CodingKeys: String, CodingKey {
            case feed
            case channel
            case asOf = "as_of"
            case items
            case digest
        }

        init(feed: String, channel: String, asOf: String, items: Int, digest: SHA256) {
            self.feed = feed
            self.channel = channel
            self.asOf = asOf
            self.items = items
            self.digest = digest
        }

        /// Of a feed with items of these numbers and digests.
        package init(feed: String, channel: String, asOf: String, items: some Collection<(id: String, digest: SHA256)>) {
            self.feed = feed
            self.channel = channel
            self.asOf = asOf
            self.items = items.count
            let stream = SHA256Stream()
            for item in items {
                stream.add(text: item.id)
                stream.add(item.digest.bytes)
            }
            digest = stream.finish()
        }

        /// Reads the first line of what `FeedItems` reads.
        public init(firstLineOf bytes: some Sequence<UInt8>) throws {
            self = try JSONDecoder().decode(Head.self, from: Data(bytes.prefix { $0 != 0x0A }))
        }
    }

    /// What it is of.
    public let head: Head
    /// The items, in the feed's order.
    public let items: [ItemFacts]

    /// What a feed says of `items`.
    package init(feed: String, channel: String, asOf: String, items: [ItemFacts]) {
        head = Head(feed: feed, channel: channel, asOf: asOf, items: items.map { ($0.id, $0.digest) })
        self.items = items
    }

    /// Reads what was published.
    ///
    /// - Throws: what is wrong with `bytes` if they are anything else, or not all of it.
    public init(_ bytes: [UInt8]) throws {
        head = try Head(firstLineOf: bytes)
        items = try bytes.withUnsafeBytes { try Self.items($0) }
        let made = Head(feed: head.feed, channel: head.channel, asOf: head.asOf, items: items.map { ($0.id, $0.digest) })
        guard made == head else {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "the items are not those of the first line"))
        }
    }

    /// The items on the lines below the first.
    static func items(_ bytes: UnsafeRawBufferPointer) throws -> [ItemFacts] {
        let decoder = JSONDecoder()
        return try bytes.split(separator: 0x0A).dropFirst().map { try decoder.decode(ItemFacts.self, from: Data($0)) }
    }
}
