/// The report in the Static Analysis Results Interchange Format 2.1.0 (OASIS).
struct SARIFPrinter {
    let language: ReaderLanguage

    func print(_ report: Report) -> [UInt8] {
        let rules = Rules(of: report)
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            writer.member("version", "2.1.0")
            writer.array("runs") { writer in
                writer.object { writer in
                    writer.breakLine()
                    writer.object("tool") { writer in
                        writer.object("driver") { writer in
                            writer.member("name", "chapbut")
                            writer.array("rules") { writer in
                                for rule in rules.listed {
                                    writer.breakLine()
                                    write(rule, to: &writer)
                                }
                            }
                        }
                    }
                    writer.breakLine()
                    writer.member("language", language.rawValue)
                    writer.member("columnKind", "unicodeCodePoints")
                    writer.array("results") { writer in
                        for finding in report.findings {
                            writer.breakLine()
                            write(finding, rule: rules.index[finding.rule], to: &writer)
                        }
                    }
                }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    /// The rules in a fixed order: those that ran, then those that are known by their findings alone.
    private struct Rules {
        enum Rule {
            case known(About)
            case named(RuleID)
        }

        private(set) var listed: [Rule] = []
        private(set) var index: [RuleID: Int] = [:]

        init(of report: Report) {
            for about in report.rules where index[about.id] == nil {
                index[about.id] = listed.count
                listed.append(.known(about))
            }
            for finding in report.findings where index[finding.rule] == nil {
                index[finding.rule] = listed.count
                listed.append(.named(finding.rule))
            }
        }
    }

    private func write(_ rule: Rules.Rule, to writer: inout JSONWriter) {
        writer.object { writer in
            switch rule {
            case .named(let id):
                writer.member("id", id.name)
                writer.member("name", Self.name(of: id))
            case .known(let about):
                writer.member("id", about.id.name)
                writer.member("name", Self.name(of: about.id))
                write(about.summary[language], as: "shortDescription", to: &writer)
                let basis = about.basis.map { "\n\(Words.basisLabel[language]): \($0.words[language])" }
                write(about.summary[language] + (basis ?? ""), as: "help", to: &writer)
                writer.object("defaultConfiguration") { $0.member("level", about.severity.rawValue) }
                if let market = about.market { writer.object("properties") { $0.member("market", market) } }
            }
        }
    }

    /// `gtin-check-digit` as SARIF writes names: `GtinCheckDigit`.
    private static func name(of rule: RuleID) -> String {
        rule.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private func write(_ finding: Finding, rule: Int?, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("ruleId", finding.rule.name)
            if let rule { writer.member("ruleIndex", rule) }
            writer.member("level", finding.severity.rawValue)
            write(finding.message[language] + (finding.help.map { "\n" + $0[language] } ?? ""), as: "message", to: &writer)
            writer.array("locations") { writer in
                writer.object { write(finding.place, length: finding.length, to: &$0) }
            }
            if !finding.notes.isEmpty {
                writer.array("relatedLocations") { writer in
                    for (number, note) in finding.notes.enumerated() {
                        writer.object { writer in
                            writer.member("id", number)
                            write(note.place, length: 1, to: &writer)
                            write(note.message[language], as: "message", to: &writer)
                        }
                    }
                }
            }
            if let fix = finding.fix { writer.array("fixes") { write(fix, to: &$0) } }
            if finding.market != nil || finding.channel != nil || finding.basis != nil {
                writer.object("properties") { writer in
                    if let market = finding.market { writer.member("market", market) }
                    if let channel = finding.channel { writer.member("channel", channel) }
                    if let basis = finding.basis { writer.member("basis", basis.words[language]) }
                }
            }
        }
    }

    private func write(_ fix: Fix, to writer: inout JSONWriter) {
        writer.object { writer in
            write(Words.replaceWith(fix.replacement)[language], as: "description", to: &writer)
            writer.array("artifactChanges") { writer in
                writer.object { writer in
                    writer.object("artifactLocation") { $0.member("uri", Self.uri(of: fix.place.file)) }
                    writer.array("replacements") { writer in
                        writer.object { writer in
                            write(fix.place, length: fix.length, as: "deletedRegion", to: &writer)
                            write(fix.replacement, as: "insertedContent", to: &writer)
                        }
                    }
                }
            }
        }
    }

    private func write(_ place: Place, length: Int, to writer: inout JSONWriter) {
        writer.object("physicalLocation") { writer in
            writer.object("artifactLocation") { $0.member("uri", Self.uri(of: place.file)) }
            write(place, length: length, as: "region", to: &writer)
        }
    }

    /// SARIF counts from 1 and names the first column after the region.
    private func write(_ place: Place, length: Int, as name: String, to writer: inout JSONWriter) {
        let column = max(1, Int(place.column))
        writer.object(name) { writer in
            writer.member("startLine", max(1, Int(place.line)))
            writer.member("startColumn", column)
            writer.member("endColumn", column + max(0, min(length, Int(Int32.max))))
        }
    }

    private func write(_ text: String, as name: String, to writer: inout JSONWriter) {
        writer.object(name) { $0.member("text", text) }
    }

    /// A path as a URI reference: relative stays relative, and no character of a file's name means anything but itself.
    static func uri(of path: String) -> String {
        var bytes = Array((path.hasPrefix("/") ? "file://" : "").utf8)
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), JSONWriter.hex(byte >> 4), JSONWriter.hex(byte & 15)]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
