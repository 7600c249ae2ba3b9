/// The words of a text as the search compares them: small letters with their marks, the tone behind, so that `hoà` and `hòa` are one word,
/// `mật` is `mât.5`, and `mát` is another that reads alike without accents.
enum SearchWords {
    /// Calls `visit` with each word of a text in turn.
    static func forEach(in text: String, _ visit: (String) -> Void) {
        var word = String.UnicodeScalarView()
        var tone: UInt8 = 0
        func end() {
            guard !word.isEmpty else { return }
            if tone != 0 {
                word.append(".")
                word.append(Unicode.Scalar(0x30 + tone))
            }
            visit(String(word))
            word.removeAll(keepingCapacity: true)
            tone = 0
        }
        for scalar in text.unicodeScalars {
            let value = Int(scalar.value)
            // Asked of few: the accents of decomposed text stand together, far from every letter of composed text.
            if (0x300..<0x370).contains(value), let mark = combining[scalar] {
                tone = mark
                continue
            }
            guard value < table.count else {
                // Letters of other scripts are words as they are.
                if scalar.properties.isAlphabetic { word.append(scalar) } else { end() }
                continue
            }
            let letter = table[value]
            guard letter.scalar != 0, let kept = Unicode.Scalar(letter.scalar) else {
                end()
                continue
            }
            word.append(kept)
            if letter.tone != 0 { tone = letter.tone }
        }
        end()
    }

    /// A word without its marks and tone: `mât.5` is `mat`.
    static func folded(_ word: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            if scalar == "." { break }
            folded.append(bases[scalar] ?? scalar)
        }
        return String(folded)
    }

    private struct Letter {
        /// The small letter without a tone; 0 for what no word holds.
        var scalar: UInt32 = 0
        /// 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
        var tone: UInt8 = 0
    }

    private static let families = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ]
    private static let bases: [Unicode.Scalar: Unicode.Scalar] = [
        "ă": "a", "â": "a", "đ": "d", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "ä": "a", "å": "a", "ç": "c", "ë": "e", "î": "i", "ï": "i",
        "ñ": "n",
        "ö": "o", "û": "u", "ü": "u", "ÿ": "y",
    ]
    private static let combining: [Unicode.Scalar: UInt8] = ["\u{300}": 1, "\u{309}": 2, "\u{303}": 3, "\u{301}": 4, "\u{323}": 5]

    private static let table: [Letter] = {
        var table = [Letter](repeating: Letter(), count: 0x1F00)
        for value in table.indices {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let isWord = value < 0x80 ? scalar.properties.isAlphabetic || (0x30...0x39).contains(value) : scalar.properties.isAlphabetic
            guard isWord else { continue }
            table[value].scalar = scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? UInt32(value)
        }
        for family in families {
            let letters = Array(family.unicodeScalars)
            for (tone, letter) in letters.enumerated() {
                let entry = Letter(scalar: letters[0].value, tone: UInt8(tone))
                table[Int(letter.value)] = entry
                if let capital = letter.properties.uppercaseMapping.unicodeScalars.first { table[Int(capital.value)] = entry }
            }
        }
        return table
    }()
}
