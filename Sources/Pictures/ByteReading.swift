/// Numbers in strangers' bytes; what lies beyond the end reads as nothing.
extension [UInt8] {
    /// The number in `count` bytes from `start`, the most significant first; 0 where they are not all there.
    func big(_ start: Int, _ count: Int) -> Int {
        start >= 0 && start + count <= self.count ? self[start..<start + count].reduce(0) { $0 << 8 | Int($1) } : 0
    }

    /// The number in `count` bytes from `start`, the least significant first; 0 where they are not all there.
    func little(_ start: Int, _ count: Int) -> Int {
        start >= 0 && start + count <= self.count ? self[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) } : 0
    }

    /// Whether the bytes from `start` spell `text`.
    func says(_ text: StaticString, at start: Int) -> Bool {
        text.withUTF8Buffer { start >= 0 && start + $0.count <= count && self[start..<start + $0.count].elementsEqual($0) }
    }
}
