import Diagnostics
import Foundation
import ModelCatalogue
import ProcessorTime
import Stories
import Testing

@testable import Catalogue
@testable import Rulebook

/// How Vietnamese is written down: what a syllable is, what old code pages and keyboards left of one.
@Suite struct TextGuardTests {
    @Test(arguments: [
        "người", "khuỷu", "nghiêng", "quý", "gì", "giếng", "uống", "yêu", "đặc", "hòa", "hoà", "thủy", "thuở", "xoong", "ưỡn", "quạnh",
    ]) func aSyllableIsOne(_ word: String) throws {
        #expect(Syllable(word) != nil)
    }

    @Test(arguments: ["haùi", "ngöôøi", "bát đ", "cat", "mat", "strông", "honey", "ăa", "nghạ́t", "señor", "ngà́y", "w", "", "đc"])
    func aWordThatIsNoSyllableIsNone(_ word: String) { #expect(Syllable(word) == nil) }

    @Test(arguments: [
        "người", "nước", "mật", "được", "hòa", "thủy", "ngoài", "khuỷu", "giếng", "quả", "của", "mía", "nghĩa", "lửa", "rượu",
    ])
    func aSyllableIsWrittenAsItWas(_ word: String) throws { #expect(try #require(Syllable(word)).written == word) }

    /// Nearly every accented word of the model stories is a syllable: names of other peoples are not.
    @Test func theModelStoriesAreMadeOfSyllables() async throws {
        let folder = try FolderOnDisk(ModelCatalogue.project.appending(path: "stories").path)
        let manuscript = try await Stories.read(folder, root: "stories", width: 2)
        var (words, odd) = (0, [String: Int]())
        for product in manuscript.products {
            for text in Reading(product.stories, in: [.vi]).texts {
                for token in text.tokens.all where token.kind == .word {
                    let word = text.tokens.passage.words(token.range)
                    guard word.utf8.contains(where: { $0 >= 0x80 }) else { continue }
                    words += 1
                    if Syllable(word) == nil { odd[word, default: 0] += 1 }
                }
            }
        }
        #expect(words > 10_000)
        #expect(odd.values.reduce(0, +) * 500 < words, "\(odd)")
    }

    @Test(arguments: [
        ("ngöôøi haùi cheø daäy töø luùc trôøi coøn ñaày söông", "người hái chè dậy từ lúc trời còn đầy sương"),
        ("ng\u{AD}êi h¸i chÌ dËy tõ lóc trêi cßn ®Çy s\u{AD}¬ng", "người hái chè dậy từ lúc trời còn đầy sương"),
        ("ngß¶i hái chè d§y t× lúc tr¶i còn ð¥y sß½ng", "người hái chè dậy từ lúc trời còn đầy sương"),
        ("caù côm ñöôïc troän muoái roài uû trong thuøng goã", "cá cơm được trộn muối rồi ủ trong thùng gỗ"),
        ("c¸ c¬m ®\u{AD}îc trén muèi råi ñ trong thïng gç", "cá cơm được trộn muối rồi ủ trong thùng gỗ"),
        ("cá c½m ðßþc trµn mu¯i r°i ü trong thùng g²", "cá cơm được trộn muối rồi ủ trong thùng gỗ"),
    ]) func oldCodePagesAreReadBack(_ garbled: String, _ meant: String) throws {
        let words = garbled.split(separator: " ").map(String.init)
        let page = try #require(LegacyPage.page(of: words.filter { $0.utf8.contains { $0 >= 0x80 } }))
        #expect(words.map { page.converted($0) }.joined(separator: " ") == meant)
    }

    @Test(arguments: [
        "café crème brûlée señor Übermut naïve façade", "Người hái chè dậy từ lúc trời còn đầy sương", "Đăk Lăk, Krông Pắc, Buôn Ama Thuột",
        "Köln Müller Århus smörgåsbord", "Nhãn hiệu ® và 30 °C, ½ muỗng", "H’Mông, Ê-đê, Xtiêng, Bố Y",
    ]) func otherTextsAreOfNoOldCodePage(_ text: String) {
        #expect(LegacyPage.page(of: text.split(separator: " ").map(String.init).filter { $0.utf8.contains { $0 >= 0x80 } }) == nil)
    }

    @Test(arguments: [
        ("dduowjc", "được"), ("tieengs", "tiếng"), ("nuwowcs", "nước"), ("maatj", "mật"), ("ddawcj", "đặc"), ("huwowng", "hương"),
        ("ddi", "đi"), ("tie61ng", "tiếng"), ("d9u7o7c5", "được"), ("ma65t", "mật"), ("nuo6i1", "nuối"), ("nu7o71c", "nước"),
        ("ruwowuj", "rượu"),
        ("rieengj", "riệng"), ("chaats", "chất"), ("ddaauf", "đầu"),
    ]) func keysAreReadAsWhatTheySpell(_ keys: String, _ meant: String) { #expect(KeyStrokes.syllable(of: keys) == meant) }

    @Test(arguments: [
        "bees", "trees", "boots", "roots", "towns", "cows", "teens", "queens", "seeds", "wooden", "Google", "www", "bazaar", "Isaac",
        "Haagen",
        "add", "address", "OCOP4", "B12", "CO2", "H2O", "co26cu", "ISO22000", "VietGAP", "FSSC", "Lloyd", "paddy", "needs", "week", "law",
        "new",
        "Rooms", "cheese", "coffee", "weeks", "Saar", "aloe", "Melaleuca", "power", "follow", "fj", "4x4", "A4", "x2",
    ]) func otherWordsAreNoLeftovers(_ word: String) { #expect(KeyStrokes.syllable(of: word) == nil) }

    @Test(arguments: ["α", "μm", "Москва", "越南", "tràm", "kΩ", "βc", "ភ្នំ"]) func lettersOfTheirOwnAlphabetAreLetBe(_ word: String) {
        #expect(Lookalikes.latin(of: word) == nil)
    }

    /// Four times the text takes about four times the time, whatever it is made of. Sixteen would be quadratic.
    @Test(arguments: ["ngöôøi ", "®", "dduowjc ", "\u{200B}", "о", "mat ", "a\u{301}\u{301}", "ð", "aaaaaaaa", "1a2"])
    func timeGrowsWithTheText(_ unit: String) {
        func text(_ count: Int) -> Reading.Text {
            var passage = Passage(key: "body")
            passage.append(String(repeating: unit, count: count), at: Place("vi.md", line: 1))
            return Reading.Text(language: .vi, tokens: Tokens(passage))
        }
        let (short, long) = (text(20_000), text(80_000))
        let times = growth(upTo: 8, from: { Self.readAll(short) }, to: { Self.readAll(long) })
        #expect(times <= 8)
    }

    private static func readAll(_ text: Reading.Text) {
        let passage = text.tokens.passage
        _ = CodePage.isWrong(in: passage)
        _ = Chunks.typed(in: passage.bytes).map { KeyStrokes.syllable(of: passage.words($0)) }
        _ = text.tokens.all.map { Lookalikes.latin(of: passage.words($0.range)) }
    }
}
