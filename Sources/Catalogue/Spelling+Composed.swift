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
