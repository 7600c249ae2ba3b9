import Catalogue
import Diagnostics

/// Characters that nobody sees inside words: they break searches and line breaks, and can make a text read otherwise than it is.
struct HiddenCharacters: WordsRule {
    static let about = About(
        id: "hidden-characters", severity: .warning,
        summary: Words(vi: "Trong chữ có ký tự ẩn không ai nhìn thấy.", en: "There are invisible characters in the text."),
        suppliers: [.consultant],
        flags: [
            Example("body: Mật▸\u{200B} ong hoa tràm.", in: "vi.md"), Example("body: Mel▸\u{AD}aleuca honey.", in: "en.md"),
        ],
        allows: [Example("body: Ong 🐝, cả nhà 👨\u{200D}👩\u{200D}👧, 500\u{A0}g.", in: "vi.md")])

    /// As many as one text reports.
    private static let most = 5

    func check(_ reading: Reading, of product: Product, at desk: Desk) -> [Finding] { reading.texts.flatMap(check) }

    func check(_ reading: Reading, of producer: Producer, at desk: Desk) -> [Finding] { reading.texts.flatMap(check) }

    private func check(_ text: Reading.Text) -> [Finding] {
        guard text.traits.contains(.hidden) else { return [] }
        let passage = text.tokens.passage
        // Other scripts write by some of these.
        let isLatin = !text.traits.contains(.otherScripts)
        var findings: [Finding] = []
        var index = 0
        while index < passage.bytes.count, findings.count < Self.most {
            guard [0xC2, 0xCD, 0xE1, 0xE2, 0xE3, 0xEF].contains(passage.bytes[index]) else {
                index += 1
                continue
            }
            let (scalar, length) = passage.bytes.withUnsafeBufferPointer { Letters.scalar($0, index) }
            if Self.isHidden(scalar), !Self.joinsPictures(scalar, at: index, in: passage.bytes) {
                let place = passage.place(at: index)
                let mark = passage.words(index..<index + length)
                findings.append(
                    finding(
                        at: place, length: 1, .hidden(scalar), help: .takeOut,
                        fix: isLatin ? Fix(at: place, certainly: mark, replacement: "") : nil,
                        reach: .language(text.language.code)))
            }
            index += max(1, length)
        }
        // Soft hyphens are letters in text of an old code page, which says so itself.
        return findings.isEmpty || CodePage.isWrong(in: passage) ? [] : findings
    }

    /// Soft hyphen, combining grapheme joiner, zero-width blanks and joiners, and what turns the direction of writing (Unicode 16,
    /// Default_Ignorable_Code_Point; Unicode Technical Report 36).
    private static func isHidden(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x34F, 0x115F, 0x1160, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x3164: true
        default: false
        }
    }

    /// Whether a joiner stands between two pictures: 👨‍👩‍👧 is one.
    private static func joinsPictures(_ scalar: UInt32, at index: Int, in bytes: [UInt8]) -> Bool {
        scalar == 0x200D && index + 3 < bytes.count && index > 0 && (bytes[index + 3] == 0xF0 || bytes[index + 3] == 0xE2)
    }
}

extension Words {
    fileprivate static func hidden(_ scalar: UInt32) -> Words {
        let code =
            "U+" + String(repeating: "0", count: max(0, 4 - String(scalar, radix: 16).count)) + String(scalar, radix: 16).uppercased()
        return Words(vi: "có ký tự ẩn \(code)", en: "there is an invisible character, \(code)")
    }

    fileprivate static let takeOut = Words(vi: "xóa ký tự ẩn ở chỗ này", en: "take it out")
}
