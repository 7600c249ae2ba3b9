import Digests
import Testing

@testable import Feeds

@Suite struct ItemDigestsTests {
    private static let feed = """
        <?xml version="1.0"?>
        <rss>
          <channel>
            <title>Ngày 2026-11-23</title>
            <item>
              <title>Mật ong</title>
              <description>Dòng một

            &lt;item>
        dòng ba</description>
            </item>
            <item>
              <title>Chè</title>
            </item>
          </channel>
        </rss>

        """

    private static let first = """
            <item>
              <title>Mật ong</title>
              <description>Dòng một

            &lt;item>
        dòng ba</description>
            </item>

        """

    private func digests(_ text: String, pieces size: Int = .max) -> [SHA256] {
        let digests = ItemDigests(of: "    <item>")
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: min(size, bytes.count)) {
            bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { digests.add($0) }
        }
        return digests.finish()
    }

    @Test func eachItemIsDigestedFromItsStartTagToItsEndTag() {
        let found = digests(Self.feed)
        #expect(found.count == 2)
        #expect(found.first == SHA256(of: Self.first.utf8))
        #expect(found.last == SHA256(of: "    <item>\n      <title>Chè</title>\n    </item>\n".utf8))
    }

    @Test func whatStandsAroundTheItemsHasNoPartInThem() {
        #expect(digests(Self.feed.replacing("2026-11-23", with: "2026-11-24")) == digests(Self.feed))
        #expect(digests(Self.feed.replacing("Chè", with: "Trà")).first == digests(Self.feed).first)
    }

    @Test(arguments: [65_535, 65_536, 65_537, 4_096])
    func piecesOfAnySizeGiveTheSameDigests(size: Int) {
        // Longer than what is looked at in one go, so that pieces end within tags and lines.
        let many = (0..<2_000).map {
            "    <item>\n      <id>\($0)</id>\n      <text>\(String(repeating: "chữ ", count: $0 % 40))\n\n  x</text>\n    </item>\n"
        }
        let text = "<rss>\n  <channel>\n\(many.joined())  </channel>\n</rss>\n"
        #expect(digests(text, pieces: size) == many.map { SHA256(of: $0.utf8) })
    }

    @Test(arguments: [1, 7, 4_096, 65_537])
    func linesThatTellTheDayHaveNoPart(size: Int) {
        func feed(_ day: String) -> String {
            let items = (0..<900).map {
                "    <item>\n      <id>\($0)</id>\n      <made>\(day)</made>\n      <madeOf>mật</madeOf>\n    </item>\n"
            }
            return "<rss>\n  <channel>\n\(items.joined())  </channel>\n</rss>\n"
        }
        let digests = ItemDigests(of: "    <item>", without: ["made"])
        let bytes = Array(feed("2026-11-24").utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { digests.add($0) }
        }
        #expect(
            digests.finish()
                == (0..<900).map {
                    SHA256(of: "    <item>\n      <id>\($0)</id>\n      <madeOf>mật</madeOf>\n    </item>\n".utf8)
                })
    }

    @Test func aFeedWithoutItemsHasNoDigests() {
        #expect(digests("<rss>\n  <channel>\n  </channel>\n</rss>\n") == [])
        #expect(ItemDigests(of: "    <item>").finish() == [])
    }
}
