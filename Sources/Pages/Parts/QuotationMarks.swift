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

    /// A heading in large letters: beside its marks, no word of it breaks at its hyphen.
    static func setHeading(_ text: String, in language: String) -> String {
        let text = set(text, in: language)
        guard text.utf8.contains(UInt8(ascii: "-")) else { return text }
        let scalars = Array(text.unicodeScalars)
        var unbroken = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let isWithin =
                index > 0 && index + 1 < scalars.count && [scalars[index - 1], scalars[index + 1]].allSatisfy(\.properties.isAlphabetic)
            unbroken.append(scalar == "-" && isWithin ? "\u{2011}" : scalar)
        }
        return String(unbroken)
    }

    /// The next piece of a paragraph.
    mutating func set(_ text: String) -> String {
        var rest = text[...]
        var typeset = ""
        while let straight = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) {
            let words = rest[..<straight]
            typeset += words
            before = words.unicodeScalars.last ?? before
            before = mark(for: rest.unicodeScalars[straight])
            typeset.unicodeScalars.append(before)
            rest = rest[rest.utf8.index(after: straight)...]
        }
        before = rest.unicodeScalars.last ?? before
        return typeset.isEmpty ? text : typeset + rest
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
