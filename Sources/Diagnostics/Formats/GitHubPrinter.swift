/// The report as GitHub's workflow commands, one line a finding, and the summary as a line of the log.
struct GitHubPrinter {
    let language: ReaderLanguage

    func print(_ report: Report) -> [UInt8] {
        var bytes: [UInt8] = []
        for finding in report.findings { write(finding, to: &bytes) }
        bytes += Array(report.summary.words[language].utf8)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private func write(_ finding: Finding, to bytes: inout [UInt8]) {
        let place = finding.place
        bytes += Array("::\(finding.severity.command) file=".utf8)
        Self.escape(place.file, isProperty: true, to: &bytes)
        let (line, column) = (max(1, Int(place.line)), max(1, Int(place.column)))
        // GitHub's last column belongs to the range.
        let end = column + max(1, min(finding.length, Int(Int32.max))) - 1
        bytes += Array(",line=\(line),col=\(column),endColumn=\(end),title=".utf8)
        Self.escape(finding.rule.name, isProperty: true, to: &bytes)
        bytes += Array("::".utf8)
        Self.escape(finding.message[language], isProperty: false, to: &bytes)
        for line in [finding.help?[language], finding.basis.map { "\(Words.basisLabel[language]): \($0.words[language])" }] {
            if let line { Self.escape("\n" + line, isProperty: false, to: &bytes) }
        }
        for note in finding.notes {
            Self.escape("\n\(note.place): \(note.message[language])", isProperty: false, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// What would end a line or a property is written as GitHub's runner reads it back.
    private static func escape(_ text: String, isProperty: Bool, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%", "\r", "\n": break
            case ":" where isProperty, "," where isProperty: break
            default:
                _ = SourceLines.append(scalar, to: &bytes)
                continue
            }
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            bytes += [UInt8(ascii: "%"), JSONWriter.hex(byte >> 4), JSONWriter.hex(byte & 15)]
        }
    }
}

extension Severity {
    /// GitHub's word for it.
    fileprivate var command: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }
}
