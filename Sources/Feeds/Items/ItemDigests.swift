package import Digests
import Glibc

/// The digest of each item's bytes in a feed that passes by piece by piece. What is around the items, such as the day, has no part in any,
/// nor have lines in them that tell the day.
package final class ItemDigests {
    private let splitter: ItemSplitter
    private let stream = SHA256Stream()
    /// The start tags of the lines that have no part.
    private let passedOver: [[UInt8]]
    /// The beginning of a line of which the rest has not passed yet; used only where there are lines to pass over.
    private var line: [UInt8] = []
    /// The item whose bytes are passing by.
    private var item: Int?
    private var digests: [SHA256] = []

    /// - Parameters:
    ///   - tag: how the line begins with which an item starts, its indentation included.
    ///   - elements: the names of elements that have no part, each of them a line.
    init(of tag: StaticString, without elements: [StaticString] = []) {
        splitter = ItemSplitter(of: tag)
        passedOver = elements.map { name in [UInt8(ascii: "<")] + name.withUTF8Buffer { Array($0) } + [UInt8(ascii: ">")] }
    }

    /// Those of a channel's feed.
    package convenience init(of channel: any FeedChannel.Type) { self.init(of: channel.itemTag, without: channel.daysInItems) }

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
        guard item != nil else { return }
        if passedOver.isEmpty { stream.add(bytes) } else { addLines(bytes) }
    }

    /// Adds the lines that end in `bytes`, without those to pass over.
    private func addLines(_ bytes: UnsafeRawBufferPointer) {
        line.append(contentsOf: bytes)
        let taken = line.withUnsafeBytes { bytes in
            var start = 0
            while start < bytes.count, let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) {
                let end = UnsafeRawPointer(found) - base + 1
                addUnlessPassedOver(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
                start = end
            }
            return start
        }
        line.removeFirst(taken)
    }

    private func addUnlessPassedOver(_ line: UnsafeRawBufferPointer) {
        let text = line.drop { $0 == 0x20 }
        if !passedOver.contains(where: { text.starts(with: $0) }) { stream.add(line) }
    }

    private func end() {
        if !line.isEmpty { line.withUnsafeBytes(addUnlessPassedOver) }
        line.removeAll(keepingCapacity: true)
        if item != nil { digests.append(stream.finish()) }
        item = nil
    }
}
