/// The characters of a file that a person wrote, looked at before any parser sees them.
public enum SourceText {
    /// Whether `bytes` are UTF-8 without a byte order mark, control characters or line ends other than LF and CRLF.
    public static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.baseAddress else { return true }
        var index = 0
        let count = bytes.count
        while index < count {
            if index + 8 <= count, isPrintable(UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)) {
                index += 8
                continue
            }
            let byte = bytes[index]
            if byte >= 0x20, byte < 0x7F {
                index += 1
            } else if byte == 0x0A {
                index += 1
            } else if byte == 0xE1, index + 2 < count, bytes[index + 1] & 0xE0 == 0xA0, bytes[index + 2] & 0xC0 == 0x80 {
                // U+1800…U+1FFF, the Vietnamese letters with two marks among them.
                index += 3
            } else if byte >= 0xC3, byte < 0xE0, index + 1 < count, bytes[index + 1] & 0xC0 == 0x80 {
                index += 2
            } else {
                guard let (scalar, width) = scalar(in: bytes, at: index) else { return false }
                guard !isControl(scalar) || isCRLF(bytes, index) else { return false }
                index += width
            }
        }
        return true
    }

    /// Whether eight bytes are letters, digits or marks of ASCII, or blanks: most are, in facts and in English.
    private static func isPrintable(_ bytes: UInt64) -> Bool {
        let high: UInt64 = 0x8080_8080_8080_8080
        return (bytes | (bytes &- 0x2020_2020_2020_2020) | (bytes &+ 0x0101_0101_0101_0101)) & high == 0
    }

    /// `bytes` as text that a parser may be given, and what is wrong with them.
    ///
    /// Every character that must not be there becomes a space, so that places stay what they are; a word that is garbled and has such
    /// characters for that reason is read as it was, with spaces behind it, and said once to be garbled. `nil` instead of bytes where the
    /// file can't be read as text at all. A byte order mark at the beginning (Windows writes one) is dropped and no fault.
    public static func cleaned(
        _ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int = 1
    ) -> (bytes: [UInt8]?, findings: [Finding]) {
        let start = Place(file, line: firstLine)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return (nil, [Finding("not-utf-8", .error, at: start, .utf16, help: .saveAsUTF8)])
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var findings: [Finding] = []
        var (line, column) = (firstLine, 1)
        // Where the word begins that is being read, in `bytes` and in `result`.
        var word: Word?
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            let place = start.at(line: line, column: column)
            guard let (scalar, width) = scalar(in: bytes, at: index) else {
                return (nil, [Finding("not-utf-8", .error, at: place, .notUTF8(bytes[index]), help: .saveAsUTF8)])
            }
            if scalar <= 0x20 {
                word = nil
            } else if word == nil {
                word = Word(start: index, result: result.count, column: column)
            }
            if (0x80..<0xA0).contains(scalar), let began = word, !began.isLookedAt {
                word?.isLookedAt = true
                if let (meant, end, length) = garbled(in: bytes, from: began.start) {
                    result.removeSubrange(began.result...)
                    result += Array(meant.utf8) + Array(repeating: UInt8(ascii: " "), count: length - meant.unicodeScalars.count)
                    if findings.count < 20 {
                        findings.append(
                            Finding(
                                "garbled-text", .error, at: start.at(line: line, column: began.column), length: length,
                                .garbled(meant), help: .convert))
                    }
                    (index, column, word) = (end, began.column + length, nil)
                    continue
                }
            }
            if isControl(scalar), !isCRLF(bytes, index) {
                // One is as telling as a thousand: a binary file would bury everything else.
                if findings.count < 20 {
                    findings.append(Finding("control-character", .error, at: place, .control(scalar), help: .takeAway))
                }
                result.append(UInt8(ascii: " "))
            } else {
                result.append(contentsOf: bytes[index..<index + width])
            }
            index += width
            if scalar == 0x0A { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return (result, findings)
    }

    /// A word that is being read.
    private struct Word {
        let start: Int
        let result: Int
        let column: Int
        /// Whether it is known not to be garbled.
        var isLookedAt = false
    }

    /// The longest word that is read as a garbled one, in characters; no word of a language is longer.
    private static let longestWord = 100

    /// The word from `start` on as it was before it was garbled, where it ends and how many characters it has now.
    private static func garbled(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (meant: String, end: Int, length: Int)? {
        var scalars: [Unicode.Scalar] = []
        var index = start
        while index < bytes.count, let (value, width) = scalar(in: bytes, at: index), value > 0x20, let scalar = Unicode.Scalar(value) {
            guard scalars.count < longestWord else { return nil }
            scalars.append(scalar)
            index += width
        }
        guard let meant = Mojibake.decoded(scalars), !meant.unicodeScalars.contains(where: { isControl($0.value) }) else { return nil }
        return (meant, index, scalars.count)
    }

    /// What this looks for.
    public static let slips: [About] = [
        About(
            id: "not-utf-8", severity: .error,
            summary: Words(
                vi: "Tệp không được lưu theo bảng mã UTF-8.",
                en: "The file was not saved as UTF-8."),
            flags: [], allows: [Example(whole: "brand: Rừng Hoa 🐝\n", of: "product.yaml")]),
        About(
            id: "control-character", severity: .error,
            summary: Words(
                vi: "Trong tệp có ký tự điều khiển không nhìn thấy được.",
                en: "The file has an invisible control character in it."),
            flags: [Example(whole: "brand: Rừng▸\u{7} Hoa\n", of: "product.yaml")],
            allows: [Example(whole: "brand: Rừng\u{A0}Hoa\n", of: "product.yaml")]),
        About(
            id: "file-too-large", severity: .error,
            summary: Words(
                vi: "Tệp lớn hơn mức cho phép.",
                en: "The file is larger than allowed."),
            flags: [], allows: []),
    ]

    /// The finding for a file of `size` bytes where at most `limit` are allowed.
    public static func tooLarge(size: Int, limit: Int, file: String) -> Finding {
        Finding(
            "file-too-large", .error, at: Place(file),
            Words(
                vi: "tệp có \(size) byte, nhiều hơn mức \(limit) byte cho phép",
                en: "the file has \(size) bytes, more than the \(limit) allowed"),
            help: Words(
                vi: "một tệp như vậy thường là tệp khác bị đổi tên; bỏ bớt nội dung hoặc tách ra",
                en: "such a file is usually another kind of file renamed; shorten or split it"))
    }

    /// The Unicode scalar at `index` and how many bytes it takes; `nil` where there is none.
    public static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, width: Int)? {
        let first = UInt32(bytes[index])
        func next(_ offset: Int) -> UInt32? {
            guard index + offset < bytes.count, bytes[index + offset] & 0xC0 == 0x80 else { return nil }
            return UInt32(bytes[index + offset] & 0x3F)
        }
        switch first {
        case 0..<0x80:
            return (first, 1)
        case 0xC2..<0xE0:
            guard let one = next(1) else { return nil }
            return ((first & 0x1F) << 6 | one, 2)
        case 0xE0..<0xF0:
            guard let one = next(1), let two = next(2) else { return nil }
            let value = (first & 0x0F) << 12 | one << 6 | two
            return value >= 0x800 && !(0xD800..<0xE000).contains(value) ? (value, 3) : nil
        case 0xF0..<0xF5:
            guard let one = next(1), let two = next(2), let three = next(3) else { return nil }
            let value = (first & 0x07) << 18 | one << 12 | two << 6 | three
            return (0x10000..<0x110000).contains(value) ? (value, 4) : nil
        default:
            return nil
        }
    }

    /// Characters that YAML forbids, and those that some programs take for the end of a line and others don't.
    private static func isControl(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func isCRLF(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    }
}

extension Words {
    fileprivate static let utf16 = Words(
        vi: "tệp được lưu theo bảng mã UTF-16, không phải UTF-8",
        en: "the file is saved as UTF-16, not UTF-8")

    fileprivate static func notUTF8(_ byte: UInt8) -> Words {
        let hex = String(byte, radix: 16, uppercase: true)
        return Words(
            vi: "tệp không phải UTF-8: byte 0x\(hex) ở đây không thuộc chữ nào",
            en: "the file is not UTF-8: byte 0x\(hex) here belongs to no character")
    }

    fileprivate static let saveAsUTF8 = Words(
        vi: "mở tệp trong trình soạn thảo và chọn Lưu thành… với bảng mã UTF-8",
        en: "open the file in an editor and save it as UTF-8")

    fileprivate static func control(_ scalar: UInt32) -> Words {
        let hex = String(scalar, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        return Words(
            vi: "ở đây có ký tự điều khiển không nhìn thấy được (\(code))",
            en: "there is an invisible control character here (\(code))")
    }

    fileprivate static func garbled(_ meant: String) -> Words {
        Words(vi: "chữ ở đây bị lỗi mã, đúng ra là “\(meant)”", en: "the text here is garbled, it was “\(meant)”")
    }

    fileprivate static let convert = Words(
        vi: "chuyển văn bản gốc sang Unicode (UniKey, Công cụ) rồi chép lại", en: "convert the original to Unicode, then paste it again")

    fileprivate static let takeAway = Words(
        vi: "xóa ký tự này; nó thường lọt vào khi dán từ chương trình khác",
        en: "delete it; it usually comes in with text pasted from another program")
}
