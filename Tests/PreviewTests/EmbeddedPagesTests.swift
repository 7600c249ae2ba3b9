import Foundation
import Pages
import Testing

@testable import Preview

struct EmbeddedPagesTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Preview/Web").standardized

    @Test func everyFileOfTheFolderTravelsInsideTheProgram() throws {
        let paths = try #require(FileManager.default.enumerator(atPath: Self.folder.path)?.allObjects as? [String])
        let names = paths.filter { $0.contains(".") && !$0.hasPrefix(".") }
        #expect(Set(names) == Set(OwnPages.embedded.keys), "Sources/CEmbedded/preview.c has a block and a line for each file")
        for name in names {
            #expect(OwnPages.embedded[name] == [UInt8](try Data(contentsOf: Self.folder.appending(path: name))), "build again: \(name)")
        }
    }

    @Test func everyTemplateCanBeReadAndHasItsWords() {
        let set = TemplateSet(builtIn: [:], overrides: OwnPages.embedded, folder: "Web")
        #expect(set.findings.isEmpty, "\(set.findings)")
    }

    @Test func bothLanguagesHaveTheSameWords() {
        func names(_ language: String) -> Set<Substring> {
            let lines = String(decoding: OwnPages.embedded["words/\(language).yaml"] ?? [], as: UTF8.self).split(separator: "\n")
            // Vietnamese has one form for one and many.
            return Set(lines.filter { !$0.hasPrefix("#") }.map { $0.prefix { $0 != ":" } }.filter { !$0.hasSuffix(".one") })
        }
        #expect(names("vi") == names("en"))
    }

    @Test func noTemplateShowsAWritersBytesUnescaped() {
        for (name, bytes) in OwnPages.embedded where name.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
            #expect(!text.contains("style=") && !text.contains("onclick") && !text.contains("<style"), "\(name): the policy forbids it")
        }
    }
}
