import Foundation
import Testing

@testable import Pages

/// The public specification's own tests, read from beside the project.
struct MustacheSpecTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared/mustache-spec").standardized

    @Test(arguments: ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"])
    func everyTestOfTheSpecificationPasses(_ name: String) throws {
        let file = Self.folder.appending(path: name + ".json")
        guard let data = try? Data(contentsOf: file) else {
            print("not run: \(file.path) is absent")
            return
        }
        let suite = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let tests = try #require(suite["tests"] as? [[String: Any]])
        #expect(tests.count >= 12)
        for test in tests {
            let title = test["name"] as? String ?? "?"
            let source = try #require(test["template"] as? String)
            let partials = (test["partials"] as? [String: String] ?? [:]).mapValues { Array($0.utf8) }
            let template = try TemplateCompiler.compile(Array(source.utf8))
            var output: [UInt8] = []
            Rendering.render(
                template, of: try partials.mapValues { try TemplateCompiler.compile($0) }, with: value(test["data"]), into: &output)
            #expect(String(decoding: output, as: UTF8.self) == test["expected"] as? String, "\(name): \(title)")
        }
    }

    private func value(_ json: Any?) -> TemplateValue {
        switch json {
        case let number as NSNumber where isTruth(number): .truth(number.boolValue)
        case let number as NSNumber: .text("\(number)")
        case let string as String: .text(string)
        case let values as [Any]: .list(values.map(value))
        case let values as [String: Any]:
            .record(values.reduce(into: Record()) { record, pair in record[Key(pair.key.utf8)] = value(pair.value) })
        default: .none
        }
    }

    /// JSONSerialization gives truths as numbers that only their type of C tells apart.
    private func isTruth(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
