private import Foundation

extension Spelling {
    /// Whether the bytes hold no combining mark of U+0300…U+036F, which is where text that is not NFC shows in Vietnamese.
    ///
    /// A cheap look at lead bytes (0xCC, 0xCD), which no other scalar in valid UTF-8 has.
    public static func hasNoCombiningMarks(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.withContiguousStorageIfAvailable { span in
            span.allSatisfy { $0 & 0xFE != 0xCC }
        } ?? bytes.allSatisfy { $0 & 0xFE != 0xCC }
    }

    /// The text in NFC, the form that the story format asks for; the text itself where it has no combining mark.
    ///
    /// Meant for a word or a line: on long decomposed text Foundation takes quadratic time, so it is composed in pieces cut at blanks.
    public static func composed(_ text: String) -> String {
        if hasNoCombiningMarks(text.utf8) { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count)
        var piece: [Unicode.Scalar] = []
        func close() {
            var scalars = String.UnicodeScalarView()
            scalars.append(contentsOf: piece)
            result += String(scalars).precomposedStringWithCanonicalMapping
            piece.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            // A blank starts a piece of its own; a run of marks without end is cut as well, it is no text in any language.
            if scalar.value <= 0x20 || piece.count >= 256 { close() }
            piece.append(scalar)
        }
        close()
        return result
    }
}

extension Spelling {
    /// What names are compared by where their accents matter but not the style of tone marks: `Hoà Bình` and `Hòa Bình` agree, `Hoa Bình` does not.
    ///
    /// The key in small letters, each word's tone behind its letters.
    public static func accentedKey(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var tones: [Unicode.Scalar] = []
        var isBetween = false
        for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0x300, 0x301, 0x303, 0x309, 0x323: tones.append(scalar)
            case 0x302...0x36F: result.append(scalar)
            default:
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    if isBetween {
                        result.append(contentsOf: tones)
                        tones.removeAll()
                        if !result.isEmpty { result.append(" ") }
                    }
                    isBetween = false
                    result.append(scalar)
                } else {
                    isBetween = true
                }
            }
        }
        result.append(contentsOf: tones)
        return String(result)
    }
}
