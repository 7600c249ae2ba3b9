/// Vietnamese spelling for comparison: `Hoà Ninh`, `Hòa Ninh` and `hoa ninh` are one name, `Đà` is `da`.
///
/// Everything works on UTF-8 and takes time in proportion to its input.
public enum Spelling {
    /// The text in small letters without accents: precomposed and combining marks vanish, `đ` is `d`, runs of white space are one blank.
    ///
    /// Letters beyond Latin, digits and punctuation stay as they are.
    public static func folded(_ text: String) -> String {
        String(decoding: foldedBytes(text), as: UTF8.self)
    }

    /// What names are compared by: letters and digits of `folded`, with one blank where anything else stood between them.
    ///
    /// `Bà Rịa - Vũng Tàu` and `ba ria–vũng tàu` have the key `ba ria vung tau`.
    public static func key(_ text: String) -> String {
        String(decoding: words(text, joinedBy: 0x20, asciiOnly: false), as: UTF8.self)
    }

    /// Whether two texts are the same but for accents, tone-mark style, case and punctuation.
    public static func isSame(_ one: String, _ other: String) -> Bool {
        words(one, joinedBy: 0x20, asciiOnly: false) == words(other, joinedBy: 0x20, asciiOnly: false)
    }

    /// A folder name made from a text: `Mật ong hoa tràm` gives `mat-ong-hoa-tram`; empty where no Latin letter or digit is left.
    ///
    /// At most `limit` characters (80 is the limit of the story format), cut between words where there is one to cut at.
    public static func slug(_ text: String, limit: Int = 80) -> String {
        var bytes = words(text, joinedBy: 0x2D, asciiOnly: true)
        if bytes.count > limit {
            let isWhole = bytes[limit] == 0x2D
            bytes.removeSubrange(limit...)
            if !isWhole, let dash = bytes.lastIndex(of: 0x2D) { bytes.removeSubrange(dash...) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text with its accents taken away and its case kept: `Đảo Phú Quốc` gives `Dao Phu Quoc`.
    public static func withoutAccents(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch base(of: scalar) {
            case .letter(let letter): bytes.append(scalar.properties.isUppercase ? letter &- 0x20 : letter)
            case .mark: break
            case .other: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Spelling {
    /// What is left of a scalar when its accents are gone.
    enum Base {
        /// A small ASCII letter.
        case letter(UInt8)
        /// A combining mark: nothing is left.
        case mark
        /// Something else, kept as it is.
        case other
    }

    /// The small letter below the accents of the Latin letters that Vietnamese and its neighbours use.
    static func base(of scalar: Unicode.Scalar) -> Base {
        let value = scalar.value
        switch value {
        case 0x41...0x5A: return .letter(UInt8(value) | 0x20)
        case 0x61...0x7A: return .letter(UInt8(value))
        case 0..<0xC0: return .other
        case 0xC0..<0x180:
            let letter = latin[Int(value - 0xC0)]
            return letter == 0x2E ? .other : .letter(letter)
        case 0x1A0, 0x1A1: return .letter(0x6F)
        case 0x1AF, 0x1B0: return .letter(0x75)
        case 0x300...0x36F: return .mark
        case 0x1EA0...0x1EB7: return .letter(0x61)
        case 0x1EB8...0x1EC7: return .letter(0x65)
        case 0x1EC8...0x1ECB: return .letter(0x69)
        case 0x1ECC...0x1EE3: return .letter(0x6F)
        case 0x1EE4...0x1EF1: return .letter(0x75)
        case 0x1EF2...0x1EF9: return .letter(0x79)
        default: return .other
        }
    }

    /// The letters below U+00C0…U+017F, a full stop where there is none.
    private static let latin = Array(
        """
        aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.lllllll\
        lllnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz.
        """.utf8)

    static func foldedBytes(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var pendingBlank = false
        func put(_ byte: UInt8) {
            if pendingBlank {
                if !result.isEmpty { result.append(0x20) }
                pendingBlank = false
            }
            result.append(byte)
        }
        for scalar in text.unicodeScalars {
            switch base(of: scalar) {
            case .letter(let letter): put(letter)
            case .mark: break
            case .other:
                if isBlank(scalar) {
                    pendingBlank = true
                } else if scalar.isASCII {
                    put(UInt8(scalar.value))
                } else if let encoded = UTF8.encode(scalar) {
                    for byte in encoded { put(byte) }
                }
            }
        }
        return result
    }

    /// Letters and digits, with `separator` for whatever stands between them; other scripts' letters only where `asciiOnly` is false.
    static func words(_ text: String, joinedBy separator: UInt8, asciiOnly: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var isBetween = false
        func put(_ byte: UInt8) {
            if isBetween {
                if !result.isEmpty { result.append(separator) }
                isBetween = false
            }
            result.append(byte)
        }
        for scalar in text.unicodeScalars {
            switch base(of: scalar) {
            case .letter(let letter): put(letter)
            case .mark: break
            case .other:
                if (0x30...0x39).contains(scalar.value) {
                    put(UInt8(scalar.value))
                } else if !asciiOnly, !scalar.isASCII, scalar.properties.isAlphabetic, let encoded = UTF8.encode(scalar) {
                    for byte in encoded { put(byte) }
                } else {
                    isBetween = true
                }
            }
        }
        return result
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }
}
