extension Spelling {
    /// A number for each word of a text: words that have one `key` have one number, whatever their case, accents and tone-mark style.
    ///
    /// Takes no more than the text's own length; two different words have one number by an accident of 64 bits only.
    public static func numbers(ofWordsIn text: String) -> [UInt64] {
        var numbers: [UInt64] = []
        add(numbersOfWordsIn: text, to: &numbers)
        return numbers
    }

    /// Puts the numbers of a text's words behind those that are there already.
    public static func add(numbersOfWordsIn text: String, to numbers: inout [UInt64]) {
        var text = text
        text.withUTF8 { bytes in
            // The array changes hands and is never copied.
            var reader = WordNumbers()
            swap(&reader.numbers, &numbers)
            reader.read(bytes)
            swap(&reader.numbers, &numbers)
        }
    }
}

/// The words read so far, by FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
private struct WordNumbers {
    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    var numbers: [UInt64] = []
    private var word = start
    private var isInside = false

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                readASCII(byte)
                index += 1
            } else {
                index += readScalar(in: bytes, at: index)
            }
        }
        end()
    }

    private mutating func readASCII(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): put(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): put(byte | 0x20)
        default: end()
        }
    }

    /// Reads a scalar beyond ASCII and returns how many bytes it takes; a string's bytes are well formed.
    private mutating func readScalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + width <= bytes.count else { return bytes.count - index }
        var value = UInt32(lead) & (0x7F >> UInt32(width))
        for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        guard let scalar = Unicode.Scalar(value) else { return width }
        switch Spelling.base(of: scalar) {
        case .letter(let letter): put(letter)
        case .mark: break
        case .other:
            if scalar.properties.isAlphabetic {
                for offset in 0..<width { put(bytes[index + offset]) }
            } else {
                end()
            }
        }
        return width
    }

    private mutating func put(_ byte: UInt8) {
        word = (word ^ UInt64(byte)) &* 0x100_0000_01B3
        isInside = true
    }

    private mutating func end() {
        guard isInside else { return }
        numbers.append(word)
        word = Self.start
        isInside = false
    }
}
