import Catalogue
import Diagnostics

/// Vietnamese that lost its accents, or has letters of other languages in their place: "Mat ong rung duoc loc", "ðược", "nƣớc".
struct LostAccents: WordsRule {
    static let about = About(
        id: "lost-accents", severity: .warning,
        summary: Words(
            vi: "Chữ tiếng Việt mất dấu, hoặc dùng nhầm chữ của tiếng khác.",
            en: "Vietnamese without its accents, or with letters of other languages."),
        suppliers: [.consultant],
        flags: [
            Example("body: ▸Mat ong rung U Minh duoc loc hai lan.", in: "vi.md"), Example("body: Mật ▸\u{F0}ược lọc.", in: "vi.md"),
            Example("body: Ngâm ▸n\u{1A3}ớc ấm.", in: "vi.md"),
        ],
        allows: [
            Example("body: Đi qua hai con kinh, leo lên cây, trông theo đàn ong bay.", in: "vi.md"),
            Example("body: Tên khoa học Melaleuca cajuputi, thương hiệu Rung Hoa Mat Ong.", in: "vi.md"),
            Example("body: Mat ong rung U Minh duoc loc hai lan.", in: "en.md"),
        ])

    /// So many words in a row must look like it,
    private static let fewest = 5
    /// and so many of them must be such as never stand without a tone.
    private static let surest = 2

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] { reading.texts.flatMap(check) }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] { reading.texts.flatMap(check) }

    private func check(_ text: Reading.Text) -> [Finding] {
        guard text.language == .vi else { return [] }
        let strange = text.traits.contains(.strangeLetters) ? strangeLetters(in: text) : []
        return (strange.isEmpty || CodePage.isWrong(in: text.tokens.passage) ? [] : strange) + bareRun(in: text)
    }

    /// ð for đ and ƣ for ư, in words that are Vietnamese when these are mended.
    private func strangeLetters(in text: Reading.Text) -> [Finding] {
        let passage = text.tokens.passage
        return text.tokens.all.lazy.filter { $0.kind == .word }.compactMap { token -> Finding? in
            guard Self.hasStrangeLetter(passage.bytes[token.range]) else { return nil }
            let word = passage.words(token.range)
            let meant = String(String.UnicodeScalarView(word.unicodeScalars.map { Self.letters[$0] ?? $0 }))
            guard Syllable(meant) != nil else { return nil }
            let place = passage.place(at: token.range.lowerBound)
            return finding(
                at: place, length: word.unicodeScalars.count, .strange(word, meant), help: .typeAgain,
                fix: Fix(at: place, certainly: word, replacement: meant), reach: .language(text.language.code))
        }.prefix(Self.fewest).map { $0 }
    }

    private static func hasStrangeLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { ($0 == 0xC6 && ($1 == 0xA2 || $1 == 0xA3)) || ($0 == 0xC3 && ($1 == 0x90 || $1 == 0xB0)) }
    }

    private static let letters: [Unicode.Scalar: Unicode.Scalar] = ["\u{F0}": "đ", "\u{D0}": "Đ", "\u{1A2}": "Ư", "\u{1A3}": "ư"]

    /// The first run of words that read as Vietnamese without accents.
    private func bareRun(in text: Reading.Text) -> [Finding] {
        let tokens = text.tokens.all
        var start = 0
        for index in 0...tokens.count where index == tokens.count || !tokens[index].isPlain {
            if index - start >= Self.fewest, let run = bareRun(among: start..<index, in: text) { return [bare(run, in: text)] }
            start = index + 1
        }
        return []
    }

    /// The first run among words of ASCII letters.
    private func bareRun(among words: Range<Int>, in text: Reading.Text) -> Range<Int>? {
        var (start, sure) = (words.lowerBound, 0)
        func isLong(_ end: Int) -> Bool { end - start >= Self.fewest && sure >= Self.surest }
        for index in words {
            let (isPossible, lacksTone) = Syllable.isPossibleWithoutAccents(text.words(index..<index + 1))
            if isPossible {
                sure += lacksTone ? 1 : 0
            } else {
                if isLong(index) { return start..<index }
                (start, sure) = (index + 1, 0)
            }
        }
        return isLong(words.upperBound) ? start..<words.upperBound : nil
    }

    private func bare(_ range: Range<Int>, in text: Reading.Text) -> Finding {
        finding(on: range, in: text, .bare(text.words(range.lowerBound..<range.lowerBound + Self.fewest)), help: .typeAgain)
    }
}

extension Words {
    fileprivate static func strange(_ word: String, _ meant: String) -> Words {
        Words(
            vi: "“\(word)” dùng nhầm chữ của tiếng khác, đúng ra là “\(meant)”",
            en: "“\(word)” has another language's letter for “\(meant)”")
    }

    fileprivate static func bare(_ words: String) -> Words {
        Words(vi: "“\(words)…” viết không dấu", en: "“\(words)…” is written without accents")
    }

    fileprivate static let typeAgain = Words(vi: "gõ lại cho có dấu", en: "type it with its accents")
}
