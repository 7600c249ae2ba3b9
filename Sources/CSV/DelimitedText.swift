/// Rows of cells as RFC 4180 has them, and as offices save them: commas, semicolons or tabs, any line ends, a byte-order mark.
///
/// A row that can't be read is kept apart with its line, and reading goes on with the next line.
public struct DelimitedText: Sendable {
    /// A row and the line it begins on.
    public struct Row: Hashable, Sendable {
        /// The line, from 1.
        public let line: Int
        /// Its cells, without blanks around them.
        public let cells: [String]
    }

    /// What stands between cells.
    public let separator: UInt8
    /// The rows that are not blank, the heading among them.
    public private(set) var rows: [Row] = []
    /// The lines on which a quoted cell begins that never ends properly.
    public private(set) var unclosed: [Int] = []

    /// A cell with line ends in it is read to this many lines; whatever is longer has lost its closing quote.
    private static let longestCell = 50

    /// Reads text that is UTF-8.
    public init(_ bytes: [UInt8]) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        separator = Self.separator(of: text)
        var reader = Reader(text, separator: separator)
        while !reader.isAtEnd {
            let start = reader.position
            let line = reader.line
            if let cells = reader.row() {
                if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: line, cells: cells)) }
            } else {
                unclosed.append(line)
                reader.skipLine(from: start, line: line)
            }
        }
    }

    /// The candidate that occurs most often in the first lines, outside of quotes; a comma where none does.
    private static func separator(of text: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [0x2C: 0, 0x3B: 0, 0x09: 0]
        var isQuoted = false
        var lines = 0
        for byte in text.prefix(1 << 14) {
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x0A {
                lines += 1
                if lines == 5 { break }
            }
            if !isQuoted, counts[byte] != nil { counts[byte, default: 0] += 1 }
        }
        return [0x2C, 0x3B, 0x09].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 0x2C
    }

    private struct Reader {
        let text: ArraySlice<UInt8>
        let separator: UInt8
        var position: Int
        var line = 1

        init(_ text: ArraySlice<UInt8>, separator: UInt8) {
            self.text = text
            self.separator = separator
            position = text.startIndex
        }

        var isAtEnd: Bool { position >= text.endIndex }

        /// The cells up to the end of the row; `nil` where a quote was not closed.
        mutating func row() -> [String]? {
            var cells: [String] = []
            while true {
                guard let cell = position < text.endIndex && text[position] == 0x22 ? quoted() : plain() else { return nil }
                cells.append(cell)
                guard position < text.endIndex else { return cells }
                let byte = text[position]
                position += 1
                if byte == separator { continue }
                if byte == 0x0D, position < text.endIndex, text[position] == 0x0A { position += 1 }
                line += 1
                return cells
            }
        }

        private mutating func plain() -> String? {
            let start = position
            while position < text.endIndex, text[position] != separator, text[position] != 0x0A, text[position] != 0x0D { position += 1 }
            return Self.cell(text[start..<position])
        }

        private mutating func quoted() -> String? {
            var cell: [UInt8] = []
            var lines = 0
            position += 1
            while position < text.endIndex {
                let byte = text[position]
                if byte == 0x22 {
                    position += 1
                    if position < text.endIndex, text[position] == 0x22 {
                        cell.append(0x22)
                        position += 1
                        continue
                    }
                    // Blanks between the quote and what ends the cell are a typist's, not the cell's.
                    while position < text.endIndex, text[position] == 0x20 { position += 1 }
                    let isEnd = position >= text.endIndex || [separator, 0x0A, 0x0D].contains(text[position])
                    line += lines
                    return isEnd ? Self.cell(cell[...]) : nil
                }
                if byte == 0x0A {
                    lines += 1
                    if lines > DelimitedText.longestCell { return nil }
                }
                cell.append(byte)
                position += 1
            }
            return nil
        }

        /// Goes on with the line below the one that begins at `start`.
        mutating func skipLine(from start: Int, line: Int) {
            position = start
            while position < text.endIndex, text[position] != 0x0A, text[position] != 0x0D { position += 1 }
            if position < text.endIndex {
                let byte = text[position]
                position += 1
                if byte == 0x0D, position < text.endIndex, text[position] == 0x0A { position += 1 }
            }
            self.line = line + 1
        }

        /// The text without blanks around it.
        private static func cell(_ bytes: ArraySlice<UInt8>) -> String {
            func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
            let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
            let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
    }
}
