import Glibc

/// Tells which bytes of a feed belong to which of its items, while it passes by piece by piece.
///
/// An item begins on a line that begins with its start tag, and ends before the next such line or before markup that stands further left;
/// no text can look like either, since `<` is escaped in it.
final class ItemSplitter {
    private let tag: [UInt8]
    private let indent: Int
    /// Bytes that were not looked at yet, from the beginning of a line on unless `isWithinLine`.
    private var waiting: [UInt8] = []
    private var isWithinLine = false
    private var item: Int?
    /// How many items began so far.
    private var items = 0

    /// So many bytes are looked at in one go.
    private static let piece = 65_536

    /// - Parameter tag: how the line begins with which an item starts, its indentation included.
    init(of tag: StaticString) {
        self.tag = tag.withUTF8Buffer { Array($0) }
        indent = self.tag.prefix { $0 == 0x20 }.count
    }

    /// Takes the next bytes of the feed; `take` is handed what is known of them and of those before, in their order.
    ///
    /// - Parameter take: told some bytes, never none, and the position of the item that they belong to; `nil` for what is around the items.
    func add(_ bytes: UnsafeRawBufferPointer, _ take: (_ bytes: UnsafeRawBufferPointer, _ item: Int?) throws -> Void) rethrows {
        waiting.append(contentsOf: bytes)
        if waiting.count >= Self.piece { try look(isLast: false, take) }
    }

    /// The whole feed has passed.
    func finish(_ take: (_ bytes: UnsafeRawBufferPointer, _ item: Int?) throws -> Void) rethrows { try look(isLast: true, take) }

    private func look(isLast: Bool, _ take: (UnsafeRawBufferPointer, Int?) throws -> Void) rethrows {
        let looked = try waiting.withUnsafeBytes { bytes in
            var told = 0
            func tell(to end: Int) throws {
                if told < end { try take(UnsafeRawBufferPointer(rebasing: bytes[told..<end]), item) }
                told = end
            }
            var position = isWithinLine ? Self.lineEnd(after: 0, in: bytes) : 0
            while let start = position, start < bytes.count {
                let left = bytes[start...].prefix(tag.count)
                if left.count < tag.count, !isLast, !left.contains(0x0A) {
                    // What this line is shows only with the next bytes.
                    try tell(to: start)
                    isWithinLine = false
                    return start
                }
                if let isItem = begins(left) {
                    try tell(to: start)
                    item = isItem ? items : nil
                    if isItem { items += 1 }
                }
                position = Self.lineEnd(after: start, in: bytes)
            }
            try tell(to: bytes.count)
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

    /// Where the line after the one at `start` begins; `nil` where none does.
    private static func lineEnd(after start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - base + 1
    }
}
