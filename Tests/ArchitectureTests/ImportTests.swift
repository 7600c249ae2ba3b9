import Foundation
import Testing

@Suite struct ImportTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The list in README.md: what each module may import of ours.
    static func picture() throws -> [String: Set<String>] {
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        var picture: [String: Set<String>] = [:]
        for line in readme.split(separator: "\n") where line.hasPrefix("    ") && line.contains(":  ") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let module = parts[0].trimmingCharacters(in: .whitespaces)
            guard module.allSatisfy({ $0.isLetter || $0 == "-" }), parts.count == 2 else { continue }
            picture[module] = Set(parts[1].split(separator: " ").map(String.init).filter { $0 != "-" })
        }
        return picture
    }

    /// The modules that a module's files import.
    static func imports(of module: String) throws -> Set<String> {
        let folder = root.appending(path: "Sources/\(module)")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)).compactMap { $0 as? URL }
        var imports: Set<String> = []
        for file in files where file.pathExtension == "swift" {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"), index <= 1, let name = words.last, !line.hasPrefix(" ") else { continue }
                imports.insert(String(name.prefix { $0 != "." }))
            }
        }
        return imports
    }

    @Test func modulesImportWhatTheReadmeShowsAndNothingElse() throws {
        let picture = try Self.picture()
        let modules = Set(
            try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
                .filter {
                    $0.hasPrefix("chapbut")
                        || ($0.first?.isUppercase ?? false) && !$0.hasPrefix("CL")
                            && !["CCmark", "CQRencode", "CZlib", "CFiles", "CEmbedded", "CMemory"].contains($0)
                })
        #expect(modules == Set(picture.keys))
        for (module, allowed) in picture {
            let ours = try Self.imports(of: module).intersection(modules)
            #expect(ours == allowed, "\(module) imports \(ours.sorted()), the README shows \(allowed.sorted())")
        }
    }

    @Test func eachCLibraryIsSeenByOneModule() throws {
        let doors = [
            "CCmark": "CommonMark", "CLibXML2": "XML", "CLibYAML": "YAML", "CLibCrypto": "Digests", "CLibXXHash": "Digests",
            "CQRencode": "Codes", "CZlib": "Codes",
            "CFiles": "SiteBuild",
        ]
        for (library, door) in doors {
            for module in try Self.picture().keys.sorted() where try Self.imports(of: module).contains(library) {
                #expect(module == door)
            }
        }
    }
}
