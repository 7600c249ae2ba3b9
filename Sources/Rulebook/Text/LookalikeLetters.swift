import Catalogue
import Diagnostics

/// A letter of another alphabet amid Latin ones: it looks right and is found by no search. Pasted texts and forged names have them.
struct LookalikeLetters: WordsRule {
    static let about = About(
        id: "lookalike-letters", severity: .warning,
        summary: Words(
            vi: "Trong chữ lẫn ký tự của bảng chữ khác trông giống hệt.",
            en: "A word mixes in letters of another alphabet that look the same."),
        suppliers: [.consultant],
        flags: [
            Example("body: Mật ▸\u{43E}ng hoa tràm.", in: "vi.md"), Example("body: ▸\u{FF2F}COP.", in: "en.md"),
            Example("body: H\u{1ED9}p ▸r\u{3BF}ng.", in: "vi.md"),
        ],
        allows: [Example("body: α-tocopherol, β-caroten, 5 \u{3BC}m, 10 kΩ, Москва, 越南, ភ្នំពេញ.", in: "vi.md")])

    /// As many as one text reports.
    private static let most = 5

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] { reading.texts.flatMap(check) }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] { reading.texts.flatMap(check) }

    private func check(_ text: Reading.Text) -> [Finding] {
        guard text.traits.contains(.otherAlphabets) else { return [] }
        let passage = text.tokens.passage
        return text.tokens.all.lazy.filter { $0.kind == .word }.compactMap { token -> Finding? in
            let word = passage.words(token.range)
            guard let meant = Lookalikes.latin(of: word) else { return nil }
            let place = passage.place(at: token.range.lowerBound)
            let length = word.unicodeScalars.count
            return finding(
                at: place, length: length, .mixed(word, meant), help: .typeAgain,
                fix: Fix(at: place, certainly: word, replacement: meant), reach: .language(text.language.code))
        }.prefix(Self.most).map { $0 }
    }
}

/// Letters that look like Latin ones (Unicode Technical Standard 39, confusables).
enum Lookalikes {
    /// A word in Latin letters where it mixes them with others that look like them, or is written in their full-width or mathematical
    /// forms; `nil` where there is nothing to mend, or a letter looks like no Latin one.
    static func latin(of word: String) -> String? {
        var (result, isMixed, hasLatin, hasForm) = (String.UnicodeScalarView(), false, false, false)
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case 0x370..<0x530:
                guard let letter = table[scalar] else { return nil }
                result.append(letter)
                isMixed = true
            case 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                guard let letter = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
                result.append(letter)
                hasForm = true
            case 0x1D400..<0x1D6A4:
                let offset = (scalar.value - 0x1D400) % 52
                guard let letter = Unicode.Scalar(offset < 26 ? 0x41 + offset : 0x47 + offset) else { return nil }
                result.append(letter)
                hasForm = true
            default:
                result.append(scalar)
                hasLatin = hasLatin || scalar.value < 0x250 || (0x1E00..<0x1F00).contains(scalar.value)
            }
        }
        return hasForm || isMixed && hasLatin ? String(result) : nil
    }

    private static let table: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        zip(
            "аеорсхуіѕјһԁАЕОРСХВНКМТІЅЈоανορΑΒΕΗΙΚΜΝΟΡΤΥΧΖικ".unicodeScalars,
            "aeopcxyisjhdAEOPCXBHKMTISJoavopABEHIKMNOPTYXZik".unicodeScalars),
        uniquingKeysWith: { first, _ in first })
}

extension Words {
    fileprivate static func mixed(_ word: String, _ meant: String) -> Words {
        Words(
            vi: "“\(word)” lẫn chữ của bảng chữ khác, trông như “\(meant)”",
            en: "“\(word)” has letters of another alphabet that look like “\(meant)”")
    }

    fileprivate static let typeAgain = Words(vi: "gõ lại chữ này bằng bàn phím tiếng Việt", en: "type the word again on a Latin keyboard")
}
