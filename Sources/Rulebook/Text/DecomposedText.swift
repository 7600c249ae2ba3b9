import Catalogue
import Diagnostics

/// Vietnamese letters are written composed (NFC): decomposed ones look the same, and are found by no search and sorted wrongly.
struct DecomposedText: WordsRule {
    static let about = About.law(
        "decomposed-text", "TEXT-01",
        summary: Words(
            vi: "Chữ tiếng Việt viết tách rời dấu (NFD): tìm không ra, xếp sai.",
            en: "Vietnamese letters are written apart from their marks (NFD): searches don't find them."),
        market: nil, suppliers: [.consultant],
        flags: [Example("body: ▸Ma\u{302}\u{323}t ong hoa tràm.", in: "vi.md"), Example("---.summary: Mật ▸ho\u{323}ng.", in: "vi.md")],
        allows: [Example("body: Mật ong hoa tràm, crème brûlée.", in: "vi.md")])

    /// As many as one text reports; a file saved that way is so throughout.
    private static let most = 5

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] { check(reading) }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] { check(reading) }

    private func check(_ reading: Reading) -> [Finding] {
        reading.texts.flatMap { text -> [Finding] in
            guard text.traits.contains(.combining) || text.traits.contains(.otherAlphabets),
                !Spelling.hasNoCombiningMarks(text.tokens.passage.bytes)
            else { return [] }
            let passage = text.tokens.passage
            return Chunks.foreign(in: passage.bytes).lazy.compactMap { chunk -> Finding? in
                let range = Chunks.core(chunk, in: passage.bytes)
                let word = passage.words(range)
                let composed = Spelling.composed(word)
                guard !composed.unicodeScalars.elementsEqual(word.unicodeScalars) else { return nil }
                let place = passage.place(at: range.lowerBound)
                let length = word.unicodeScalars.count
                return finding(
                    at: place, length: length, .decomposed(composed), help: .save,
                    fix: Fix(at: place, certainly: word, replacement: composed), reach: .language(text.language.code))
            }.prefix(Self.most).map { $0 }
        }
    }
}

extension Words {
    fileprivate static func decomposed(_ word: String) -> Words {
        Words(vi: "“\(word)” viết tách rời dấu", en: "“\(word)” is written apart from its marks")
    }

    fileprivate static let save = Words(
        vi: "gõ lại, hoặc chuyển cả tệp về Unicode dựng sẵn", en: "type it again, or convert the whole file to composed Unicode (NFC)")
}
