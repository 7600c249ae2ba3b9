/// The report as one object, a finding a line; keys and their order are the story format's.
struct JSONPrinter {
    let language: ReaderLanguage

    func print(_ report: Report) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.array("diagnostics") { writer in
                for finding in report.findings {
                    writer.breakLine()
                    write(finding, to: &writer)
                }
                if !report.findings.isEmpty { writer.breakLine() }
            }
            writer.breakLine()
            write(report.summary, to: &writer)
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ finding: Finding, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("rule", finding.rule.name)
            writer.member("severity", finding.severity.rawValue)
            write(finding.place, to: &writer)
            writer.member("message", finding.message[language])
            writer.member("help", finding.help?[language])
            writer.member("basis", finding.basis?.citation)
            writer.member("market", finding.market)
            writer.member("channel", finding.channel)
            if let basis = finding.basis, basis.from != nil || basis.until != nil {
                writer.object("in_force") { writer in
                    writer.member("from", basis.from)
                    writer.member("until", basis.until)
                }
            }
            if finding.length > 1 { writer.member("length", finding.length) }
            if !finding.notes.isEmpty {
                writer.array("notes") { writer in
                    for note in finding.notes {
                        writer.object { writer in
                            write(note.place, to: &writer)
                            writer.member("message", note.message[language])
                        }
                    }
                }
            }
            if let fix = finding.fix {
                writer.object("fix") { writer in
                    write(fix.place, to: &writer)
                    writer.member("length", fix.length)
                    writer.member("replacement", fix.replacement)
                }
            }
        }
    }

    private func write(_ place: Place, to writer: inout JSONWriter) {
        writer.member("file", place.file)
        writer.member("line", Int(place.line))
        writer.member("column", Int(place.column))
    }

    private func write(_ summary: Summary, to writer: inout JSONWriter) {
        writer.object("summary") { writer in
            writer.member("products", summary.products)
            writer.member("errors", summary.errors)
            writer.member("warnings", summary.warnings)
            writer.member("notes", summary.notes)
            writer.array("withheld") { writer in
                for (product, from) in summary.withheld {
                    writer.breakLine()
                    writer.object { writer in
                        writer.member("product", product)
                        writer.array("from") { writer in from.forEach { writer.string($0) } }
                    }
                }
                if !summary.withheld.isEmpty { writer.breakLine() }
            }
            writer.member("rules", summary.rulesRun)
        }
    }
}
