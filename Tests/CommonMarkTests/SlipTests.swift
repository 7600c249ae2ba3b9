import Catalogue
import Diagnostics
import Testing

@testable import CommonMark

/// A text without its marks ▸, and where they stood.
func unmarked(_ marked: String, file: String = "vi.md") -> (text: String, places: [Place]) {
    var text = String.UnicodeScalarView()
    var places: [Place] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
        if scalar == "▸" {
            places.append(Place(file, line: line, column: column))
            continue
        }
        text.append(scalar)
        if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return (String(text), places)
}

/// A whole file's text and all that is wrong with its form.
func read(_ text: String) -> (prose: Prose, findings: [Finding]) {
    let bytes = Array(text.utf8)
    let parts = FrontMatter.split(bytes, file: "vi.md")
    let (prose, findings) = CommonMark.parse(bytes, from: parts.bodyStart, firstLine: parts.bodyFirstLine, file: "vi.md")
    return (prose, parts.findings + findings)
}

@Suite struct SlipTests {
    static let flagged = CommonMark.slips.flatMap { about in about.flags.map { (about.id, about.severity, $0) } }
    static let allowed = CommonMark.slips.flatMap { about in about.allows.map { (about.id, $0) } }

    @Test(arguments: flagged.indices) func flagsEveryFlaggedExampleAtItsMark(_ index: Int) {
        let (id, severity, example) = Self.flagged[index]
        let (text, places) = unmarked(example.whole ?? "")
        let findings = read(text).findings
        #expect(findings.map(\.rule) == places.map { _ in id }, "\(text.prefix(300)) \(findings)")
        #expect(findings.map(\.place) == places, "\(text.prefix(300)) \(findings)")
        #expect(findings.allSatisfy { $0.severity == severity })
        #expect(!places.isEmpty)
    }

    @Test(arguments: allowed.indices) func letsEveryAllowedExamplePass(_ index: Int) {
        let findings = read(Self.allowed[index].1.whole ?? "").findings
        #expect(findings.isEmpty, "\(findings)")
    }

    @Test(arguments: flagged.indices) func everyFixLeavesNothingToFind(_ index: Int) {
        let (text, _) = unmarked(Self.flagged[index].2.whole ?? "")
        for finding in read(text).findings {
            guard let fix = finding.fix else { continue }
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
            let start = Int(fix.place.column) - 1
            lines[Int(fix.place.line) - 1].replaceSubrange(start..<start + fix.length, with: Array(fix.replacement.unicodeScalars))
            let mended = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
            #expect(read(mended).findings.isEmpty, "\(mended)")
        }
    }

    @Test func everySlipIsListedOnceAndHasWordsInBothLanguages() {
        #expect(Set(CommonMark.slips.map(\.id)).count == CommonMark.slips.count)
        #expect(CommonMark.slips.allSatisfy { !$0.summary.vi.isEmpty && !$0.summary.en.isEmpty })
    }
}

@Suite struct FrontMatterTests {
    private func parts(_ text: String) -> (front: String, frontLine: Int, body: String, bodyLine: Int) {
        let bytes = Array(text.utf8)
        let parts = FrontMatter.split(bytes, file: "vi.md")
        return (
            String(decoding: bytes[parts.front ?? 0..<0], as: UTF8.self), parts.frontFirstLine,
            String(decoding: bytes[parts.bodyStart...], as: UTF8.self), parts.bodyFirstLine
        )
    }

    static let cases: [(text: String, front: String, frontLine: Int, body: String, bodyLine: Int)] = [
        ("---\na: b\n---\n\nText\n", "a: b\n", 2, "\nText\n", 4),
        ("---\na: b\n---", "a: b\n", 2, "", 4),
        ("---\r\na: b\r\n--- \r\nText", "a: b\r\n", 2, "Text", 4),
        ("\n---\na: b\n---\nText", "a: b\n", 3, "Text", 5),
        ("---\na: b\n\nText\n\nMore\n", "a: b\n", 2, "\nText\n\nMore\n", 3),
        ("a: b\n---\nText\n", "a: b\n", 1, "Text\n", 3),
        ("Words\n---\na: b\n---\nText\n", "a: b\n", 3, "Text\n", 5),
        ("Text\n", "", 1, "Text\n", 1),
        ("---\na: b\n——\nText\n", "a: b\n", 2, "Text\n", 4),
    ]

    @Test(arguments: cases.indices) func aFileIsTakenApartAsItsWriterMeant(_ index: Int) {
        let expected = Self.cases[index]
        let found = parts(expected.text)
        #expect(found.front == expected.front)
        #expect(found.frontLine == expected.frontLine)
        #expect(found.body == expected.body)
        #expect(found.bodyLine == expected.bodyLine)
    }
}
