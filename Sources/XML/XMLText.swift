/// Text as XML 1.0 allows it.
enum XMLText {
    /// Whether `bytes` are UTF-8 made of characters that XML has room for: no control characters but tab and line ends, no U+FFFE
    /// or U+FFFF.
    static func isAllowed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        let count = bytes.count
        while index < count {
            let first = bytes[index]
            if first < 0x80 {
                if first < 0x20, first != 0x09, first != 0x0A, first != 0x0D { return false }
                index += 1
                continue
            }
            // The table of well-formed sequences in the Unicode Standard, 3-7.
            let (width, second): (Int, ClosedRange<UInt8>)
            switch first {
            case 0xC2...0xDF: (width, second) = (2, 0x80...0xBF)
            case 0xE0: (width, second) = (3, 0xA0...0xBF)
            case 0xED: (width, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: (width, second) = (3, 0x80...0xBF)
            case 0xF0: (width, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (width, second) = (4, 0x80...0xBF)
            case 0xF4: (width, second) = (4, 0x80...0x8F)
            default: return false
            }
            guard index + width <= count, second.contains(bytes[index + 1]) else { return false }
            if width > 2, bytes[index + 2] & 0xC0 != 0x80 { return false }
            if width > 3, bytes[index + 3] & 0xC0 != 0x80 { return false }
            if first == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return false }
            index += width
        }
        return true
    }

    /// `bytes` with U+FFFD, which readers see, for whatever XML has no room for.
    static func replacingForbidden(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let encoded: UTF8.EncodedScalar? =
                switch scalar.value {
                case 0x09, 0x0A, 0x0D, 0x20..<0xFFFE, 0x1_0000...: UTF8.encode(scalar)
                default: nil
                }
            result.append(contentsOf: encoded ?? UTF8.encodedReplacementCharacter)
        }
        return result
    }

    /// Whether an element or attribute may be called `name`: a name in ASCII, with at most one prefix.
    ///
    /// XML allows letters of every script; no format that we write has such names.
    static func isName(_ name: String) -> Bool {
        var hasPrefix = false
        var isFirst = true
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
                isFirst = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if isFirst { return false }
            case UInt8(ascii: ":"):
                if isFirst || hasPrefix { return false }
                (hasPrefix, isFirst) = (true, true)
            default:
                return false
            }
        }
        return !isFirst
    }
}
