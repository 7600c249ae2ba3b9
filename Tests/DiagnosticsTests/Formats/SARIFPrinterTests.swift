import Diagnostics
import Foundation
import Testing

@Suite struct SARIFPrinterTests {
    @Test(arguments: ReaderLanguage.allCases)
    func thePublicSchemaAcceptsWhatIsPrinted(_ language: ReaderLanguage) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let schema = root.appending(path: "../shared/schemas/sarif/sarif-schema-2.1.0.json").path
        guard FileManager.default.fileExists(atPath: schema), try python("import jsonschema").status == 0 else {
            print("not run: ../shared/schemas/sarif or the Python package jsonschema is absent")
            return
        }
        for report in [SampleReport.full, SampleReport.empty] {
            let file = FileManager.default.temporaryDirectory.appending(path: "chapbut-\(UUID().uuidString).sarif")
            try Data(report.print(as: .sarif, language: language)).write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let result = try python(
                "import json, jsonschema, sys; jsonschema.validate(json.load(open(sys.argv[2])), json.load(open(sys.argv[1])))",
                schema, file.path)
            #expect(result.status == 0, "\(result.output)")
        }
    }

    @Test func aResultPointsAtItsRuleItsPlaceAndItsFix() throws {
        let run = try run(of: SampleReport.full)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let results = try #require(run["results"] as? [[String: Any]])
        let result = try #require(results.first { $0["ruleId"] as? String == "gtin-check-digit" })
        let tool = try #require(run["tool"] as? [String: Any])
        let rules = try #require((tool["driver"] as? [String: Any])?["rules"] as? [[String: Any]])
        let rule = rules[try #require(result["ruleIndex"] as? Int)]
        #expect(rule["id"] as? String == "gtin-check-digit")
        #expect(rule["name"] as? String == "GtinCheckDigit")
        #expect((rule["help"] as? [String: String])?["text"] == "The check digit.\nbasis: GS1 §7.9 (in force from 2026-01-01)")
        #expect((result["message"] as? [String: String])?["text"] == "wrong check digit\nmend the last digit")

        let location = try #require((result["locations"] as? [[String: [String: Any]]])?.first?["physicalLocation"])
        #expect(
            (location["artifactLocation"] as? [String: String])?["uri"] == "stories/C%C3%A0%20Mau/m%E1%BA%ADt%20ong/product.yaml")
        #expect(location["region"] as? [String: Int] == ["startLine": 21, "startColumn": 9, "endColumn": 25])
        let fix = try #require((result["fixes"] as? [[String: Any]])?.first)
        let change = try #require((fix["artifactChanges"] as? [[String: Any]])?.first)
        let replacement = try #require((change["replacements"] as? [[String: [String: Any]]])?.first)
        #expect(replacement["deletedRegion"] as? [String: Int] == ["startLine": 21, "startColumn": 9, "endColumn": 25])
        #expect(replacement["insertedContent"]?["text"] as? String == "\"09520001000010\"")
    }

    @Test func everyPathIsAURIReference() throws {
        let results = try #require(try run(of: SampleReport.full)["results"] as? [[String: Any]])
        let text = String(decoding: SampleReport.full.print(as: .sarif, language: .en), as: UTF8.self)
        #expect(results.count == 4)
        #expect(text.contains(#""uri": "../other/a%3Ab.yaml""#))
        #expect(text.contains(#""uri": "file:///abs/vi.md""#))
        #expect(!text.contains("suppressions"))
    }

    private func run(of report: Report) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(report.print(as: .sarif, language: .en))) as? [String: Any]
        return try #require((object?["runs"] as? [[String: Any]])?.first)
    }

    private func python(_ arguments: String...) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c"] + arguments
        let pipe = Pipe()
        process.standardError = pipe
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
