import Diagnostics
import Foundation
import Testing

@testable import Catalogue

@Suite struct SpokenDigestTests {
    private static let digest = "sha256-" + String(repeating: "07ff2a80", count: 8)

    @Test func aDigestIsReadAsFourWords() {
        #expect(SpokenDigest(Self.digest)?.description == "đậu phộng, ống khói, gà trống, sách cũ")
        #expect(SpokenDigest("sha256-12") == nil)
        #expect(SpokenDigest("nón lá") == nil)
    }

    @Test func theWordsAreUnderstoodHoweverTheyAreSaidAndTyped() throws {
        let spoken = try #require(SpokenDigest(Self.digest))
        let text = spoken.description
        #expect(spoken.isHeard(in: text))
        #expect(spoken.isHeard(in: text.uppercased().replacing(", ", with: " - ")))
        #expect(spoken.isHeard(in: text.decomposedStringWithCanonicalMapping))
        #expect(spoken.isHeard(in: Spelling.withoutAccents(text).replacing(",", with: "")))
        #expect(!spoken.isHeard(in: spoken.words.reversed().joined(separator: ", ")))
        #expect(!spoken.isHeard(in: spoken.words.dropLast().joined(separator: ", ")))
        #expect(!spoken.isHeard(in: ""))
    }

    @Test func thereAreAsManyWordsAsAByteHasValues() {
        #expect(SpokenWords.list.count == 256)
        for word in SpokenWords.list {
            #expect(word.split(separator: " ").count == 2, "\(word)")
            #expect(word == word.precomposedStringWithCanonicalMapping)
        }
    }

    @Test func accentsOfTheCountryMakeNoDifference() {
        for (one, other) in [
            ("nón lá", "lón ná"), ("xe đạp", "se đạp"), ("trăng tròn", "chăng chòn"), ("giấy dó", "rấy gió"), ("vịt bầu", "dịt bầu"),
            ("cửa sổ", "cữa sỗ"), ("rừng tràm", "dừn chàm"), ("bác sĩ", "bát sỉ"),
        ] { #expect(SpokenWords.key(one) == SpokenWords.key(other), "\(one) \(other)") }
    }

    @Test func noWordIsAnotherEvenWithOneLetterMisheard() {
        let keys = SpokenWords.list.map { Array(SpokenWords.key($0).utf8) }
        for (index, one) in keys.enumerated() {
            for other in keys[(index + 1)...] {
                #expect(
                    Spelling.distance(one, other, atMost: 1) == nil,
                    "\(String(decoding: one, as: UTF8.self)) \(String(decoding: other, as: UTF8.self))")
            }
        }
    }
}
