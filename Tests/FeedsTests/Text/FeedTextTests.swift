import Testing

@testable import Feeds

struct FeedTextTests {
    @Test(arguments: [
        ("Mật ong", "Mật ong"), ("  Mật \n\t ong ", "Mật ong"), ("a\u{0}b\u{1B}c\u{FFFE}d\u{85}e", "abcd e"), ("a\u{A0}\u{3000}b", "a b"),
        ("“ngoặc” – gạch…", "“ngoặc” – gạch…"), ("🐝", "🐝"), ("e\u{301}", "e\u{301}"),
    ])
    func aLineHasNoControlCharactersAndNoStraySpace(_ text: String, _ expected: String) {
        #expect(FeedText.line(text).map { Array($0.utf8) } == Array(expected.utf8))
    }

    @Test func anyWhiteSpaceBecomesABlankAndNoOtherCharacterDoes() {
        for scalar in (0x21...0xFFFF).compactMap(Unicode.Scalar.init) where scalar.properties.generalCategory != .control {
            let line = FeedText.line("a\(scalar)b").map { Array($0.unicodeScalars) }
            switch scalar {
            case "\u{FFFE}", "\u{FFFF}": #expect(line == ["a", "b"])
            case _ where scalar.properties.isWhitespace: #expect(line == ["a", " ", "b"], "U+\(String(scalar.value, radix: 16))")
            default: #expect(line == ["a", scalar, "b"], "U+\(String(scalar.value, radix: 16))")
            }
        }
    }

    @Test(arguments: ["", " ", "\n\t", "\u{0}", "\u{FFFF}\u{3000}"]) func whatIsOnlySpaceIsNothing(_ text: String) {
        #expect(FeedText.line(text) == nil)
        #expect(FeedText.paragraphs(text) == nil)
    }

    @Test func paragraphsKeepTheirLines() {
        #expect(FeedText.paragraphs("\n a \n b\r\n\n\n\n c\u{0}\n") == "a\nb\n\nc")
    }

    @Test(arguments: [
        ("Ong bay. Ong về tổ rồi ngủ yên.", 15, "Ong bay."), ("Ong bay về tổ, rồi ngủ yên", 20, "Ong bay về tổ…"),
        ("Ong bay về tổ rồi", 15, "Ong bay về tổ…"), ("abcdefghij", 5, "abc…"), ("vừa đủ", 6, "vừa đủ"),
        ("1.5 l nước mắm Bãi Gió", 16, "1.5 l nước mắm…"),
        ("Mật ong hoa tràm 500 g nguyên chất", 21, "Mật ong hoa tràm…"), ("Mật ong hoa tràm 500 g nguyên chất", 22, "Mật ong hoa tràm…"),
        ("Mật ong hoa tràm 500 g nguyên chất", 24, "Mật ong hoa tràm 500 g…"), ("Mật ongruoiongmatongnghe", 20, "Mật…"),
    ])
    func textIsCutWhereAReaderWouldPause(_ text: String, _ limit: Int, _ expected: String) {
        #expect(FeedText.cut(text, to: limit) == expected)
    }

    @Test func whatIsCutAlwaysFits() {
        let alphabet: [String] = ["ong ", "mật", ". ", ", ", "🐝", "e\u{301}", "👩‍🌾", "\n", "…", " – ", "x"]
        var state: UInt64 = 7
        for limit in [2, 3, 10, 50, 150] {
            for _ in 0..<200 {
                var text = ""
                for _ in 0..<80 {
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    text += alphabet[Int(state >> 33) % alphabet.count]
                }
                let cut = FeedText.cut(text, to: limit)
                #expect(FeedText.length(cut) <= limit && !cut.isEmpty, "\(limit): \(cut)")
            }
        }
    }

    @Test func cuttingALongWordTakesNoTimeToSpeakOf() {
        let word = String(repeating: "á\u{301}\u{302}", count: 2_000_000)
        #expect(FeedText.length(FeedText.cut(word, to: 5000)) <= 5000)
    }
}
