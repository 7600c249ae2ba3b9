import Catalogue

/// The two ways to place a tone mark, `hòa` and `hoà`, are one spelling.
enum ToneMarks {
    /// The text in small letters with the tone of each word behind it, so that two texts are equal if they differ in nothing else.
    static func placedBehind(_ text: String) -> String {
        var result = ""
        var tone: Character?
        func closeWord() {
            if let tone { result.append(tone) }
            tone = nil
        }
        for scalar in Spelling.composed(text).lowercased().unicodeScalars {
            if let (base, mark) = table[scalar] {
                result.unicodeScalars.append(base)
                tone = mark
            } else {
                if !scalar.properties.isAlphabetic { closeWord() }
                result.unicodeScalars.append(scalar)
            }
        }
        closeWord()
        return result
    }

    /// Whether two texts differ only in case and in where their tone marks stand.
    static func isSame(_ one: String, _ other: String) -> Bool { one == other || placedBehind(one) == placedBehind(other) }

    private static let table: [Unicode.Scalar: (base: Unicode.Scalar, tone: Character)] = {
        var table: [Unicode.Scalar: (Unicode.Scalar, Character)] = [:]
        for row in ["aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"]
        {
            let scalars = Array(row.unicodeScalars)
            for (scalar, tone) in zip(scalars.dropFirst(), "12345") { table[scalar] = (scalars[0], tone) }
        }
        return table
    }()
}
