import Foundation
import Testing

@testable import Pages

struct EmbeddedTemplatesTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Templates").standardized

    @Test func everyFileOfTheFolderTravelsInsideTheProgram() throws {
        let paths = try #require(FileManager.default.enumerator(atPath: Self.folder.path)?.allObjects as? [String])
        let names = paths.filter { !$0.hasPrefix(".") && !Self.isFolder($0) }.sorted()
        let listed = EmbeddedTemplates.files.keys.sorted()
        for name in names where !listed.contains(name) {
            Issue.record("add an #embed block and a line of the table for \(name) to Sources/CEmbedded/templates.c")
        }
        for name in listed where !names.contains(name) {
            Issue.record("take \(name) out of Sources/CEmbedded/templates.c, or put it back into Templates/")
        }
        for name in names {
            #expect(
                EmbeddedTemplates.files[name] == [UInt8](try Data(contentsOf: Self.folder.appending(path: name))), "build again: \(name)")
        }
    }

    @Test func noBuiltInTemplateShowsAWritersBytesUnescaped() {
        for (name, bytes) in EmbeddedTemplates.files where name.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
        }
    }

    private static func isFolder(_ name: String) -> Bool {
        (try? folder.appending(path: name).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
    }
}
