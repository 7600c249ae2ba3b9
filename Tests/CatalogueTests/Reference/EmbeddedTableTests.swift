import Foundation
import Testing

@testable import Catalogue

@Suite struct EmbeddedTableTests {
    private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Catalogue/Reference/Data")

    @Test func everyFileOfTheFolderIsEmbedded() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.data.path()).filter { $0.hasSuffix(".tsv") }.sorted()
        #expect(EmbeddedTable.names == files, "add the missing block and line to Sources/CEmbedded/reference.c")
    }

    @Test(arguments: EmbeddedTable.names)
    func theProgramCarriesTheFileAsItIs(name: String) throws {
        #expect(try Array(Data(contentsOf: Self.data.appending(path: name))) == Array(EmbeddedTable.bytes(of: name)))
    }

    @Test(arguments: EmbeddedTable.names)
    func everyRowHasACellForEachColumnAndIsComposed(name: String) {
        let table = EmbeddedTable(name)
        #expect(table.rows().allSatisfy { $0.count == table.columns.count })
        #expect(Spelling.hasNoCombiningMarks(EmbeddedTable.bytes(of: name)))
    }
}
