import Testing

@testable import Catalogue

@Suite struct SpellingTests {
    @Test(arguments: [
        ("Hoà Ninh", "hoa ninh"), ("Hòa Ninh", "hoa ninh"), ("HOA\u{300} NINH", "hoa ninh"), ("Đắk  Lắk", "dak lak"),
        ("  Bà Rịa - Vũng Tàu ", "ba ria - vung tau"), ("Ưu, ươm; ỹ", "uu, uom; y"), ("", ""), ("\u{301}", ""), ("茶 Chè", "茶 che"),
    ])
    func foldingTakesAccentsCaseAndDoubledBlanksAway(text: String, folded: String) {
        #expect(Array(Spelling.folded(text).utf8) == Array(folded.utf8))
    }

    @Test func everyVietnameseLetterFoldsToItsBase() {
        let letters = [
            "a": "àáảãạăằắẳẵặâầấẩẫậ", "e": "èéẻẽẹêềếểễệ", "i": "ìíỉĩị", "o": "òóỏõọôồốổỗộơờớởỡợ", "u": "ùúủũụưừứửữự", "y": "ỳýỷỹỵ",
            "d": "đ",
        ]
        for (base, accented) in letters {
            for letter in accented {
                #expect(Spelling.folded(String(letter)) == base)
                #expect(Spelling.folded(letter.uppercased()) == base)
                #expect(Spelling.withoutAccents(letter.uppercased()) == base.uppercased())
            }
        }
    }

    @Test func namesAreTheSameWhateverStandsBetweenTheirWords() {
        #expect(Spelling.isSame("Bà Rịa - Vũng Tàu", "ba ria–vũng tàu"))
        #expect(Spelling.isSame("Quy Nhơn", "Qui Nhơn") == false)
    }

    @Test func toneMarksMayStandOnEitherVowelButMustBeThere() {
        #expect(Spelling.accentedKey("xã Hoà Ninh") == Spelling.accentedKey("Xã Hòa  Ninh"))
        #expect(Spelling.accentedKey("Thuỷ") == Spelling.accentedKey("thủy"))
        #expect(Spelling.accentedKey("Sơn Hà") != Spelling.accentedKey("Sơn Hạ"))
        #expect(Spelling.accentedKey("Cần Thơ") != Spelling.accentedKey("Cân Thơ"))
    }

    @Test func aSlugHasOnlyWhatAFolderNameMayHave() {
        #expect(Spelling.slug("Mật ong hoa tràm “Rừng Hoa” (500 g)") == "mat-ong-hoa-tram-rung-hoa-500-g")
        #expect(Spelling.slug("--Đường đê–") == "duong-de")
        #expect(Spelling.slug("茶") == "")
    }

    @Test func aLongSlugIsCutBetweenWords() {
        let slug = Spelling.slug(String(repeating: "bánh tét ", count: 20))
        #expect(slug.utf8.count <= 80)
        #expect(slug.hasSuffix("-tet") || slug.hasSuffix("-banh"))
        #expect(Spelling.slug(String(repeating: "a", count: 100)) == String(repeating: "a", count: 80))
    }

    @Test func theNearestWordIsFoundWithoutRegardToAccents() {
        let keys = ["certificates", "claims", "channels", "images", "province", "locality"]
        #expect(Spelling.nearest(to: "provinse", among: keys) == "province")
        #expect(Spelling.nearest(to: "certifcates", among: keys) == "certificates")
        #expect(Spelling.nearest(to: "immages", among: keys) == "images")
        #expect(Spelling.nearest(to: "mật ong", among: keys) == nil)
        #expect(Spelling.nearest(to: "Hóa Ninh", among: ["Hoà Ninh", "Ninh Hòa"]) == "Hoà Ninh")
    }

    @Test func swappedLettersAreOneSlip() {
        #expect(Spelling.distance(Array("form".utf8), Array("from".utf8), atMost: 1) == 1)
        #expect(Spelling.distance(Array("abc".utf8), Array("xyz".utf8), atMost: 2) == nil)
    }

    @Test func aHostileKeyIsAnsweredAtOnce() {
        let key = String(repeating: "á", count: 2_000_000)
        #expect(Spelling.nearest(to: key, among: ["province"]) == nil)
    }

    @Test func decomposedTextIsComposed() {
        #expect(Array(Spelling.composed("Ho\u{61}\u{300} ve\u{302}\u{301}").utf8) == Array("Hoà vế".utf8))
        #expect(Spelling.hasNoCombiningMarks("Hoà".utf8))
        #expect(!Spelling.hasNoCombiningMarks("Ho\u{61}\u{300}".utf8))
    }

    @Test func anEndlessRunOfMarksIsNoTrap() {
        let text = "a" + String(repeating: "\u{300}\u{301}", count: 20_000)
        #expect(Spelling.composed(text).unicodeScalars.count > 20_000)
    }
}
