import Testing

@testable import Pages

struct SearchWordsTests {
    private func words(_ text: String) -> [String] {
        var words: [String] = []
        SearchWords.forEach(in: text) { words.append($0) }
        return words
    }

    @Test func aWordIsItsLettersWithTheToneBehind() {
        #expect(words("Mật ong rừng U Minh, hũ 500 g!") == ["mât.5", "ong", "rưng.1", "u", "minh", "hu.3", "500", "g"])
        #expect(words("mát mặt mắt mật") == ["mat.4", "măt.5", "măt.4", "mât.5"])
    }

    @Test func bothStylesOfToneMarksAndBothFormsOfUnicodeAreOneWord() {
        #expect(words("hoà") == words("hòa"))
        #expect(words("thuỷ") == words("thủy"))
        #expect(words("a\u{323}n") == words("ạn"))
    }

    @Test func everythingFoldsToPlainLetters() {
        #expect(words("Đắk Lắk ớt ưỡn").map(SearchWords.folded) == ["dak", "lak", "ot", "uon"])
    }

    @Test func whatIsNoLetterParts() {
        #expect(words("a-b/c (d) …e") == ["a", "b", "c", "d", "e"])
        #expect(words("…!") == [])
    }
}
