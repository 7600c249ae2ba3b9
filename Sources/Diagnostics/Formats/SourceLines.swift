/// The lines of one file, for findings that come in order.
///
/// A file of a megabyte may be one line with a hundred thousand findings in it, so nothing here walks a line from its beginning
/// for each of them, and what is shown of a line is bounded.
struct SourceLines {
    private let bytes: [UInt8]
    /// Where each line begins.
    private var starts: [Int]
    /// A column of a line and where it begins: the last one asked for.
    private var known = (line: 0, column: 1, offset: 0)

    /// The lines of `bytes`; none where they are UTF-16, which can't be shown.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            starts = []
            return
        }
        // The mark that Windows writes first counts as no column.
        starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    }

    /// A part of a line as it is shown, and where the caret goes.
    struct Excerpt: Equatable {
        /// Tabs as spaces, characters that would move the cursor or change the order of others made visible.
        var text: [UInt8]
        /// Columns of the terminal before the caret.
        var indent: Int
        /// How many columns the caret is wide, at least 1.
        var width: Int
    }

    /// `length` characters from `column` on, with what stands around them; `nil` where the file has no such line.
    mutating func excerpt(line: Int, column: Int, length: Int) -> Excerpt? {
        guard line >= 1, line <= starts.count else { return nil }
        let start = starts[line - 1]
        var end = line < starts.count ? starts[line] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        let target = offset(of: max(1, column), line: line, start: start, end: end)
        return excerpt(from: start, to: end, target: target, length: length)
    }

    private mutating func offset(of column: Int, line: Int, start: Int, end: Int) -> Int {
        if known.line != line || known.column > column { known = (line, 1, start) }
        while known.column < column, known.offset < end {
            known.offset += scalar(at: known.offset, end).width
            known.column += 1
        }
        return known.offset
    }

    private func excerpt(from start: Int, to end: Int, target: Int, length: Int) -> Excerpt {
        var (first, before) = (target, 0)
        while first > start, before < 100 {
            first = previous(first, start)
            before += 1
        }
        // A line that reaches far to the left is cut so that the place is well in view.
        if first > start {
            while before > 50 {
                first += scalar(at: first, end).width
                before -= 1
            }
        }
        var shown = Excerpt(text: [], indent: 0, width: 0)
        var (offset, column, scalars, underlined) = (first, 0, 0, 0)
        var lastGlyph = 0
        if first > start { (shown.text, column) = (Array("…".utf8), 1) }
        while offset < end, column < 160, scalars < 400 {
            let (scalar, width) = scalar(at: offset, end)
            let glyph = Self.append(scalar, to: &shown.text)
            if offset < target || underlined < length {
                if offset == target {
                    // A mark that sits on the letter before it is shown with that letter.
                    shown.indent = glyph == 0 ? lastGlyph : column
                    shown.width = glyph == 0 ? column - lastGlyph : 0
                }
                if offset >= target {
                    shown.width += glyph
                    underlined += 1
                }
            }
            if glyph > 0 { lastGlyph = column }
            offset += width
            column += glyph
            scalars += 1
        }
        if target >= offset { shown.indent = column }
        if offset < end { shown.text += Array("…".utf8) }
        shown.width = max(1, shown.width)
        return shown
    }

    /// Whether a text is shown as it is: Latin with all of Vietnamese's letters, dashes and quotation marks, as nearly all texts are.
    static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for (index, byte) in bytes.enumerated() {
                switch byte {
                // What follows a first byte, and the first bytes of U+00C0…U+01BF and U+1000…U+1FFF.
                case 0x20..<0x7F, 0x80..<0xC0, 0xC3...0xC6, 0xE1: continue
                // U+2010…U+2027.
                case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2]): continue
                default: return false
                }
            }
            return true
        }
    }

    /// Appends `scalar` as it is shown and returns how wide that is.
    static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) -> Int {
        switch scalar.value {
        case 0x09:
            text += Array("    ".utf8)
            return 4
        // The pictures of control characters, one for each.
        case 0..<0x20: return append(UInt32(0x2400) + scalar.value, to: &text)
        case 0x7F: return append(0x2421, to: &text)
        // Controls of the second set, and those that turn the direction of the text around.
        case 0x80..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: return append(0xFFFD, to: &text)
        case 0x20..<0x7F: text.append(UInt8(scalar.value))
        default: text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return GlyphWidth.of(scalar)
    }

    private static func append(_ value: UInt32, to text: inout [UInt8]) -> Int {
        text.append(contentsOf: Unicode.Scalar(value).flatMap(UTF8.encode) ?? UTF8.encodedReplacementCharacter)
        return 1
    }

    /// The character at `offset`; a byte that belongs to none counts as one.
    private func scalar(at offset: Int, _ end: Int) -> (Unicode.Scalar, width: Int) {
        let byte = bytes[offset]
        if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
        let decoded = bytes.withUnsafeBufferPointer { SourceText.scalar(in: $0, at: offset) }
        guard let decoded, let scalar = Unicode.Scalar(decoded.value), offset + decoded.width <= end else { return ("\u{FFFD}", 1) }
        return (scalar, decoded.width)
    }

    /// Where the character before `offset` begins.
    private func previous(_ offset: Int, _ start: Int) -> Int {
        for width in 2...4 where offset - width >= start {
            if scalar(at: offset - width, offset).width == width { return offset - width }
        }
        return offset - 1
    }
}
