/// Straight quotation marks and apostrophes as a page sets them: “ ”, ‘ ’. What a writer typed stays in the story, in feeds and in data.
///
/// One value goes through the pieces of a paragraph in their order, because a mark opens or closes by what stands before it.
struct QuotationMarks {
    private var before: Unicode.Scalar = " "
    private var isOpen = false

    /// Whether a language sets them so. Others have marks of their own, and what their writers typed stands.
    static func areSet(in language: String) -> Bool { language == "vi" || language == "en" }

    /// A text alone, such as a title.
    static func set(_ text: String, in language: String) -> String {
        guard areSet(in: language) else { return text }
        var marks = QuotationMarks()
        return marks.set(text)
    }

    /// The next piece of a paragraph.
    mutating func set(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) else {
            before = text.unicodeScalars.last ?? before
            return text
        }
        var typeset = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            before = mark(for: scalar)
            typeset.append(before)
        }
        return String(typeset)
    }

    private mutating func mark(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        let begins = before.properties.isWhitespace || "([{“‘–—".unicodeScalars.contains(before)
        switch scalar {
        case "\"":
            // Inches, unless a quotation ends with a number.
            if !isOpen, before.properties.numericType != nil { return scalar }
            isOpen = begins
            return begins ? "“" : "”"
        case "'":
            if before.properties.numericType != nil, !isOpen { return scalar }
            return begins ? "‘" : "’"
        default: return scalar
        }
    }
}
