private import Glibc

/// The lines of a text, for those who look at single characters: only where something is wrong.
struct SourceLines {
    let bytes: [UInt8]
    /// Offsets at which lines begin.
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        starts = bytes.withUnsafeBufferPointer { buffer in
            var starts = [0]
            guard let base = buffer.baseAddress else { return starts }
            var offset = 0
            while offset < buffer.count, let hit = memchr(base + offset, 0x0A, buffer.count - offset) {
                offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base) + 1
                starts.append(offset)
            }
            return starts
        }
    }

    var count: Int { starts.count }

    /// The bytes of a line without its end.
    func range(_ line: Int) -> Range<Int> {
        guard starts.indices.contains(line) else { return bytes.count..<bytes.count }
        let start = starts[line]
        var end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The characters of a line, one a column.
    func scalars(_ line: Int) -> [Unicode.Scalar] {
        Array(String(decoding: bytes[range(line)], as: UTF8.self).unicodeScalars)
    }

    /// The offset of a mark's character.
    func offset(_ mark: Mark) -> Int {
        let range = range(mark.line)
        var offset = range.lowerBound
        var column = 0
        while offset < range.upperBound, column < mark.column {
            offset += 1
            while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        return offset
    }

    /// Whether the line holds nothing, or nothing but a comment.
    func isBlank(_ line: Int) -> Bool {
        let first = bytes[range(line)].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        return first == nil || first == UInt8(ascii: "#")
    }

    /// The last line above that holds something.
    func lineAbove(_ line: Int) -> Int? {
        (0..<max(0, min(line, count))).last { !isBlank($0) }
    }

    /// Whether a key of the outermost mapping begins on this line.
    func beginsTopLevelBlock(_ line: Int) -> Bool {
        let range = range(line)
        guard let first = bytes[range].first else { return false }
        switch first {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "#"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"): return false
        case UInt8(ascii: "-"):
            return range.count > 1 && bytes[range.lowerBound + 1] != UInt8(ascii: " ") && !bytes[range].starts(with: "---".utf8)
        default: return true
        }
    }

    /// The lines from the outermost key above `line` to the one below it.
    func topLevelBlock(around line: Int) -> Range<Int> {
        let line = min(line, count - 1)
        let start = (0...line).last(where: beginsTopLevelBlock) ?? 0
        let end = (line + 1..<max(count, line + 1)).first(where: beginsTopLevelBlock) ?? count
        return start..<max(end, line + 1)
    }
}
