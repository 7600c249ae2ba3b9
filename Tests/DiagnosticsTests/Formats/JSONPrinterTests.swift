import Diagnostics
import Foundation
import Testing

@Suite struct JSONPrinterTests {
    @Test func theObjectIsTheOneOfTheFormat() {
        let finding = Finding(
            "gtin-check-digit", .error, at: Place("stories/a/product.yaml", line: 21, column: 9), Words(vi: "sai", en: "wrong"),
            reach: .market("VN"))
        let summary = Summary(of: [finding], products: 40, withheld: [(product: "stories/a", from: ["page-en", "x.en-US"])], rulesRun: 56)
        let printed = Report(findings: [finding], summary: summary).print(as: .json, language: .en)
        #expect(
            String(decoding: printed, as: UTF8.self) == """
                {"diagnostics": [
                {"rule": "gtin-check-digit", "severity": "error", "file": "stories/a/product.yaml", "line": 21, "column": 9, \
                "message": "wrong", "help": null, "basis": null, "market": "VN", "channel": null}
                ],
                "summary": {"products": 40, "errors": 1, "warnings": 0, "notes": 0, "withheld": [
                {"product": "stories/a", "from": ["page-en", "x.en-US"]}
                ], "rules": 56}}

                """)
    }

    @Test func notesFixesAndLengthsStandWhereThereAreAny() {
        let printed = String(decoding: SampleReport.full.print(as: .json, language: .en), as: UTF8.self)
        #expect(
            printed.contains(
                #""channel": null, "in_force": {"from": "2026-01-01", "until": null}, "length": 16, "#
                    + #""notes": [{"file": "../other/a:b.yaml", "line": 3, "column": 4, "message": "here as well"}], "#
                    + #""fix": {"file": "stories/Cà Mau/mật ong/product.yaml", "line": 21, "column": 9, "length": 16, "#
                    + #""replacement": "\"09520001000010\""}}"#))
    }

    @Test(arguments: ReaderLanguage.allCases)
    func everyTextComesBackAsItWas(_ language: ReaderLanguage) throws {
        let bytes = SampleReport.full.print(as: .json, language: language)
        let object = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let diagnostics = try #require(object["diagnostics"] as? [[String: Any]])
        #expect(diagnostics.compactMap { $0["message"] as? String } == SampleReport.full.findings.map { $0.message[language] })
        #expect(diagnostics.contains { ($0["message"] as? String).map { Array($0.utf8) } == Array(SampleReport.hostile.utf8) })
    }

    @Test func anEmptyReportIsAnObjectAsWell() throws {
        let printed = String(decoding: SampleReport.empty.print(as: .json, language: .vi), as: UTF8.self)
        #expect(
            printed == """
                {"diagnostics": [],
                "summary": {"products": 0, "errors": 0, "warnings": 0, "notes": 0, "withheld": [], "rules": 0}}

                """)
    }
}
