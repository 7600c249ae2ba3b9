/// What stands between blanks in a text, as ranges of its bytes; only those that are not plain ASCII.
enum Chunks {
    /// Those that wrong code pages may have made: a sign or punctuation mark beyond ASCII stands inside, right behind a letter or before one.
    /// Vietnamese words as they should be have none.
    static func doubtful(in bytes: [UInt8]) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var (start, isDoubtful, last) = (0, false, UInt8(0x20))
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case ...0x20:
                if isDoubtful { chunks.append(start..<index) }
                (start, isDoubtful) = (index + 1, false)
            // U+0080 to U+00BF stand for the second and third bytes of letters, and for letters of TCVN3.
            case 0xC2: isDoubtful = true
            // So do punctuation marks and some Latin letters behind U+00C0 to U+00FF.
            case 0xC5, 0xC6, 0xCB, 0xE2: isDoubtful = isDoubtful || last == 0xC3
            default: break
            }
            // The lead byte of the scalar before.
            if byte < 0x80 || byte >= 0xC0 { last = byte }
        }
        if isDoubtful { chunks.append(start..<bytes.count) }
        return chunks
    }

    static func foreign(in bytes: [UInt8]) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var (start, isForeign) = (0, false)
        for (index, byte) in bytes.enumerated() {
            if byte <= 0x20 {
                if isForeign { chunks.append(start..<index) }
                (start, isForeign) = (index + 1, false)
            } else if byte >= 0x80 {
                isForeign = true
            }
        }
        if isForeign { chunks.append(start..<bytes.count) }
        return chunks
    }

    /// Whether the letter of Latin-1 whose second byte in UTF-8 is `byte` is one that Vietnamese does not use: ä, å, æ, ç, ë, î, ï, ð, ñ, ö, ø,
    /// û, ü, þ, ÿ, ß and their capitals.
    static func isForeignLetter(_ byte: UInt8) -> Bool { foreign >> UInt64(byte & 0x3F) & 1 == 1 }

    /// A bit for each letter from U+00C0 on.
    private static let foreign: UInt64 = "ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ".unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value - 0xC0) }

    /// A chunk without the ASCII punctuation around it.
    static func core(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        func isMark(_ byte: UInt8) -> Bool {
            byte < 0x30 || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte) || (0x7B..<0x80).contains(byte)
        }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isMark(bytes[start]) { start += 1 }
        while end > start, isMark(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    /// The words of ASCII letters and digits alone that may be the keys of a syllable: of such a length, and with a w, a doubled letter, a
    /// j at the end or digits inside.
    static func typed(in bytes: [UInt8]) -> [Range<Int>] {
        bytes.withUnsafeBufferPointer { span in
            var chunks: [Range<Int>] = []
            var start = 0
            while start < span.count {
                var (end, all) = (start, UInt8(0))
                while end < span.count, span[end] > 0x20 {
                    all |= span[end]
                    end += 1
                }
                if all < 0x80, end - start >= 3, isTelling(UnsafeBufferPointer(rebasing: span[start..<end])) {
                    let range = core(start..<end, in: bytes)
                    // A syllable's keys begin with a letter: "500" is a number.
                    if (3...9).contains(range.count), span[range.lowerBound] > 0x40 { chunks.append(range) }
                }
                start = end + 1
            }
            return chunks
        }
    }

    /// Whether something in a word of ASCII alone tells of keys.
    private static func isTelling(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        var last: UInt8 = 0x20
        for byte in word {
            if byte == last || byte | 0x20 == 0x77 || (0x31...0x39).contains(byte) || byte | 0x20 == last | 0x20 { return true }
            // A j before the punctuation behind a word.
            if last | 0x20 == 0x6A, !(0x61...0x7A).contains(byte | 0x20) { return true }
            last = byte
        }
        return last | 0x20 == 0x6A
    }
}
