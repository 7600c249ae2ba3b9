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
        // On the first vowel, on the second.
        var first: (text: Reading.Text, range: Range<Int>)?
        var second: (text: Reading.Text, range: Range<Int>)?
        var (early, late) = (0, 0)
        let letters = Letters.table
        for text in reading.texts where text.language == .vi && text.key != Passage.author {
            text.tokens.passage.bytes.withUnsafeBufferPointer { bytes in
                for token in text.tokens.all where token.kind == .word && !token.isPlain && token.range.count > 2 {
                    guard let isOnSecond = Self.isOnSecondVowel(UnsafeBufferPointer(rebasing: bytes[token.range]), letters) else {
                        continue
                    }
                    if isOnSecond {
                        late += 1
                        if late == 1 { second = (text, token.range) }
                    } else {
                        early += 1
                        if early == 1 { first = (text, token.range) }
                    }
                }
            }
        }
        guard early > 0, late > 0, let rare = late <= early ? second : first else { return [] }
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

    /// Where the tone mark of an open syllable in oa, oe or uy stands: on the first vowel (`hòa`), on the second (`hoà`); `nil` for others.
    private static func isOnSecondVowel(_ word: UnsafeBufferPointer<UInt8>, _ letters: Letters.Table) -> Bool? {
        var end = word.count
        // Most words end in another letter.
        let last = word[end - 1] | 0x20
        if word[end - 1] < 0x80, last != 0x61, last != 0x65, last != 0x79 { return nil }
        guard let two = lastLetter(of: word, before: &end, letters), two.base == a || two.base == e || two.base == y,
            let one = lastLetter(of: word, before: &end, letters),
            one.tone + two.tone > 0, one.base == (two.base == y ? u : o)
        else { return nil }
        // In "quý" the u belongs to the q and the mark has one place only.
        if lastLetter(of: word, before: &end, letters)?.base == q { return nil }
        return two.tone > 0
    }

    /// The letter that ends at `end`, which moves to its start.
    private static func lastLetter(
        of word: UnsafeBufferPointer<UInt8>, before end: inout Int, _ letters: Letters.Table
    ) -> Letters.Letter? {
        guard end > 0 else { return nil }
        end -= 1
        while end > 0, word[end] & 0xC0 == 0x80 { end -= 1 }
        return letters[Letters.scalar(word, end).0]
    }

    private static let (a, e, o, q, u, y): (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (0x61, 0x65, 0x6F, 0x71, 0x75, 0x79)
}
