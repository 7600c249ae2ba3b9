import Testing

@testable import Feeds

/// Which item a line belongs to, counted over pieces of any size.
struct ItemCountTests {
    private static let feed = "<rss>\n  <item>\n    a\n  </item>\n  <item >\n   <item>\n  <item>\n    b\n  </item>\n  <item>c</item>\n"

    private func items(upTo line: Int, inPiecesOf size: Int) -> Int {
        var count = ItemCount(of: "  <item>", inFirst: line)
        let bytes = Array(Self.feed.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { count.take($0) }
        }
        return count.items
    }

    @Test(arguments: [1, 2, 3, 7, 1000]) func itemsAreCountedByTheBeginningsOfLines(_ size: Int) {
        #expect((1...10).map { items(upTo: $0, inPiecesOf: size) } == [0, 1, 1, 1, 1, 1, 2, 2, 2, 3])
    }
}
