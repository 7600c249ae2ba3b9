import Catalogue

/// One word, number or mark of a passage.
struct Token: Sendable {
    /// What it is.
    enum Kind: UInt8, Sendable {
        /// A word: a syllable in Vietnamese.
        case word
        /// Digits, with the separators inside them.
        case number
        /// A fact put in by its path.
        case fact
        /// The end of a sentence: `.`, `!`, `…`.
        case stop
        /// The end of a question.
        case question
        /// A pause: `,`, `;`, `:`, a dash, a bracket, a quotation mark.
        case pause
    }

    /// What it is.
    var kind: Kind
    /// Whether it begins with a capital letter.
    var isCapitalised = false
    /// Whether it is a word of seven ASCII letters at most.
    var isPlain = false
    /// The word without regard to case and to where its tone mark stands, or the number as written; 0 for marks and facts.
    var hash: UInt64 = 0
    /// Where it stands in the passage's bytes.
    var start: Int32
    /// Where it ends.
    var end: Int32

    /// Its bytes.
    var range: Range<Int> { Int(start)..<Int(end) }
}

/// A passage cut into words, in one pass over its bytes.
struct Tokens: Sendable {
    let passage: Passage
    private(set) var all: [Token] = []

    init(_ passage: Passage) {
        self.passage = passage
        passage.bytes.withUnsafeBufferPointer { all = Self.cut($0) }
    }

    /// The hash of a word as phrases are compared by; several words have none.
    static func hash(_ word: some StringProtocol) -> UInt64 {
        Array(word.utf8).withUnsafeBufferPointer { cut($0).first?.hash ?? 0 }
    }

    /// A text cut into words.
    static func cut(_ text: String) -> [Token] { Array(text.utf8).withUnsafeBufferPointer { cut($0) } }

    private static func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
        var tokens: [Token] = []
        // A word and its blank take some five bytes in either language; marks stand between them.
        tokens.reserveCapacity(bytes.count / 4 + 4)
        let letters = Letters.table
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x20 {
                index += 1
            } else if byte >= 0x30, byte <= 0x39 {
                let end = numberEnd(bytes, index)
                tokens.append(Token(kind: .number, hash: digits(bytes[index..<end]), start: Int32(index), end: Int32(end)))
                index = end
            } else if let (hash, length) = sign(bytes, index) {
                tokens.append(Token(kind: .word, hash: hash, start: Int32(index), end: Int32(index + length)))
                index += length
            } else if let token = word(bytes, index, letters) {
                tokens.append(token)
                index = token.range.upperBound
            } else {
                let (kind, length) = mark(bytes, index)
                if let kind { tokens.append(Token(kind: kind, start: Int32(index), end: Int32(index + length))) }
                index += length
            }
        }
        return tokens
    }

    /// `%` and the signs of currencies are said as words.
    private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (hash: UInt64, length: Int)? {
        switch bytes[index] {
        case 0x25: return (0x25, 1)
        case 0x24: return (0x24, 1)
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x82 && (bytes[index + 2] == 0xAB || bytes[index + 2] == 0xAC):
            return (UInt64(bytes[index + 2]), 3)
        default: return nil
        }
    }

    private static func digits(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
        bytes.reduce(0x9AE1_6A3B_2F90_404F) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func numberEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte >= 0x30, byte <= 0x39 {
                index += 1
            } else if byte == 0x2E || byte == 0x2C, index + 1 < bytes.count, bytes[index + 1] >= 0x30, bytes[index + 1] <= 0x39 {
                index += 2
            } else {
                break
            }
        }
        return index
    }

    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ letters: Letters.Table) -> Token? {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var tone: UInt8 = 0
        var index = start
        var (isCapitalised, isPlain) = (false, true)
        // Letters of ASCII first: most words begin with some, and many have no others.
        let first = bytes[start]
        isCapitalised = first & 0xE0 == 0x40
        while index < bytes.count {
            let small = bytes[index] | 0x20
            guard small &- 0x61 < 26, bytes[index] < 0x80 else { break }
            hash = (hash ^ UInt64(small)) &* 0x100_0000_01B3
            index += 1
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                let small = byte | 0x20
                guard small >= 0x61, small <= 0x7A else { break }
                if index == start { isCapitalised = byte != small }
                hash = (hash ^ UInt64(small)) &* 0x100_0000_01B3
                index += 1
                continue
            }
            isPlain = false
            let (scalar, length) = Letters.scalar(bytes, index)
            guard let letter = letters[scalar] else { break }
            if index == start { isCapitalised = letter.isCapital }
            if letter.tone > 0 { tone = letter.tone }
            if letter.base > 0 { hash = (hash ^ UInt64(letter.base)) &* 0x100_0000_01B3 }
            index += length
        }
        guard index > start else { return nil }
        isPlain = isPlain && index - start <= 7
        // Digits right behind letters belong to the word: B12, ISO22000.
        while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
            isPlain = false
            hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
            index += 1
        }
        hash = (hash ^ UInt64(tone)) &* 0x100_0000_01B3
        return Token(kind: .word, isCapitalised: isCapitalised, isPlain: isPlain, hash: hash, start: Int32(start), end: Int32(index))
    }

    private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (Token.Kind?, Int) {
        let (scalar, length) = Letters.scalar(bytes, start)
        switch scalar {
        case 0x21, 0x2026, 0x0A: return (.stop, length)
        case 0x2E:
            // Dots inside abbreviations (GLOBALG.A.P., TP.HCM) end no sentence.
            let next = start + 1 < bytes.count ? bytes[start + 1] : 0x20
            return (next == 0x20 || next == 0x0A || next == 0x22 || next >= 0xE2 ? .stop : nil, length)
        case 0x3F: return (.question, length)
        case 0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x5B, 0x5D, 0x2013, 0x2014, 0x201C...0x201F, 0xAB, 0xBB: return (.pause, length)
        case 0xFFFC: return (.fact, length)
        default: return (nil, length)
        }
    }
}

/// Letters as Vietnamese counts them: `ế` is the letter `ê` with a tone, in whatever case.
enum Letters {
    /// A letter without case and tone, its tone (0 for none, 1…5), and whether it was a capital.
    struct Letter {
        var base: UInt32
        var tone: UInt8
        var isCapital: Bool
    }

    /// The scalar that begins at `index`, and how many bytes it has. The bytes are valid UTF-8.
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
        let byte = UInt32(bytes[index])
        func next(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset]) & 0x3F : 0 }
        switch byte {
        case 0..<0x80: return (byte, 1)
        case 0..<0xE0: return ((byte & 0x1F) << 6 | next(1), min(2, bytes.count - index))
        case 0..<0xF0: return ((byte & 0x0F) << 12 | next(1) << 6 | next(2), min(3, bytes.count - index))
        default: return ((byte & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), min(4, bytes.count - index))
        }
    }

    /// The letter that a scalar is, if it is one.
    static func letter(_ scalar: UInt32) -> Letter? { table[scalar] }

    /// The letters of Latin-1, of Vietnamese and of what lies between as a table, asked for once by whoever reads many.
    static let table = Table()

    /// What each scalar is.
    struct Table: Sendable {
        /// Base, tone and case of U+0000…U+024F and U+1E00…U+1EFF in one number each, 0 for what is no letter.
        private let entries: [UInt32] = (Letters.letters(in: 0..<0x250) + Letters.letters(in: 0x1E00..<0x1F00)).map { letter in
            letter.base == 0 ? 0 : letter.base | UInt32(letter.tone) << 24 | (letter.isCapital ? 1 << 31 : 0)
        }

        /// The letter that a scalar is, if it is one.
        subscript(scalar: UInt32) -> Letter? {
            let index = scalar < 0x250 ? Int(scalar) : scalar >= 0x1E00 && scalar < 0x1F00 ? Int(scalar) - 0x1E00 + 0x250 : -1
            guard index >= 0 else { return rare(scalar) }
            let entry = entries[index]
            return entry == 0
                ? nil : Letter(base: entry & 0xFF_FFFF, tone: UInt8(truncatingIfNeeded: entry >> 24 & 7), isCapital: entry >> 31 == 1)
        }
    }

    private static func rare(_ scalar: UInt32) -> Letter? {
        switch scalar {
        // Tone marks that stand alone, in text that was not composed: they tell the tone of the word and add no letter.
        case 0x300: return Letter(base: 0, tone: 1, isCapital: false)
        case 0x301: return Letter(base: 0, tone: 4, isCapital: false)
        case 0x303: return Letter(base: 0, tone: 3, isCapital: false)
        case 0x309: return Letter(base: 0, tone: 2, isCapital: false)
        case 0x323: return Letter(base: 0, tone: 5, isCapital: false)
        case 0x302, 0x306, 0x31B: return Letter(base: scalar, tone: 0, isCapital: false)
        default:
            guard scalar > 0x2FF, let value = Unicode.Scalar(scalar), value.properties.isAlphabetic else { return nil }
            return Letter(base: scalar, tone: 0, isCapital: false)
        }
    }

    private static let vowels = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ]

    private static func letters(in range: Range<UInt32>) -> [Letter] {
        var table = range.map { value -> Letter in
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else {
                return Letter(base: 0, tone: 0, isCapital: false)
            }
            let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            return Letter(base: small.value, tone: 0, isCapital: small != scalar)
        }
        for row in vowels {
            let scalars = Array(row.unicodeScalars)
            for (tone, scalar) in scalars.enumerated() {
                let capital = scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
                for (form, isCapital) in [(scalar, false), (capital, true)] where range.contains(form.value) {
                    table[Int(form.value - range.lowerBound)] = Letter(base: scalars[0].value, tone: UInt8(tone), isCapital: isCapital)
                }
            }
        }
        return table
    }
}
