import Diagnostics
import Testing

@testable import YAML

/// A file of an example without its mark ▸, and where the mark stood.
private func unmarked(_ example: Example) -> (text: String, places: [Place]) {
    var text = String.UnicodeScalarView()
    var places: [Place] = []
    var (line, column) = (1, 1)
    for scalar in (example.whole ?? "").unicodeScalars {
        if scalar == "▸" {
            places.append(Place(example.file, line: line, column: column))
            continue
        }
        text.append(scalar)
        if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return (String(text), places)
}

@Suite struct SlipTests {
    static let flagged = YAML.slips.flatMap { about in about.flags.map { (about.id, about.severity, $0) } }
    static let allowed = YAML.slips.flatMap { about in about.allows.map { (about.id, $0) } }

    @Test(arguments: flagged.indices) func flagsEveryFlaggedExampleAtItsMark(_ index: Int) throws {
        let (id, severity, example) = Self.flagged[index]
        let (text, places) = unmarked(example)
        let findings = YAML.parse(Array(text.utf8), file: example.file).findings
        #expect(findings.map(\.rule) == places.map { _ in id }, "\(text) \(findings)")
        #expect(findings.map(\.place) == places, "\(text) \(findings)")
        #expect(findings.allSatisfy { $0.severity == severity })
        #expect(!places.isEmpty)
    }

    @Test(arguments: allowed.indices) func letsEveryAllowedExamplePass(_ index: Int) {
        let (_, example) = Self.allowed[index]
        let findings = YAML.parse(Array((example.whole ?? "").utf8), file: example.file).findings
        #expect(findings.isEmpty, "\(example.whole ?? "") \(findings)")
    }

    @Test(arguments: flagged.indices) func everyFixLeavesNothingToFind(_ index: Int) {
        let (text, _) = unmarked(Self.flagged[index].2)
        for finding in YAML.parse(Array(text.utf8), file: "product.yaml").findings {
            guard let fix = finding.fix else { continue }
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
            let start = Int(fix.place.column) - 1
            lines[Int(fix.place.line) - 1].replaceSubrange(start..<start + fix.length, with: Array(fix.replacement.unicodeScalars))
            let mended = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
            let left = YAML.parse(Array(mended.utf8), file: "product.yaml").findings
            #expect(left.allSatisfy { $0.rule != finding.rule || $0.place.line != finding.place.line }, "\(mended) \(left)")
        }
    }

    @Test func everySlipIsListedOnceAndHasWordsInBothLanguages() {
        #expect(Set(YAML.slips.map(\.id)).count == YAML.slips.count)
        #expect(YAML.slips.allSatisfy { !$0.summary.vi.isEmpty && !$0.summary.en.isEmpty })
    }
}
