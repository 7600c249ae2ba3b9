/// The source of one paragraph or heading as libcmark sees it: its lines without quotation marks and indentation, joined; and the way
/// back from there.
///
/// libcmark's own columns are bytes and wrong behind the first line, so every piece of its tree is found again in the source. That
/// needs no search: what the tree says is there, and in which order, leaves one reading of the characters in between.
struct RunningText {
    /// A quotation around a paragraph.
    struct Quote {
        /// The column, tabs counted as columns, at which the text of the list item around it begins, if it stands in one.
        var itemColumn: Int?
    }

    /// The text; every line ends with a line feed.
    private(set) var bytes: [UInt8] = []
    /// Where the reading stands.
    var cursor = 0
    /// The source line on which the text begins.
    private var firstLine = 0
    /// For each line, where it begins here and in the source.
    private var lines: [(here: Int, source: Int)] = []
    private var currentLine = 0

    /// Begins again with the lines of a paragraph or heading.
    ///
    /// - Parameter quotes: the quotations around it, outermost first.
    mutating func load(_ source: SourceMap, lines range: ClosedRange<Int>, column: Int, isATXHeading: Bool, quotes: [Quote]) {
        bytes.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
        cursor = 0
        currentLine = 0
        firstLine = range.lowerBound
        for line in range {
            let written = source.line(line)
            var start = line == range.lowerBound ? min(written.lowerBound + column, written.upperBound) : written.lowerBound
            if line == range.lowerBound {
                if isATXHeading { while start < written.upperBound, source.bytes[start] == UInt8(ascii: "#") { start += 1 } }
            } else {
                start = Self.skipQuotes(source.bytes, written, quotes)
            }
            while start < written.upperBound, source.bytes[start].isBlank { start += 1 }
            lines.append((bytes.count, start))
            bytes.append(contentsOf: source.bytes[start..<written.upperBound])
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    /// The source line and offset of a position that does not lie before one asked for earlier.
    mutating func source(_ position: Int) -> (line: Int, offset: Int) {
        while currentLine + 1 < lines.count, lines[currentLine + 1].here <= position { currentLine += 1 }
        while currentLine > 0, lines[currentLine].here > position { currentLine -= 1 }
        guard lines.indices.contains(currentLine) else { return (firstLine, 0) }
        return (firstLine + currentLine, lines[currentLine].source + position - lines[currentLine].here)
    }

    /// Behind the `>` of the quotations that go on in this line; one that is further to the right belongs to the text.
    private static func skipQuotes(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ quotes: [Quote]) -> Int {
        var offset = line.lowerBound
        var column = 0
        for quote in quotes {
            var mark = offset
            var markColumn = column
            while mark < line.upperBound, bytes[mark].isBlank {
                markColumn = nextColumn(markColumn, bytes[mark])
                mark += 1
            }
            guard mark < line.upperBound, bytes[mark] == UInt8(ascii: ">") else { break }
            // Three blanks may stand before the mark, and one behind the mark before belongs to that.
            guard markColumn <= (quote.itemColumn ?? (offset > line.lowerBound ? column + 1 : 0)) + 3 else { break }
            offset = mark + 1
            column = markColumn + 1
        }
        return offset
    }

    /// The column behind `byte`; tabs end at every fourth.
    static func nextColumn(_ column: Int, _ byte: UInt8) -> Int { byte == 0x09 ? column / 4 * 4 + 4 : column + 1 }

    // MARK: - Reading on

    var current: UInt8? { cursor < bytes.count ? bytes[cursor] : nil }

    /// Reads HTML. The beginnings of its lines may be indented differently here: libcmark keeps the blanks of some.
    mutating func readHTML(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = cursor
        var index = 0
        while index < literal.count {
            guard position < bytes.count, bytes[position] == literal[index] else { return false }
            position += 1
            index += 1
            guard literal[index - 1] == UInt8(ascii: "\n") else { continue }
            while index < literal.count, literal[index].isBlank { index += 1 }
            while position < bytes.count, bytes[position].isBlank { position += 1 }
        }
        cursor = position
        return true
    }

    /// Whether `literal` stands at the cursor as it is; if so, reads it.
    mutating func read(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count - cursor >= literal.count else { return false }
        for index in 0..<literal.count where bytes[cursor + index] != literal[index] { return false }
        cursor += literal.count
        return true
    }

    /// Reads the characters that stand for `literal`: as they are, behind a backslash, or as entities. `false` if they are not there.
    ///
    /// `segment` is told which part of `literal` is written where, and whether as it is.
    mutating func readText(
        _ literal: UnsafeBufferPointer<UInt8>, _ segment: (_ part: Range<Int>, _ position: Int, _ isVerbatim: Bool) -> Void
    ) -> Bool {
        let start = cursor
        if !literal.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\\") }), read(literal) {
            segment(0..<literal.count, start, true)
            return true
        }
        var index = 0
        var plain = (part: 0, position: cursor)
        func endPlain() {
            if index > plain.part { segment(plain.part..<index, plain.position, true) }
        }
        while index < literal.count {
            guard cursor < bytes.count else { return false }
            let here = bytes[cursor]
            var width = 0
            var end = cursor
            if here == UInt8(ascii: "\\"), cursor + 1 < bytes.count, isPunctuation(bytes[cursor + 1]) {
                guard bytes[cursor + 1] == literal[index] else { return false }
                (width, end) = (1, cursor + 2)
            } else if here == UInt8(ascii: "&"), let entity = entity(yielding: literal, at: index) {
                (width, end) = entity
            }
            if width > 0 {
                endPlain()
                segment(index..<index + width, cursor, false)
                index += width
                cursor = end
                plain = (index, cursor)
            } else {
                guard here == literal[index] else { return false }
                index += 1
                cursor += 1
            }
        }
        endPlain()
        return true
    }

    /// The entity at the cursor, if it is one that yields what `literal` goes on with: how many bytes of that, and where it ends.
    private func entity(yielding literal: UnsafeBufferPointer<UInt8>, at index: Int) -> (width: Int, end: Int)? {
        // No entity's name is longer than 31 letters (`CounterClockwiseContourIntegral`), no number longer than 7 digits.
        var end = cursor + 1
        while end < bytes.count, end - cursor <= 34, bytes[end] != UInt8(ascii: ";") {
            guard bytes[end].isLetterOrDigit || bytes[end] == UInt8(ascii: "#") else { return nil }
            end += 1
        }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
        let name = String(decoding: bytes[(cursor + 1)..<end], as: UTF8.self)
        end += 1
        if literal[index] == UInt8(ascii: "&") {
            let number = name.hasPrefix("#x") || name.hasPrefix("#X") ? Int(name.dropFirst(2), radix: 16) : Int(name.dropFirst())
            return name == "amp" || name == "AMP" || (name.hasPrefix("#") && number == 0x26) ? (1, end) : nil
        }
        let first = Self.scalarWidth(literal[index])
        let second = index + first
        guard !name.hasPrefix("#"), second < literal.count else { return (min(first, literal.count - index), end) }
        // Some names yield two characters, the second one of these; it is part of the entity unless it is written behind it.
        let width = min(Self.scalarWidth(literal[second]), literal.count - second)
        let scalar = String(decoding: literal[second..<second + width], as: UTF8.self)
        guard Self.secondCharacters.contains(scalar), !bytes[end...].starts(with: scalar.utf8) else { return (first, end) }
        return (first + width, end)
    }

    /// The second characters of entities that yield two, by the list in the HTML standard.
    private static let secondCharacters: Set<String> = [
        "\u{333}", "\u{20D2}", "\u{338}", "\u{FE00}", "\u{200A}", "\u{331}", "\u{20E5}", "j",
    ]

    private static func scalarWidth(_ first: UInt8) -> Int {
        switch first {
        case 0..<0xC0: 1
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        default: 4
        }
    }

    /// Reads `count` times `mark`, one of `*` and `_`.
    mutating func readDelimiter(_ count: Int) -> Bool {
        guard let mark = current, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"), cursor + count <= bytes.count,
            bytes[cursor..<cursor + count].allSatisfy({ $0 == mark })
        else { return false }
        cursor += count
        return true
    }

    /// Reads `mark` if it is next.
    mutating func read(_ mark: UInt8) -> Bool {
        guard current == mark else { return false }
        cursor += 1
        return true
    }

    /// Reads code between runs of backticks.
    mutating func readCode() -> Bool {
        let length = run(of: UInt8(ascii: "`"), at: cursor)
        guard length > 0 else { return false }
        var position = cursor + length
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "`") else {
                position += 1
                continue
            }
            let closing = run(of: UInt8(ascii: "`"), at: position)
            position += closing
            if closing == length {
                cursor = position
                return true
            }
        }
        return false
    }

    private func run(of byte: UInt8, at start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == byte { end += 1 }
        return end - start
    }

    /// Reads the end of a line, with the blanks or the backslash before it.
    mutating func readBreak() -> Bool {
        var position = cursor
        if position < bytes.count, bytes[position] == UInt8(ascii: "\\") { position += 1 }
        while position < bytes.count, bytes[position].isBlank { position += 1 }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else { return false }
        cursor = position + 1
        return true
    }
}

extension RunningText {
    func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}

extension UInt8 {
    /// A space or a tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    /// What CommonMark calls whitespace.
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isLetterOrDigit: Bool { (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
