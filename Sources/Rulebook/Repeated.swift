/// What is written more than once although it should be there once.
enum Repeated {
    /// Those whose key others have as well, in their order, each with another of the same key: the first, or for the first the second.
    /// Takes time in proportion to their number, however many share a key.
    static func among<Item>(_ items: [(key: String, item: Item)]) -> [(own: Item, other: Item)] {
        var positions: [String: (first: Int, second: Int?)] = [:]
        positions.reserveCapacity(items.count)
        for index in items.indices {
            let key = items[index].key
            if let known = positions[key] {
                if known.second == nil { positions[key] = (known.first, index) }
            } else {
                positions[key] = (index, nil)
            }
        }
        // As a rule each is there once.
        guard positions.count < items.count else { return [] }
        return items.enumerated().compactMap { index, item in
            guard let (first, second) = positions[item.key], let second else { return nil }
            return (item.item, items[index == first ? second : first].item)
        }
    }
}
