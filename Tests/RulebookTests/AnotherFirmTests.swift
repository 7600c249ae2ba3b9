import Catalogue
import Diagnostics
import ProcessorTime
import Testing

@testable import Rulebook

/// Whose firm a sentence speaks of.
@Suite struct AnotherFirmTests {
    /// Four times the text takes about four times the time, though its only sentence never ends. Sixteen would be quadratic.
    @Test func aSentenceWithoutAnEndTakesNoQuadraticTime() {
        func text(_ count: Int) -> Reading.Text {
            var passage = Passage(key: "body")
            passage.append(String(repeating: "công ty Hảo Đạt thành lập năm 2010 ", count: count), at: Place("vi.md", line: 1))
            return Reading.Text(language: .vi, tokens: Tokens(passage))
        }
        let producer = Producer(folder: "stories/a", slug: "a")
        func ask(_ text: Reading.Text) {
            let years = text.tokens.all.indices.filter { text.tokens.all[$0].kind == .number }
            #expect(years.allSatisfy { AnotherFirm.isNamed(before: $0..<($0 + 1), in: text, than: producer) })
        }
        let (short, long) = (text(1_000), text(4_000))
        let times = growth(upTo: 8, from: { ask(short) }, to: { ask(long) })
        #expect(times <= 8)
    }
}
