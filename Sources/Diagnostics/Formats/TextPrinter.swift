/// The report for people: what is wrong, where, the line with a caret, and what to do about it.
struct TextPrinter {
    let language: ReaderLanguage
    let colour: Bool
    private(set) var bytes: [UInt8] = []
    /// Where the text of each finding begins, of those that are told together with another where that one's does; and where the sums begin.
    private(set) var starts: [Int] = []

    /// A printer that has printed nothing.
    ///
    /// - Parameter capacity: how many bytes will come, if that is known.
    init(language: ReaderLanguage, colour: Bool, capacity: Int = 0) {
        self.language = language
        self.colour = colour
        bytes.reserveCapacity(capacity)
    }

    /// Prints findings that are in order.
    mutating func print(_ findings: ArraySlice<Finding>, source: (String) -> [UInt8]?) {
        var file: String?
        var lines: SourceLines?
        var findings = findings
        while let finding = findings.popFirst() {
            if finding.place.file != file {
                file = finding.place.file
                lines = source(finding.place.file).map(SourceLines.init)
            }
            let others = findings.prefix { $0.tellsOfAnotherChannel(than: finding) }
            findings.removeFirst(others.count)
            starts += [Int](repeating: bytes.count, count: 1 + others.count)
            print(finding, alsoFor: others.compactMap(\.channel), lines: &lines)
        }
    }

    /// Puts behind it what another printer has printed.
    mutating func append(_ other: TextPrinter) {
        starts += other.starts.map { bytes.count + $0 }
        bytes += other.bytes
    }

    private mutating func print(_ finding: Finding, alsoFor channels: [String], lines: inout SourceLines?) {
        let place = finding.place
        let number = String(place.line)
        let gutter = String(repeating: " ", count: number.utf8.count)
        paint(finding.severity.colour) {
            $0.raw(finding.severity.words[$0.language])
            $0.raw("[")
            $0.text(finding.rule.name)
            $0.raw("]")
        }
        raw(": ")
        paint(.bold) { $0.text(finding.message[$0.language], indent: "  ") }
        raw("\n\(gutter)")
        paint(.blue) { $0.raw("--> ") }
        text(place.file)
        raw(":\(number):\(place.column)\n")
        if let excerpt = lines?.excerpt(line: Int(place.line), column: Int(place.column), length: max(1, finding.length)) {
            paint(.blue) { $0.raw("\(gutter) |\n\(number) |") }
            if !excerpt.text.isEmpty { raw(" ") }
            bytes += excerpt.text
            raw("\n")
            paint(.blue) { $0.raw("\(gutter) |") }
            raw(String(repeating: " ", count: excerpt.indent + 1))
            paint(finding.severity.colour) { $0.raw(String(repeating: "^", count: excerpt.width)) }
            raw("\n")
        }
        if !channels.isEmpty { line(.alsoForLabel, channels.joined(separator: ", "), gutter) }
        if let help = finding.help { line(.helpLabel, help[language], gutter) }
        if let fix = finding.fix { line(Words.replaceWith(fix.replacement)[language], gutter) }
        if let basis = finding.basis { line(.basisLabel, basis.words[language], gutter) }
        for note in finding.notes { line(.seeLabel, "\(note.place): \(note.message[language])", gutter) }
        raw("\n")
    }

    private mutating func line(_ label: Words, _ text: String, _ gutter: String) { line("\(label[language]): \(text)", gutter) }

    private mutating func line(_ content: String, _ gutter: String) {
        raw(gutter)
        paint(.blue) { $0.raw(" = ") }
        text(content, indent: gutter + "   ")
        raw("\n")
    }

    /// Prints the sums, which end the report.
    mutating func print(_ summary: Summary) {
        starts.append(bytes.count)
        if !summary.withheld.isEmpty {
            raw("\(Words.withheldLabel[language]):\n")
            for (product, from) in summary.withheld {
                raw("  ")
                text(product)
                raw(": ")
                text(from.joined(separator: ", "))
                raw("\n")
            }
        }
        paint(summary.errors > 0 ? .red : summary.warnings > 0 ? .yellow : .green) { $0.raw(summary.words[$0.language]) }
        raw("\n")
    }

    /// Text of our own.
    private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Text that may come from a story: nothing in it reaches the terminal as a command. Lines after its first are indented, or
    /// there is none without `indent`.
    private mutating func text(_ text: String, indent: String? = nil) {
        if SourceLines.isPlain(text) { return raw(text) }
        for scalar in text.unicodeScalars {
            if scalar == "\n", let indent {
                raw("\n" + indent)
            } else {
                _ = SourceLines.append(scalar, to: &bytes)
            }
        }
    }

    private mutating func paint(_ paint: Colour, _ content: (inout TextPrinter) -> Void) {
        if colour { raw("\u{1B}[\(paint.rawValue)m") }
        content(&self)
        if colour { raw("\u{1B}[0m") }
    }

    /// The terminal's codes.
    enum Colour: String {
        case bold = "1"
        case red = "1;31"
        case green = "32"
        case yellow = "1;33"
        case blue = "34"
        case cyan = "1;36"
    }
}

extension Finding {
    /// Whether it is the same thing as `other`, told of another channel: one place, one cause, one entry in the report.
    fileprivate func tellsOfAnotherChannel(than other: Finding) -> Bool {
        channel != nil && other.channel != nil && rule == other.rule && place == other.place && severity == other.severity
            && length == other.length && help == other.help && fix == other.fix && basis == other.basis && notes == other.notes
    }
}

extension Severity {
    fileprivate var colour: TextPrinter.Colour {
        switch self {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
    }
}
