import Catalogue
import Diagnostics

/// The keys of Telex or VNI stand where a letter should: the keyboard program was off.
struct TypingLeftovers: WordsRule {
    static let about = About(
        id: "typing-leftovers", severity: .warning,
        summary: Words(
            vi: "Phím gõ Telex hoặc VNI còn nguyên trong chữ.", en: "The keys of Telex or VNI typing were left in a word."),
        suppliers: [.consultant],
        flags: [
            Example("body: Mật ong ▸dduowjc lọc hai lần.", in: "vi.md"), Example("body: Nghe ▸tieengs ong.", in: "vi.md"),
            Example("body: Nghe ▸tie61ng ong.", in: "vi.md"),
        ],
        allows: [
            Example("body: Ghế Wooden Boots, vitamin B12, khí CO2, trees và bees, www.vidu.example.", in: "vi.md"),
            Example("body: A bazaar of trees and dduowjc.", in: "en.md"),
        ])

    /// As many as one text reports.
    private static let most = 5

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] { reading.texts.flatMap(check) }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] { reading.texts.flatMap(check) }

    private func check(_ text: Reading.Text) -> [Finding] {
        guard text.language == .vi else { return [] }
        let chunks = Chunks.typed(in: text.tokens.passage.bytes)
        guard !chunks.isEmpty else { return [] }
        let passage = text.tokens.passage
        var findings: [Finding] = []
        for range in chunks where findings.count < Self.most {
            let word = passage.words(range)
            guard let meant = KeyStrokes.syllable(of: word) else { continue }
            let written = word.first?.isUppercase ?? false ? meant.prefix(1).uppercased() + meant.dropFirst() : meant
            let place = passage.place(at: range.lowerBound)
            findings.append(
                finding(
                    at: place, length: range.count, .left(word, written), help: .typeAgain,
                    fix: Fix(at: place, length: range.count, replacement: written), reach: .language(text.language.code)))
        }
        return findings
    }
}

extension Words {
    fileprivate static func left(_ word: String, _ meant: String) -> Words {
        Words(vi: "“\(word)” còn nguyên phím gõ, có lẽ là “\(meant)”", en: "“\(word)” has its typing keys left, perhaps it is “\(meant)”")
    }

    fileprivate static let typeAgain = Words(vi: "bật bộ gõ rồi gõ lại chữ này", en: "turn the keyboard program on and type it again")
}
