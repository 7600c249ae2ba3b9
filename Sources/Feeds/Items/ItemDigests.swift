package import Digests

/// The digest of each item's bytes in a feed that passes by piece by piece. What is around the items, such as the day, has no part in any.
package final class ItemDigests {
    private let splitter: ItemSplitter
    private let stream = SHA256Stream()
    /// The item whose bytes are passing by.
    private var item: Int?
    private var digests: [SHA256] = []

    /// - Parameter tag: how the line begins with which an item starts, its indentation included.
    package init(of tag: StaticString) { splitter = ItemSplitter(of: tag) }

    /// Takes the next bytes of the feed.
    package func add(_ bytes: UnsafeRawBufferPointer) { splitter.add(bytes, look) }

    /// The digests of the items that have passed since this was last asked, in their order.
    package func take() -> [SHA256] {
        defer { digests.removeAll(keepingCapacity: true) }
        return digests
    }

    /// The digests of the items that nobody has taken yet, once the whole feed has passed.
    package func finish() -> [SHA256] {
        splitter.finish(look)
        end()
        return take()
    }

    private func look(_ bytes: UnsafeRawBufferPointer, _ item: Int?) {
        if item != self.item {
            end()
            self.item = item
        }
        if item != nil { stream.add(bytes) }
    }

    private func end() {
        if item != nil { digests.append(stream.finish()) }
        item = nil
    }
}
