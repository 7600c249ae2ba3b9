/// What kinds of characters a text has, told in one pass over its bytes: the rules about letters look closer only where there is something
/// to look at.
struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// Signs or punctuation beyond ASCII beside letters, as wrong code pages make them; some are innocent.
    static let doubtful = Traits(rawValue: 1)
    /// Letters of Latin-1 that Vietnamese does not use.
    static let foreignLetters = Traits(rawValue: 2)
    /// ð or ƣ, which look like đ and ư.
    static let strangeLetters = Traits(rawValue: 4)
    /// Letters of Greek or Cyrillic, full-width or mathematical ones.
    static let otherAlphabets = Traits(rawValue: 8)
    /// Characters that nobody sees.
    static let hidden = Traits(rawValue: 16)
    /// Marks that stand apart from their letters.
    static let combining = Traits(rawValue: 32)
    /// Letters beyond Latin ones and their marks.
    static let otherScripts = Traits(rawValue: 64)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The traits of a text in UTF-8.
    init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer { bytes in
            var traits: Traits = []
            // The lead byte of the scalar before.
            var last: UInt8 = 0x20
            for (index, byte) in bytes.enumerated() {
                if byte < 0x80 {
                    last = byte
                } else if byte >= 0xC0 {
                    traits.formUnion(Self.traits(of: byte, at: index, behind: last, in: bytes))
                    last = byte
                }
            }
            return traits
        }
    }

    private static func traits(of lead: UInt8, at index: Int, behind last: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Traits {
        func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0x20 }
        switch lead {
        case 0xC2:
            let sign = byte(1)
            if sign == 0xAD { return [.hidden, .doubtful] }
            // "500 g" with a no-break space and "30 °C" are as they should be.
            if last < 0x80, sign == 0xA0 || sign == 0xB0 { return [] }
            return last >= 0x80 || isLetter(last) || isLetter(byte(2)) ? .doubtful : []
        case 0xC3:
            let letter = byte(1)
            let strange: Traits = letter == 0x90 || letter == 0xB0 ? .strangeLetters : []
            return Chunks.isForeignLetter(letter) ? strange.union(.foreignLetters) : strange
        case 0xC5, 0xCB: return last == 0xC3 ? .doubtful : []
        case 0xC6:
            let doubtful: Traits = last == 0xC3 ? .doubtful : []
            return byte(1) == 0xA2 || byte(1) == 0xA3 ? doubtful.union(.strangeLetters) : doubtful
        case 0xCC: return .combining
        case 0xCD: return byte(1) == 0x8F ? [.combining, .hidden] : byte(1) < 0xB0 ? .combining : .otherAlphabets
        case 0xCE...0xD3: return .otherAlphabets
        case 0xD6...0xE0: return .otherScripts
        case 0xE1: return byte(1) == 0x85 || byte(1) == 0xA0 ? .hidden : []
        case 0xE2:
            let doubtful: Traits = last == 0xC3 ? .doubtful : []
            let isHidden = byte(1) == 0x80 && byte(2) >= 0x8B || byte(1) == 0x81 && byte(2) >= 0xA0
            return isHidden ? doubtful.union(.hidden) : doubtful
        case 0xE3: return byte(1) == 0x85 ? [.hidden, .otherScripts] : .otherScripts
        case 0xE4...0xEE: return .otherScripts
        case 0xEF: return byte(1) == 0xBC || byte(1) == 0xBD ? .otherAlphabets : []
        case 0xF0: return .otherAlphabets
        default: return []
        }
    }

    /// An ASCII letter or the lead byte of a letter of Latin-1.
    private static func isLetter(_ byte: UInt8) -> Bool { byte == 0xC3 || (0x61...0x7A).contains(byte | 0x20) }
}
