internal import Diagnostics
private import Glibc

/// The lines of a text, and which place an offset in its bytes is.
struct SourceMap {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Where the text begins.
    let start: Place
    /// Offsets at which lines begin.
    private let starts: [Int]
    // The place asked for last: the next one is usually a little further on the same line.
    private var lastLine = -1
    private var lastOffset = 0
    private var lastColumn = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) {
        self.bytes = bytes
        start = Place(file, line: firstLine)
        var starts = [0]
        if let base = bytes.baseAddress {
            var offset = 0
            while offset < bytes.count, let hit = memchr(base + offset, 0x0A, bytes.count - offset) {
                offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base) + 1
                starts.append(offset)
            }
        }
        self.starts = starts
    }

    var lineCount: Int { starts.count }

    /// The bytes of a line without its end; empty where there is no such line.
    func line(_ line: Int) -> Range<Int> {
        guard starts.indices.contains(line) else { return bytes.count..<bytes.count }
        let start = starts[line]
        var end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The place of the byte at `offset` of `line`.
    mutating func place(_ offset: Int, line: Int) -> Place {
        let range = self.line(line)
        let offset = min(max(offset, range.lowerBound), range.upperBound)
        if line != lastLine || offset < lastOffset {
            lastLine = line
            lastOffset = range.lowerBound
            lastColumn = 0
        }
        for index in lastOffset..<offset where bytes[index] & 0xC0 != 0x80 { lastColumn += 1 }
        lastOffset = offset
        return start.at(line: Int(start.line) + line, column: lastColumn + 1)
    }
}
