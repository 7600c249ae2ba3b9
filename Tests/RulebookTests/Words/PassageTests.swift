import Diagnostics
import ProcessorTime
import Testing

@testable import Rulebook

/// Where in the source the characters of a text stand.
@Suite struct PassageTests {
    /// A text of pieces of one, two and three bytes a character, in which each is counted out from the beginning of its piece.
    @Test func everyByteKnowsItsPlace() {
        var passage = Passage(key: "body")
        var expected: [(line: Int, column: Int)] = []
        for (line, text) in ["mật ong ", "", "a", String(repeating: "rừng tràm U Minh Hạ ", count: 90), "越南"].enumerated() {
            passage.append(text, at: Place("vi.md", line: line + 1, column: 3))
            for (column, scalar) in text.unicodeScalars.enumerated() {
                for _ in 0..<UTF8.width(scalar) { expected.append((line + 1, column + 3)) }
            }
        }
        #expect(expected.count == passage.bytes.count)
        for (offset, place) in expected.enumerated() where passage.bytes[offset] & 0xC0 != 0x80 {
            let found = passage.place(at: offset)
            #expect((Int(found.line), Int(found.column)) == place)
        }
    }

    /// Four times the text with four times as much to be found in it takes about four times the time. Sixteen would be quadratic.
    @Test func placesAreFoundInATimeThatGrowsWithTheText() {
        func ask(_ count: Int) -> Int {
            var passage = Passage(key: "body")
            passage.append(String(repeating: "đạt 5 sao OCOP, VietGAP, chữa được ho. ", count: count), at: Place("vi.md", line: 1))
            return stride(from: 0, to: passage.bytes.count, by: 40).reduce(0) {
                $0 &+ Int(passage.place(at: $1).column) &+ passage.span($1..<min($1 + 8, passage.bytes.count))
            }
        }
        let times = growth(upTo: 8, from: { _ = ask(4_000) }, to: { _ = ask(16_000) })
        #expect(times <= 8)
    }
}
