public import Catalogue
import Digests
import Rulebook

/// Items of the published feed that stay in it as they are there.
public struct KeptItems: Sendable {
    /// What the feed says of them, in its order.
    public let items: [ItemFacts]
    /// The positions, among what stands behind a start tag each, of what has them.
    let pieces: Set<Int>

    /// Those items of `published` that `stays` says.
    ///
    /// Packs that a channel tells together stay together or not at all.
    init(of published: FeedItems, in channel: any FeedChannel.Type, where stays: (ItemFacts) -> Bool) {
        var items: [ItemFacts] = []
        var pieces: Set<Int> = []
        for (position, packs) in channel.pieces(of: published.items).enumerated() where packs.allSatisfy(stays) {
            items += packs
            pieces.insert(position)
        }
        self.items = items
        self.pieces = pieces
    }

    private init(_ items: [ItemFacts], _ pieces: Set<Int>) {
        self.items = items
        self.pieces = pieces
    }

    /// The same, put down as what the stories have no more since the edition of `day`.
    func kept(since day: String) -> KeptItems {
        KeptItems(
            items.map { item in
                var item = item
                item.keptSince = item.keptSince ?? day
                return item
            }, pieces)
    }

    /// Hands over what the published feed of `channel` has for the items.
    public func copy(
        from published: PublishedBytes, of channel: Channel, _ take: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        guard let channel = Feeds.channel(channel) else { return }
        try copy(from: published, itemsBeginningWith: channel.itemTag, withWhatIsAround: false, take)
    }

    /// Hands over what the published feed has for the items, with what stands around all items or without.
    func copy(
        from published: PublishedBytes, itemsBeginningWith tag: StaticString, withWhatIsAround: Bool,
        _ take: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let splitter = ItemSplitter(of: tag)
        func look(_ bytes: UnsafeRawBufferPointer, _ item: Int?) throws {
            if item.map({ pieces.contains($0) }) ?? withWhatIsAround { try take(bytes) }
        }
        try Reading.all(published) { try splitter.add($0, look) }
        try splitter.finish(look)
    }
}
