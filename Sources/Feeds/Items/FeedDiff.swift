/// In what two editions of a feed differ, item by item.
public struct FeedDiff: Sendable {
    /// The feed's name.
    public let feed: String
    /// The items that are only in the later edition.
    public let added: [ItemFacts]
    /// The items that are only in the earlier edition.
    public let gone: [ItemFacts]
    /// The items that both have, and of which they say different things; as the later edition has them.
    public let changed: [(item: ItemFacts, changes: [ItemChange])]

    /// From `old` to `new`, each in the order of `new`, what is gone in the order of `old`.
    public init(_ feed: String, from old: [ItemFacts], to new: [ItemFacts]) {
        self.feed = feed
        let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(\.id))
        added = new.filter { before[$0.id] == nil }
        gone = old.filter { !after.contains($0.id) }
        let changed = new.compactMap { item -> (item: ItemFacts, changes: [ItemChange])? in
            guard let old = before[item.id] else { return nil }
            let changes = ItemChange.changes(from: old, to: item)
            return changes.isEmpty ? nil : (item, changes)
        }
        // Packs that a channel tells together have one digest: where it is known what changed of one, the others are as they were.
        let explained = Set(changed.filter { $0.changes != [.other] }.map(\.item.digest))
        self.changed = changed.filter { $0.changes != [.other] || !explained.contains($0.item.digest) }
    }

    /// Whether both say the same.
    public var isEmpty: Bool { added.isEmpty && gone.isEmpty && changed.isEmpty }
}
