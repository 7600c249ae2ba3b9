import Catalogue
import Diagnostics

/// One story places its tone marks in one style: hòa and hoà are both right, side by side they look careless.
struct MixedToneMarks: WordsRule {
    static let about = About.law(
        "mixed-tone-marks", "TEXT-03",
        summary: Words(vi: "Một truyện dùng cả hai kiểu đặt dấu thanh.", en: "One story uses both styles of placing tone marks."),
        market: nil,
        suppliers: [.consultant],
        flags: [Example("body: Hòa nhã, hòa thuận, khỏe; rồi ▸hoà hợp.", in: "vi.md")],
        allows: [Example("body: Hòa nhã, khỏe, thủy tinh, quý, hoàn, toán, quả.", in: "vi.md")])

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] { check(reading) }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] { check(reading) }

    private func check(_ reading: Reading) -> [Finding] {
        var first: [Bool: (text: Reading.Text, range: Range<Int>)] = [:]
        var counts: [Bool: Int] = [:]
        for text in reading.texts where text.language == .vi {
            let bytes = text.tokens.passage.bytes
            for token in text.tokens.all where token.kind == .word && token.range.count > 2 {
                guard let isOnSecond = Self.isOnSecondVowel(bytes[token.range]) else { continue }
                counts[isOnSecond, default: 0] += 1
                if first[isOnSecond] == nil { first[isOnSecond] = (text, token.range) }
            }
        }
        guard let early = counts[false], let late = counts[true], let rare = first[late <= early] else { return [] }
        let passage = rare.text.tokens.passage
        return [
            finding(
                at: passage.place(at: rare.range.lowerBound), length: passage.span(rare.range),
                Words(
                    vi:
                        "“\(passage.words(rare.range))”: truyện có \(min(early, late)) chữ đặt dấu kiểu này, \(max(early, late)) chữ kiểu kia",
                    en:
                        "“\(passage.words(rare.range))”: \(min(early, late)) words place the mark like this, \(max(early, late)) the other way"
                ),
                help: Words(vi: "chọn một kiểu cho cả truyện", en: "choose one style for the whole story"),
                reach: .language(Language.vi.code))
        ]
    }

    /// Whether a word may end in two vowels of which one has a mark: told by its last bytes, as most do not.
    private static func mayEndOpen(_ word: ArraySlice<UInt8>) -> Bool {
        let last = word[word.endIndex - 1]
        guard last >= 0x80 else {
            return [0x61, 0x65, 0x79].contains(last | 0x20) && word[word.endIndex - 2] >= 0x80
        }
        guard let lead = word.lastIndex(where: { $0 >= 0xC0 }), lead > word.startIndex else { return false }
        return [0x6F, 0x75].contains(word[lead - 1] | 0x20) || word[lead - 1] >= 0x80
    }

    /// Where the tone mark of an open syllable in oa, oe or uy stands: on the first vowel (`hòa`), on the second (`hoà`); `nil` for others.
    private static func isOnSecondVowel(_ word: ArraySlice<UInt8>) -> Bool? {
        guard mayEndOpen(word) else { return nil }
        let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars.suffix(3))
        guard scalars.count >= 2, let one = Letters.letter(scalars[scalars.count - 2].value),
            let two = Letters.letter(scalars[scalars.count - 1].value)
        else { return nil }
        let pair = (Unicode.Scalar(one.base), Unicode.Scalar(two.base))
        guard pair == ("o", "a") || pair == ("o", "e") || pair == ("u", "y"), one.tone + two.tone > 0 else { return nil }
        // In "quý" the u belongs to the q and the mark has one place only.
        if scalars.count == 3, let before = Letters.letter(scalars[0].value), Unicode.Scalar(before.base) == "q" { return nil }
        return two.tone > 0
    }
}
