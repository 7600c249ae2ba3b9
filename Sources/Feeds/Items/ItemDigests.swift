package import Digests
import Glibc

/// The digest of each item's bytes in a feed that passes by piece by piece.
///
/// An item begins on a line that begins with its start tag, and ends before the next such line or before markup that stands further left;
/// no text can look like either, since `<` is escaped in it. What is around the items, such as the day, has no part in any digest.
package final class ItemDigests {
    private let tag: [UInt8]
    private let indent: Int
    private let stream = SHA256Stream()
    /// Bytes that were not looked at yet, from the beginning of a line on unless `isWithinLine`.
    private var waiting: [UInt8] = []
    private var isWithinLine = false
    private var isInItem = false
    private var digests: [SHA256] = []

    /// So many bytes are looked at in one go.
    private static let piece = 65_536

    /// - Parameter tag: how the line begins with which an item starts, its indentation included.
    package init(of tag: StaticString) {
        self.tag = tag.withUTF8Buffer { Array($0) }
        indent = self.tag.prefix { $0 == 0x20 }.count
    }

    /// Takes the next bytes of the feed.
    package func add(_ bytes: UnsafeRawBufferPointer) {
        waiting.append(contentsOf: bytes)
        if waiting.count >= Self.piece { look(isLast: false) }
    }

    /// The digests, in the items' order, once the whole feed has passed.
    package func finish() -> [SHA256] {
        look(isLast: true)
        end()
        return digests
    }

    private func look(isLast: Bool) {
        let looked = waiting.withUnsafeBytes { bytes in
            var hashed = 0
            var position = isWithinLine ? Self.lineEnd(after: 0, in: bytes) : 0
            while let start = position, start < bytes.count {
                let left = bytes[start...].prefix(tag.count)
                if left.count < tag.count, !isLast, !left.contains(0x0A) {
                    // What this line is shows only with the next bytes.
                    add(bytes[hashed..<start])
                    isWithinLine = false
                    return start
                }
                if let isItem = begins(left) {
                    add(bytes[hashed..<start])
                    hashed = start
                    end()
                    isInItem = isItem
                }
                position = Self.lineEnd(after: start, in: bytes)
            }
            add(bytes[hashed...])
            isWithinLine = position == nil
            return bytes.count
        }
        waiting.removeFirst(looked)
    }

    /// Whether an item begins with the line that begins so; `nil` where the line belongs to whatever came before.
    private func begins(_ line: Slice<UnsafeRawBufferPointer>) -> Bool? {
        if line.elementsEqual(tag) { return true }
        let blanks = line.prefix { $0 == 0x20 }.count
        return blanks < indent && line.dropFirst(blanks).first == UInt8(ascii: "<") ? false : nil
    }

    private func add(_ bytes: Slice<UnsafeRawBufferPointer>) {
        if isInItem, !bytes.isEmpty { stream.add(UnsafeRawBufferPointer(rebasing: bytes)) }
    }

    private func end() {
        if isInItem { digests.append(stream.finish()) }
        isInItem = false
    }

    /// Where the line after the one at `start` begins; `nil` where none does.
    private static func lineEnd(after start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - base + 1
    }
}
