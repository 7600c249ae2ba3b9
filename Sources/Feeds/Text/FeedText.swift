/// Texts as feeds want them: no control characters, no stray white space, no longer than a channel takes.
enum FeedText {
    /// The text in one line, white space run together; `nil` where nothing is left.
    static func line(_ text: String) -> String? {
        if isTidy(text) { return text.isEmpty ? nil : text }
        var kept = String.UnicodeScalarView()
        var space = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                space = !kept.isEmpty
            } else if isAllowed(scalar) {
                if space { kept.append(" ") }
                space = false
                kept.append(scalar)
            }
        }
        return kept.isEmpty ? nil : String(kept)
    }

    /// The text with its lines kept and each of them tidy, never more than one blank line between two.
    static func paragraphs(_ text: String) -> String? {
        if isTidy(text, inLines: true) { return text.isEmpty ? nil : text }
        var kept = ""
        var blank = 0
        for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            guard let line = line(String(piece)) else {
                blank += 1
                continue
            }
            if !kept.isEmpty { kept += blank > 0 ? "\n\n" : "\n" }
            blank = 0
            kept += line
        }
        return kept.isEmpty ? nil : kept
    }

    /// How many characters a channel counts: Unicode scalars, as an XML grammar does.
    static func length(_ text: String) -> Int { text.unicodeScalars.count }

    /// Whether a text has at most `limit` characters.
    static func fits(_ text: String, _ limit: Int) -> Bool { text.utf8.count <= limit || length(text) <= limit }

    /// The text, or as much of it as fits: cut at the end of a sentence, else of a clause, else of a word, with an ellipsis where the
    /// sentence goes on. A number keeps its unit, so that `500 g` never becomes `500…`.
    static func cut(_ text: String, to limit: Int) -> String {
        guard !fits(text, limit) else { return text }
        let scalars = Array(text.unicodeScalars.prefix(limit))
        let least = limit / 2
        // The last scalar is only looked at: what is cut must leave room for the ellipsis.
        if let end = scalars.indices.dropLast().last(where: {
            $0 >= least && endsSentence(scalars[$0]) && scalars[$0 + 1].properties.isWhitespace
        }) {
            return string(scalars[...end])
        }
        func endsWord(_ index: Int) -> Bool {
            index > 0 && scalars[index].properties.isWhitespace && scalars[index - 1].properties.numericType == nil
        }
        // Further ahead than one would like, rather than within a word.
        let space = scalars.indices.dropLast().last { $0 >= least && endsWord($0) } ?? scalars.indices.dropLast().last(where: endsWord)
        let clause = scalars.indices.dropLast().last { index in
            index >= least && isClauseMark(scalars[index]) && scalars[index + 1].properties.isWhitespace
        }
        if let cut = clause ?? space { return string(scalars[..<cut]) + "…" }
        // One long word: between two characters as readers see them.
        return String(string(scalars.dropLast()).dropLast()) + "…"
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        while let last = view.last, last.properties.isWhitespace || isClauseMark(last) { view.removeLast() }
        return String(view)
    }

    private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool { [".", "!", "?", "…", "。", "！", "？"].contains(scalar) }

    private static func isClauseMark(_ scalar: Unicode.Scalar) -> Bool { [",", ";", ":", "–", "—", "、", "，", "；"].contains(scalar) }

    /// Only what nobody could mean to write is dropped: control characters and what XML forbids.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// Whether a text can stay as it is: no control character, no white space but single blanks between words, and between lines one line
    /// feed, or two.
    private static func isTidy(_ text: String, inLines: Bool = false) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var afterBlank = true
            var feeds = 0
            for index in bytes.indices {
                let byte = bytes[index]
                switch byte {
                case 0x20:
                    if afterBlank { return false }
                    afterBlank = true
                    continue
                case 0x0A:
                    feeds += 1
                    // At the beginning, after a blank, or the third in a row.
                    if !inLines || feeds > 2 || (afterBlank && feeds == 1) { return false }
                    afterBlank = true
                    continue
                case 0..<0x20, 0x7F: return false
                // The lead bytes of the white space and control characters beyond ASCII, and of U+FFFE.
                case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF:
                    if index + 1 < bytes.count, isUntidy(byte, bytes[index + 1], index + 2 < bytes.count ? bytes[index + 2] : 0) {
                        return false
                    }
                default: break
                }
                afterBlank = false
                feeds = 0
            }
            return !afterBlank || bytes.isEmpty
        }
    }

    /// Whether three bytes, the first of them a lead byte, begin with white space, a control character or what XML forbids.
    private static func isUntidy(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (lead, second) {
        // U+0080 to U+00A0
        case (0xC2, _): second < 0xA1
        // U+1680
        case (0xE1, 0x9A): third == 0x80
        // U+2000 to U+200A, U+2028, U+2029, U+202F; what else stands there is punctuation.
        case (0xE2, 0x80): third < 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF
        // U+205F
        case (0xE2, 0x81): third == 0x9F
        // U+3000
        case (0xE3, 0x80): third == 0x80
        // U+FFFE and U+FFFF
        case (0xEF, 0xBF): third >= 0xBE
        default: false
        }
    }
}
