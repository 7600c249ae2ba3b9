import Digests

/// A feed as it stands on the site.
public struct PublishedFeed {
    /// What it says of its items.
    public let items: FeedItems
    private let open: () throws -> PublishedBytes

    /// A feed that says `items` of itself.
    ///
    /// - Parameter open: makes what reads the feed; asked only where its bytes are looked at.
    public init(_ items: FeedItems, reading open: @escaping () throws -> PublishedBytes) {
        self.items = items
        self.open = open
    }

    /// The numbers of the items that have other bytes in the feed than it says of them, all where it has more or fewer of them: somebody has
    /// changed it since it was published, and nothing vouches for what stands there.
    ///
    /// - Throws: what reading the feed threw.
    func numbersOfChanged(in channel: any FeedChannel.Type) throws -> Set<String> {
        let digests = ItemDigests(of: channel)
        var found: [SHA256] = []
        try Reading.all(try open()) { piece in
            digests.add(piece)
            found += digests.take()
        }
        found += digests.finish()
        let pieces = channel.pieces(of: items.items)
        guard found.count == pieces.count else { return Set(items.items.map(\.id)) }
        return Set(zip(pieces, found).filter { $0.first?.digest != $1 }.flatMap { $0.0.map(\.id) })
    }
}
