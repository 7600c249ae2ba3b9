import CSV
import Testing

private func rows(_ text: String) -> [[String]] { DelimitedText(Array(text.utf8)).rows.map(\.cells) }

@Suite struct DelimitedTextTests {
    @Test(arguments: [",", ";", "\t"])
    func theSeparatorIsTheOneThatOccursMost(separator: String) {
        let text = "a\(separator)b\(separator)c\n1\(separator)\"2\(separator)2\"\(separator)3\n"
        #expect(rows(text) == [["a", "b", "c"], ["1", "2\(separator)2", "3"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func anyLineEndEndsARow(end: String) {
        #expect(rows("a,b\(end)1,2\(end)") == [["a", "b"], ["1", "2"]])
        #expect(rows("a,b\(end)\(end)1,2") == [["a", "b"], ["1", "2"]])
    }

    @Test func quotesHoldSeparatorsQuotesAndLineEnds() {
        #expect(rows("\u{FEFF}\"a\",\"một, hai\"\n\"ba \"\"bốn\"\"\",\"năm\nsáu\"\n") == [["a", "một, hai"], ["ba \"bốn\"", "năm\nsáu"]])
        #expect(rows("5\" ống,x\n") == [["5\" ống", "x"]])
        #expect(rows("\"a\" ,b\n") == [["a", "b"]])
    }

    @Test func linesAreCountedThroughQuotedCells() {
        let table = DelimitedText(Array("a,b\n\"x\ny\",1\nz,2\n".utf8))
        #expect(table.rows.map(\.line) == [1, 2, 4])
    }

    @Test func anUnclosedQuoteCostsItsRowAlone() {
        let table = DelimitedText(Array("a,b\nx,\"mở mà không đóng\ny,2\nz,\"3\"\n".utf8))
        #expect(table.unclosed == [2])
        #expect(table.rows.map(\.cells) == [["a", "b"], ["y", "2"], ["z", "3"]])
        #expect(table.rows.map(\.line) == [1, 3, 4])
    }

    @Test func anUnclosedQuoteAtTheEndIsFound() {
        let table = DelimitedText(Array("a,b\nx,1\ny,\"2".utf8))
        #expect(table.unclosed == [3])
        #expect(table.rows.count == 2)
    }

    @Test(.timeLimit(.minutes(1)))
    func aMillionOpenQuotesAreReadInTime() {
        let table = DelimitedText(Array(String(repeating: "\"\"\"\n", count: 100_000).utf8))
        #expect(table.rows.count + table.unclosed.count > 0)
    }

    @Test func nothingIsNoRow() {
        #expect(rows("") == [])
        #expect(rows("\u{FEFF}\n \n") == [])
    }
}
