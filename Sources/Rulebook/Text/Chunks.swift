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
}
