import Diagnostics

/// A change to one line that mends a slip: `length` characters at `mark` become `replacement`.
struct Mend: Hashable {
    var line: Int
    var column: Int
    var length: Int
    var replacement: String

    init(at mark: Mark, length: Int, replacement: String) {
        line = mark.line
        column = mark.column
        self.length = length
        self.replacement = replacement
    }
}

/// Where a file was mended or blanked in order to read on; turns positions in what is parsed into places in what was written.
struct Mending {
    /// Where the text begins.
    let start: Place
    private var mends: [Mend] = []

    init(file: String, firstLine: Int) { start = Place(file, line: firstLine) }

    /// The place that a writer sees for `mark`.
    func place(_ mark: Mark) -> Place {
        var column = mark.column
        for mend in mends.reversed() where mend.line == mark.line && column > mend.column {
            let grown = mend.replacement.unicodeScalars.count - mend.length
            column = max(mend.column, column - grown)
        }
        return start.at(line: mark.line + Int(start.line), column: column + 1)
    }

    /// What a writer would have to do, as a fix.
    func fix(_ mend: Mend) -> Fix {
        Fix(at: place(Mark(line: mend.line, column: mend.column)), length: mend.length, replacement: mend.replacement)
    }

    /// The text after `mends`, none of which touches another.
    mutating func apply(_ mends: some Sequence<Mend>, to lines: SourceLines) -> [UInt8] {
        var bytes = lines.bytes
        // From the last to the first, so that none moves what another means.
        for mend in mends.sorted(by: { ($0.line, $0.column) > ($1.line, $1.column) }) {
            self.mends.append(mend)
            let start = lines.offset(Mark(line: mend.line, column: mend.column))
            let end = lines.offset(Mark(line: mend.line, column: mend.column + mend.length))
            bytes.replaceSubrange(start..<end, with: mend.replacement.utf8)
        }
        return bytes
    }
}
