/// What stands between blanks in a text, as ranges of its bytes; only those that are not plain ASCII.
enum Chunks {
    static func foreign(in bytes: [UInt8]) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var (start, isForeign) = (0, false)
        for (index, byte) in bytes.enumerated() {
            if byte <= 0x20 {
                if isForeign { chunks.append(start..<index) }
                (start, isForeign) = (index + 1, false)
            } else if byte >= 0x80 {
                isForeign = true
            }
        }
        if isForeign { chunks.append(start..<bytes.count) }
        return chunks
    }
}
