import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Rulebook
import Stories
import Testing

/// A model product with its producer and the site around it, in memory, to be changed and reviewed by itself.
struct EditedStory {
    private(set) var files: [String: [UInt8]]
    private let folder: String

    /// The model product of this name.
    init(_ product: String) throws {
        folder = try #require(Self.folders[product], "no product \(product)")
        files = try Self.files(of: folder)
    }

    /// Changes the story, and returns the file and the lines that were touched.
    mutating func apply(_ edit: Edit) throws -> (file: String, lines: ClosedRange<Int>) {
        let path = edit.file.hasPrefix("../") ? "\(Self.parent(of: folder))/\(edit.file.dropFirst(3))" : "\(folder)/\(edit.file)"
        let text = String(decoding: try #require(files[path], "no \(path)"), as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last == "" { lines.removeLast() }
        let touched = try Self.change(&lines, edit.change)
        files[path] = Array((lines.joined(separator: "\n") + "\n").utf8)
        return ("stories/\(path)", touched)
    }

    private static func change(_ lines: inout [String], _ change: Edit.Change) throws -> ClosedRange<Int> {
        switch change {
        case .paragraph(let words):
            let added = words.split(separator: "\n").map(String.init)
            lines += [""] + added
            return lines.count - added.count + 1...lines.count
        case .field(let name, let words):
            let line = try #require(lines.firstIndex { $0.hasPrefix("\(name): ") }, "no field \(name)")
            lines[line] = "\(name): \"\(words)\""
            return line + 1...line + 1
        case .highlight(let words):
            let head = try #require(lines.firstIndex(of: "highlights:"), "no highlights")
            let next = try #require(lines[(head + 1)...].firstIndex { !$0.hasPrefix("  ") })
            lines.insert("  - \"\(words)\"", at: next)
            return next + 1...next + 1
        case .words(let old, let new):
            let line = try #require(lines.firstIndex { $0.contains(old) }, "nowhere: \(old)")
            lines[line] = lines[line].replacing(old, with: new, maxReplacements: 1)
            return line + 1...line + 1
        }
    }

    /// What is found in it above a note, without what compares the languages, which an edit of one of them always sets off.
    func findings() async throws -> [Finding] {
        try await review().filter { $0.severity > .note && !$0.rule.name.hasSuffix("-differ") }
    }

    /// In what its languages differ.
    func disagreements() async throws -> [Finding] { try await review().filter { $0.rule.name.hasSuffix("-differ") } }

    /// The stories as read.
    func manuscript() async throws -> Manuscript { try await Stories.read(FolderInMemory(files), root: "stories", width: 1) }

    private func review() async throws -> [Finding] {
        let today = try #require(Day(ModelCatalogue.today))
        return await Rulebook.review(try await manuscript(), today: today, width: 1).findings
    }

    /// Puts text behind a file of the product.
    mutating func append(_ text: String, to file: String) throws {
        let path = "\(folder)/\(file)"
        files[path] = try #require(files[path]) + Array(text.utf8)
    }

    // MARK: The stories on disk

    private static let root = ModelCatalogue.project.appending(path: "stories")

    private static func parent(of folder: String) -> String { folder.split(separator: "/").dropLast().joined(separator: "/") }

    /// The folders of the model products, by slug.
    private static let folders: [String: String] = {
        let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        let products = files.filter { $0.hasSuffix("/product.yaml") }.map { String($0.dropLast("/product.yaml".count)) }
        return Dictionary(products.map { (String($0.split(separator: "/").last ?? ""), $0) }, uniquingKeysWith: { first, _ in first })
    }()

    private static func files(of product: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let producer = parent(of: product)
        for folder in [producer, "pages"] {
            for name in FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap({ $0 as? String }) ?? [] {
                let path = "\(folder)/\(name)"
                if let data = try? Data(contentsOf: root.appending(path: path)) { files[path] = Array(data) }
            }
        }
        files["site.yaml"] = Array(try Data(contentsOf: root.appending(path: "site.yaml")))
        return files
    }
}
