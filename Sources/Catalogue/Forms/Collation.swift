/// The order in which readers of a language look for words: in Vietnamese a ă â b c d đ e ê …, the tones behind the letters
/// (CLDR, root and vi collation); elsewhere the letters without their marks, and those behind.
public enum Collation {
    /// Bytes whose order is that of the texts. Case and punctuation make no difference; digits stand before letters.
    public static func key(_ text: String, in language: Language) -> [UInt8] {
        var letters: [UInt8] = []
        var marks: [UInt8] = []
        letters.reserveCapacity(text.utf8.count * 2 + 1)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0xA0:
                if letters.last != space { letters.append(space) }
            case 0x30...0x39: letters.append(UInt8(scalar.value - 0x30) + 2)
            case 0x41...0x5A: add(Letter(order: plain[Int(scalar.value - 0x41)], base: plain[Int(scalar.value - 0x41)]))
            case 0x61...0x7A: add(Letter(order: plain[Int(scalar.value - 0x61)], base: plain[Int(scalar.value - 0x61)]))
            case ..<0x80: continue
            default:
                if let letter = table[scalar] {
                    add(letter)
                } else {
                    letters += [0xFF, UInt8(scalar.value >> 16), UInt8(scalar.value >> 8 & 0xFF), UInt8(scalar.value & 0xFF)]
                }
            }
        }
        return letters + [0] + marks

        func add(_ letter: Letter) {
            letters.append(language == .vi ? letter.order : letter.base)
            marks.append(language == .vi ? letter.tone : letter.tone + 8 * (letter.order - letter.base))
        }
    }

    private struct Letter: Sendable {
        /// Its place in the Vietnamese alphabet.
        var order: UInt8
        /// The place of the letter without its mark.
        var base: UInt8
        /// 1 without a tone, then huyền, hỏi, ngã, sắc, nặng.
        var tone: UInt8 = 1
    }

    private static let space: UInt8 = 1
    private static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)
    private static let bases: [Unicode.Scalar: Unicode.Scalar] = ["ă": "a", "â": "a", "đ": "d", "ê": "e", "ô": "o", "ơ": "o", "ư": "u"]

    private static func order(of scalar: Unicode.Scalar) -> UInt8 {
        UInt8(clamping: (alphabet.firstIndex(of: scalar) ?? alphabet.count) + 16)
    }

    private static let plain: [UInt8] = (0x61...0x7A).map { order(of: Unicode.Scalar($0)) }

    private static let table: [Unicode.Scalar: Letter] = {
        let families = [
            "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ", "đ",
        ]
        var table: [Unicode.Scalar: Letter] = [:]
        for family in families {
            let scalars = Array(family.unicodeScalars)
            let first = scalars[0]
            for (tone, scalar) in scalars.enumerated() {
                let letter = Letter(order: order(of: first), base: order(of: bases[first] ?? first), tone: UInt8(tone) + 1)
                table[scalar] = letter
                if let capital = scalar.properties.uppercaseMapping.unicodeScalars.first { table[capital] = letter }
            }
        }
        return table
    }()
}
