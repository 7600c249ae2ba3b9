import Catalogue
import Testing

struct CollationTests {
    private func sorted(_ words: [String], _ language: Language) -> [String] {
        words.sorted { Collation.key($0, in: language).lexicographicallyPrecedes(Collation.key($1, in: language)) }
    }

    @Test func vietnameseLettersWithMarksAreLettersOfTheirOwn() {
        let words = ["An", "Ăn", "Ân", "Bún", "Dâu", "Đá", "Ếch", "Na", "Ôm", "Ơi", "Ưa", "Vải"]
        #expect(sorted(words.reversed(), .vi) == words)
    }

    @Test func tonesDecideOnlyBetweenWordsOfTheSameLetters() {
        #expect(sorted(["mật", "mát", "mả", "ma", "má", "mà", "mạ", "mã"], .vi) == ["ma", "mà", "mả", "mã", "má", "mạ", "mát", "mật"])
        #expect(sorted(["Mà b", "Ma c", "Mạ a"], .vi) == ["Mạ a", "Mà b", "Ma c"])
    }

    @Test func inEnglishMarksComeBehindTheLetters() {
        #expect(sorted(["Đồi tea", "Dried fruit", "Dorset"], .en) == ["Đồi tea", "Dorset", "Dried fruit"])
        #expect(sorted(["ăn", "an", "ân b"], .en) == ["an", "ăn", "ân b"])
    }

    @Test func digitsStandBeforeLettersAndOtherScriptsBehind() {
        #expect(sorted(["茶", "trà", "3 sao"], .vi) == ["3 sao", "trà", "茶"])
    }
}
