import Catalogue

/// The two ways to place a tone mark, `hòa` and `hoà`, are one spelling.
enum ToneMarks {
    /// The text in small letters with the tone of each word behind it, so that two texts are equal if they differ in nothing else.
    static func placedBehind(_ text: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + text.utf8.count / 4)
        var tone: UInt8 = 0
        func closeWord() {
            if tone > 0 { result.append(0x30 + tone) }
            tone = 0
        }
        let letters = Letters.table
        for scalar in Spelling.composed(text).unicodeScalars {
            let value = scalar.value
            // Of the letters in the table one alone, İ, becomes two when it is small.
            if value < 0x250 || (0x1E00..<0x1F00).contains(value), value != 0x130, let letter = letters[value] {
                append(letter.base, to: &result)
                if letter.tone > 0 { tone = letter.tone }
            } else if value < 0x80 {
                closeWord()
                result.append(UInt8(value))
            } else {
                for small in scalar.properties.lowercaseMapping.unicodeScalars {
                    if !small.properties.isAlphabetic { closeWord() }
                    append(small.value, to: &result)
                }
            }
        }
        closeWord()
        return String(decoding: result, as: UTF8.self)
    }

    private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        if value < 0x80 {
            bytes.append(UInt8(value))
        } else if let encoded = Unicode.Scalar(value).flatMap(UTF8.encode) {
            bytes.append(contentsOf: encoded)
        }
    }

    /// Whether two texts differ only in case and in where their tone marks stand.
    static func isSame(_ one: String, _ other: String) -> Bool { one == other || placedBehind(one) == placedBehind(other) }
}
