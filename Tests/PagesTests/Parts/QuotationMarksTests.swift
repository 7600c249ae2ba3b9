import Testing

@testable import Pages

struct QuotationMarksTests {
    @Test(arguments: [
        ("\"Mở nắp ra,\" bà nói, \"rồi chờ.\"", "“Mở nắp ra,” bà nói, “rồi chờ.”"),
        ("it won't; the cook's pan; H'Mông", "it won’t; the cook’s pan; H’Mông"),
        ("('nail') and \"'bud'\"", "(‘nail’) and “‘bud’”"),
        ("\"We made 300\" and no more", "“We made 300” and no more"),
        ("a 5\" pan, 12' of rope", "a 5\" pan, 12' of rope"),
        ("“đã đúng” thì giữ", "“đã đúng” thì giữ"),
        ("", ""),
    ]) func marksOpenAndCloseByWhatStandsBeforeThem(_ typed: String, _ set: String) {
        #expect(QuotationMarks.set(typed, in: "vi") == set)
    }

    @Test func aParagraphInPiecesIsSetAsOne() {
        var marks = QuotationMarks()
        #expect(["\"", "mật", "\" ", "\"ong\""].map { marks.set($0) } == ["“", "mật", "” ", "“ong”"])
    }

    @Test func noWordOfAHeadingBreaksAtItsHyphen() {
        #expect(QuotationMarks.setHeading("Eel-skin vase, 3-5 cm - Ê-đê", in: "en") == "Eel\u{2011}skin vase, 3-5 cm - Ê\u{2011}đê")
    }

    @Test func languagesWithMarksOfTheirOwnKeepWhatWasTyped() {
        #expect(QuotationMarks.set("\"Honig\"", in: "de") == "\"Honig\"")
    }
}
