import Catalogue
import Diagnostics

/// Text that went through the wrong code page: UTF-8 read as Windows-1252 ("Máº­t ong"), or TCVN3, VNI or VISCII
/// pasted as they were ("mËt ong rõng", "maät ong röøng", "m§t ong r×ng").
struct GarbledText: WordsRule {
    static let about = About.law(
        "garbled-text", "TEXT-02", summary: Words(vi: "Chữ bị lỗi do sai bảng mã.", en: "Text was garbled by a wrong code page."),
        market: nil,
        suppliers: [.consultant],
        flags: [
            Example("body: ▸Máº¥t mÃ¹a nÃªn Ã­t.", in: "vi.md"), Example("body: ▸S¶n phÈm ®Æc s¶n cña tØnh.", in: "vi.md"),
            Example("body: ▸Maät ong röøng.", in: "vi.md"), Example("body: Ong làm ▸m§t trong r×ng.", in: "vi.md"),
        ],
        allows: [
            Example("body: Nhãn Rừng Hoa® in 5 µm, 30 °C, ½ muỗng, café crème, señor, Đặng.", in: "vi.md"),
            Example("body: Hai nhà phơi rộng 2.000 m² và 300 m², bể chứa 12 m³.", in: "vi.md"),
        ])

    /// As many as one text reports.
    private static let most = 5

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] { check(reading) }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] { check(reading) }

    private func check(_ reading: Reading) -> [Finding] { reading.texts.flatMap(check) }

    private func check(_ text: Reading.Text) -> [Finding] {
        guard text.traits.contains(.doubtful) || text.language == .vi && text.traits.contains(.foreignLetters) else { return [] }
        let passage = text.tokens.passage
        let doubtful = Chunks.doubtful(in: passage.bytes)
        let decoded = doubtful.compactMap { range in CodePage.mojibake(passage.words(range)).map { (range, $0) } }
        if !decoded.isEmpty {
            return decoded.prefix(Self.most).map { range, meant in
                finding(range, in: text, .garbled(passage.words(range), meant), meant, isCertain: true)
            }
        }
        let words = Chunks.foreign(in: passage.bytes).map { Chunks.core($0, in: passage.bytes) }.filter {
            !$0.isEmpty && !LegacyPage.isUnit(passage.words($0))
        }
        guard let page = LegacyPage.page(of: passage) else {
            return doubtful.filter { CodePage.isTCVN3(passage.words($0)) }.prefix(Self.most).map { range in
                finding(range, in: text, .old(passage.words(range), "TCVN3", nil), nil)
            }
        }
        return words.lazy.compactMap { range -> Finding? in
            let word = passage.words(range)
            let meant = page.converted(word)
            return meant == word ? nil : self.finding(range, in: text, .old(word, page.name, meant), meant)
        }.prefix(Self.most).map { $0 }
    }

    private func finding(_ range: Range<Int>, in text: Reading.Text, _ message: Words, _ meant: String?, isCertain: Bool = false)
        -> Finding
    {
        let passage = text.tokens.passage
        let place = passage.place(at: range.lowerBound)
        let word = passage.words(range)
        let length = word.unicodeScalars.count
        let fix = meant.map {
            isCertain ? Fix(at: place, certainly: word, replacement: $0) : Fix(at: place, length: length, replacement: $0)
        }
        return finding(at: place, length: length, message, help: .typeAgain, fix: fix, reach: .language(text.language.code))
    }
}

/// What code pages make of text.
enum CodePage {
    /// Whether a passage went through a wrong one: then its letters are not what they seem to be.
    static func isWrong(in passage: Passage) -> Bool {
        LegacyPage.page(of: passage) != nil
            || Chunks.doubtful(in: passage.bytes).contains { mojibake(passage.words($0)) != nil || isTCVN3(passage.words($0)) }
    }

    /// What a word was before UTF-8 was read as Windows-1252; `nil` where it never was.
    static func mojibake(_ word: String) -> String? { Mojibake.decoded(word.unicodeScalars) }

    /// Whether a word has letters where TCVN3 puts the Vietnamese ones and nobody else does: `®` before a letter, `¶` and its like inside
    /// a word.
    static func isTCVN3(_ word: String) -> Bool {
        let scalars = Array(word.unicodeScalars)
        for index in scalars.indices {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            let before = index > 0 ? scalars[index - 1] : " "
            switch scalars[index].value {
            case 0xAE where next.properties.isLowercase || (0xB5...0xFF).contains(next.value): return true
            case 0xB6, 0xB7, 0xB8, 0xB9:
                if before.properties.isAlphabetic, next.properties.isAlphabetic { return true }
            default: break
            }
        }
        return false
    }
}

extension Words {
    fileprivate static func garbled(_ word: String, _ meant: String) -> Words {
        Words(vi: "“\(word)” bị lỗi mã, đúng ra là “\(meant)”", en: "“\(word)” is garbled, it was “\(meant)”")
    }

    fileprivate static func old(_ word: String, _ page: String, _ meant: String?) -> Words {
        let (vi, en) = meant.map { (", đọc là “\($0)”", ", which reads “\($0)”") } ?? ("", "")
        return Words(vi: "“\(word)” là chữ bảng mã cũ (\(page))\(vi)", en: "“\(word)” is text of an old code page (\(page))\(en)")
    }

    fileprivate static let typeAgain = Words(
        vi: "chuyển văn bản gốc sang Unicode (UniKey, Công cụ) rồi chép lại", en: "convert the original to Unicode, then paste it again")
}
