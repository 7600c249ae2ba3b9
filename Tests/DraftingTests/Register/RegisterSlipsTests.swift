import Diagnostics
import Drafting
import Foundation
import Testing

/// Every slip of a register finds what its own examples say.
@Suite struct RegisterSlipsTests {
    @Test(arguments: RegisterImport.slips.flatMap { slip in slip.flags.map { (slip, $0) } })
    func itFlagsItsExampleOnItsRow(_ slip: About, _ example: Example) throws {
        let marked = try #require(example.whole)
        let mark = try #require(marked.firstRange(of: "▸"))
        let line = marked[..<mark.lowerBound].count { $0 == "\n" } + 1
        let found = try Self.findings(in: marked.replacing("▸", with: "")).filter { $0.rule == slip.id }
        #expect(found.map { Int($0.place.line) } == [line])
        #expect(found.allSatisfy { $0.severity == slip.severity })
    }

    @Test(arguments: RegisterImport.slips.flatMap { slip in slip.allows.map { (slip, $0) } })
    func itLetsItsExamplePass(_ slip: About, _ example: Example) throws {
        #expect(try !Self.findings(in: try #require(example.whole)).contains { $0.rule == slip.id })
    }

    @Test func everySlipThatIsReportedIsDescribed() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../../Sources/Drafting/Register").standardized
        var reported: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /"(register-[a-z-]+)"/) { reported.insert(String(match.output.1)) }
        }
        #expect(reported == Set(RegisterImport.slips.map(\.id.name)))
    }

    private static func findings(in register: String) throws -> [Finding] {
        try RegisterImport.outcome(of: Array(register.utf8), file: "register.csv", into: nil).findings
    }
}
