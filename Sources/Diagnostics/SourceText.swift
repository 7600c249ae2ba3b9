/// The characters of a file that a person wrote, looked at before any parser sees them.
public enum SourceText {
    /// Whether `bytes` are UTF-8 without a byte order mark, control characters or line ends other than LF and CRLF.
    public static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x20, byte < 0x7F {
                index += 1
            } else {
                guard let (scalar, width) = scalar(in: bytes, at: index) else { return false }
                guard !isControl(scalar) || isCRLF(bytes, index) else { return false }
                index += width
            }
        }
        return true
    }

    /// `bytes` as text that a parser may be given, and what is wrong with them.
    ///
    /// Every character that must not be there becomes a space, so that places stay what they are. `nil` instead of bytes where the
    /// file can't be read as text at all. A byte order mark at the beginning (Windows writes one) is dropped and no fault.
    public static func cleaned(
        _ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int = 1
    ) -> (bytes: [UInt8]?, findings: [Finding]) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return (nil, [Finding("not-utf-8", .error, at: Place(file, line: firstLine), .utf16, help: .saveAsUTF8)])
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var findings: [Finding] = []
        var (line, column) = (firstLine, 1)
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            let place = Place(file, line: line, column: column)
            guard let (scalar, width) = scalar(in: bytes, at: index) else {
                return (nil, [Finding("not-utf-8", .error, at: place, .notUTF8(bytes[index]), help: .saveAsUTF8)])
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

    fileprivate static let takeAway = Words(
        vi: "xóa ký tự này; nó thường lọt vào khi dán từ chương trình khác",
        en: "delete it; it usually comes in with text pasted from another program")
}
