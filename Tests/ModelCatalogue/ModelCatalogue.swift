public import Diagnostics
public import Foundation
import YAML

/// A small catalogue in memory that nothing is wrong with: one of the model producers with its products, and a fair. The examples of
/// rules are changes to it.
public struct ModelCatalogue: Sendable {
    /// The stories' folder, as findings name it.
    public static let root = "stories"
    /// The product that examples change.
    public static let product = "ong-rung-u-minh/mat-ong-hoa-tram"
    /// The day as of which the model stories are written.
    public static let today = "2026-11-23"
    /// The project's folder.
    public static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The files by path below the stories' folder.
    public var files: [String: [UInt8]]

    /// The catalogue as it is on disk.
    public init() throws {
        files = [:]
        let stories = Self.project.appending(path: "stories")
        let producer = stories.appending(path: "tay-nam-bo/ong-rung-u-minh")
        files["site.yaml"] = try Self.bytes(of: stories.appending(path: "site.yaml"))
        for page in ["dieu-khoan.vi.md", "terms.en.md"] {
            files["pages/\(page)"] = try Self.bytes(of: stories.appending(path: "pages/\(page)"))
        }
        for path in try FileManager.default.subpathsOfDirectory(atPath: producer.path) {
            let file = producer.appending(path: path)
            if !file.hasDirectoryPath, !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue {
                    files["ong-rung-u-minh/\(path)"] = try Self.bytes(of: file)
                }
            }
        }
        files["hoi-cho/hoi-cho-mau/fair.yaml"] = Array(Self.fair.utf8)
        for (language, title) in [("vi", "Hội chợ mẫu"), ("en", "Sample fair")] {
            files["hoi-cho/hoi-cho-mau/\(language).md"] = Array("---\ntitle: \(title)\nsummary: \(title).\n---\n\n\(title).\n".utf8)
        }
    }

    private static func bytes(of file: URL) throws -> [UInt8] { Array(try Data(contentsOf: file)) }

    private static let fair = """
        name: {vi: Hội chợ mẫu, en: Sample fair}
        from: 2027-01-22
        until: 2027-01-26
        venue: {vi: Nhà triển lãm, en: Exhibition hall}
        booths:
          - {booth: A12, producer: ong-rung-u-minh, products: [mat-ong-hoa-tram]}

        """

    /// What an example could not be applied for.
    public struct Mistake: Error, CustomStringConvertible {
        /// What is wrong with it.
        public let description: String
    }

    /// Changes the catalogue as `example` says, and returns the place that it marks with ▸, if it marks one.
    public mutating func apply(_ example: Example) throws -> Place? {
        if let kind = example.kind { _ = try apply(Example("kind: \(kind)")) }
        let path = Self.path(of: example.file)
        if let source = example.copied { files[path] = (files[source] ?? []) + Array("\n\(example.added)\n".utf8) }
        if let key = Self.markedKey(in: example) {
            // A mark inside a key would make it another key: the patch goes in without it, and the key is looked up.
            files[path] = Array(try patched(files[path], with: Example(example.patch.replacing("▸", with: ""), in: example.file)).utf8)
            // In front matter what is missing has no better place than the file's beginning.
            guard example.file.hasSuffix(".yaml") else { return Place("\(Self.root)/\(path)") }
            let root = YAML.parse(files[path] ?? [], file: "\(Self.root)/\(path)").root
            let holder = key.dropLast().reduce(root) { node, part in node?.mapping?[part] ?? Int(part).flatMap { node?.items?[$0] } }
            return holder?.mapping?.entry(key[key.count - 1])?.key.place ?? holder?.mapping?.place
        }
        // A mark in front of a bracket would make it plain text: it goes in behind the bracket.
        let isShifted = example.patch.contains("▸{")
        let patch = Example(example.patch.replacing("▸{", with: "{▸"), in: example.file)
        var text = try example.whole ?? patched(files[path], with: patch)
        var mark = Self.takeMark(from: &text)
        if isShifted { mark?.column -= 1 }
        files[path] = Array(text.utf8)
        return mark.map { Place("\(Self.root)/\(path)", line: $0.line, column: $0.column) }
    }

    /// The path whose last key carries the mark. Where the key is taken away, the finding points at the mapping that lacks it.
    private static func markedKey(in example: Example) -> [String]? {
        for line in example.patch.split(separator: "\n") where example.whole == nil {
            let key = line.prefix { $0 != ":" }
            if key.contains("▸") { return key.replacing("▸", with: "").split(separator: ".").map(String.init) }
        }
        return nil
    }

    private static func path(of file: String) -> String {
        switch file {
        case "site.yaml": file
        case "producer.yaml": "ong-rung-u-minh/producer.yaml"
        case "fair.yaml": "hoi-cho/hoi-cho-mau/fair.yaml"
        default: file.contains("/") ? file : "\(product)/\(file)"
        }
    }

    private func patched(_ bytes: [UInt8]?, with example: Example) throws -> String {
        var text = String(decoding: bytes ?? [], as: UTF8.self)
        for line in example.patch.split(separator: "\n") {
            guard let colon = line.firstRange(of: ": ") ?? line.firstRange(of: ":") else {
                throw Mistake(description: "no key in “\(line)”")
            }
            let key = String(line[..<colon.lowerBound])
            let value = String(line[colon.upperBound...])
            text =
                example.file.hasSuffix(".md")
                ? try Self.story(text, setting: key, to: value) : try Self.facts(text, setting: key, to: value)
        }
        return text
    }

    /// YAML with one key set, or taken away with the value `nil`. The mark ▸ may stand before the key or the value.
    private static func facts(_ text: String, setting key: String, to value: String) throws -> String {
        let path = key.split(separator: ".").map(String.init)
        let bytes = Array(text.utf8)
        let changed = value == "nil" ? YAML.removing(path: path, in: bytes) : YAML.setting(path: path, to: value, in: bytes)
        guard let changed else { throw Mistake(description: "can't set “\(key)” to “\(value)”") }
        return String(decoding: changed, as: UTF8.self)
    }

    /// A story with its body set (`body`), or a key of its front matter.
    private static func story(_ text: String, setting key: String, to value: String) throws -> String {
        guard let close = text.dropFirst(4).firstRange(of: "\n---\n") else { throw Mistake(description: "no front matter") }
        let front = String(text[text.index(text.startIndex, offsetBy: 4)..<text.index(after: close.lowerBound)])
        let body = String(text[close.upperBound...])
        if key == "body" { return "---\n\(front)---\n\n\(value)\n" }
        let path = key.hasPrefix("---.") ? String(key.dropFirst(4)) : key
        return "---\n\(try facts(front, setting: path, to: value))---\n\(body)"
    }

    /// Takes the mark ▸ out of a text and says where it stood.
    private static func takeMark(from text: inout String) -> (line: Int, column: Int)? {
        guard let mark = text.unicodeScalars.firstIndex(of: "▸") else { return nil }
        var (line, column) = (1, 1)
        for scalar in text.unicodeScalars[..<mark] {
            if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        text.unicodeScalars.remove(at: mark)
        return (line, column)
    }
}
