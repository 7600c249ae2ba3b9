import Catalogue
import Testing

/// Something for each of a few languages.
@Suite struct ByLanguageTests {
    @Test func whatIsPutInLastCounts() {
        var words: ByLanguage<String> = [.vi: "mật", .en: "honey", .vi: "mật ong"]
        #expect(words[.vi] == "mật ong")
        #expect(words.count == 2)
        words[.en] = nil
        #expect(words[.en] == nil)
        #expect(!words.has(.en))
        #expect(words.values == ["mật ong"])
        words[.vi] = nil
        #expect(words.isEmpty)
    }

    @Test func orderIsNoDifference() {
        let one: ByLanguage<Int> = [.vi: 1, .en: 2]
        #expect(one == [.en: 2, .vi: 1])
        #expect(one != [.en: 1, .vi: 2])
        #expect(one != [.vi: 1])
        #expect(one != [.vi: 1, "ja": 2])
        #expect(one.mapValues { $0 + 1 } == [.vi: 2, .en: 3])
    }
}
