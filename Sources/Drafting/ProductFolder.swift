public import Catalogue
import Diagnostics
private import Glibc
import Stories

/// A product's folder in a catalogue on the disk: what is written about one product alone is written here.
public struct ProductFolder: Sendable, Equatable {
    /// The stories' folder, as the user wrote it.
    public let stories: String
    /// The product's folder below it.
    public let path: String

    /// The folder at `path` below `stories`.
    public init(stories: String, path: String) {
        self.stories = stories
        self.path = path
    }

    /// The folder as findings name it.
    public var name: String { "\(stories)/\(path)" }

    /// The folder that a user means: its path, or the end of its path in `stories` such as `ong-rung/mat-ong`.
    ///
    /// - Throws: `noProduct`, `severalProducts`, `noCatalogue`, `cannotRead`.
    public static func find(_ text: String, in stories: String) throws(DraftingError) -> ProductFolder {
        let written = trimmed(text)
        if access("\(written)/product.yaml", F_OK) == 0 { return try inCatalogue(written) }
        let root = trimmed(stories)
        let folders = try productFolders(in: root)
        let matching = folders.filter { $0 == written || $0.hasSuffix("/\(written)") }
        guard let first = matching.first else {
            throw .noProduct(text, nearest: Spelling.nearest(to: written, among: folders.map { RelativePath.name(of: $0) }))
        }
        guard matching.count == 1 else { throw .severalProducts(text, matching.map { "\(root)/\($0)" }) }
        return ProductFolder(stories: root, path: first)
    }

    private static func trimmed(_ path: String) -> String {
        var path = path[...]
        while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
        return String(path)
    }

    /// The catalogue above a product's folder.
    private static func inCatalogue(_ folder: String) throws(DraftingError) -> ProductFolder {
        var parts = folder.split(separator: "/").filter { $0 != "." }
        let start = folder.hasPrefix("/") ? "/" : ""
        var below: [Substring] = []
        while let last = parts.popLast() {
            below.insert(last, at: 0)
            let root = start + parts.joined(separator: "/")
            if access("\(root.isEmpty ? "." : root)/site.yaml", F_OK) == 0 {
                return ProductFolder(stories: root.isEmpty ? "." : root, path: below.joined(separator: "/"))
            }
        }
        throw .noCatalogue(path: folder)
    }

    private static func productFolders(in root: String) throws(DraftingError) -> [String] {
        do throws(FolderError) {
            let disk = try FolderOnDisk(root)
            var found: [String] = []
            var open = [""]
            while let folder = open.popLast() {
                for entry in try disk.entries(of: folder) where !entry.name.hasPrefix(".") && !entry.name.hasPrefix("_") {
                    let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                    // Nobody groups stories deeper; see Stories.
                    if entry.kind == .folder, path.utf8.count(where: { $0 == UInt8(ascii: "/") }) < 12 { open.append(path) }
                    if entry.kind == .file, entry.name == "product.yaml" { found.append(folder) }
                }
            }
            return found.sorted()
        } catch {
            throw .cannotRead(path: error.path.isEmpty ? root : error.path, reason: error.reason)
        }
    }

    /// What the folder says now, read from the disk with its producer's and nothing else of the catalogue.
    ///
    /// - Throws: `noProduct`, `cannotRead`.
    public func read() async throws(DraftingError) -> (manuscript: Manuscript, product: Product) { try await read(with: nil) }

    /// What the folder would say with a file that is not written yet.
    func read(with draft: DraftFile?) async throws(DraftingError) -> (manuscript: Manuscript, product: Product) {
        do throws(FolderError) {
            let alone = try ProducerAlone(FolderOnDisk(stories), around: path)
            let manuscript =
                if let draft {
                    try await Stories.read(FolderWithDraft(folder: alone, draft: draft), root: stories, width: 1)
                } else {
                    try await Stories.read(alone, root: stories, width: 1)
                }
            guard let product = manuscript.products.first(where: { $0.folder == name }) else { throw FolderError(path: path, reason: "") }
            return (manuscript, product)
        } catch {
            throw error.reason.isEmpty ? .noProduct(name, nearest: nil) : .cannotRead(path: error.path, reason: error.reason)
        }
    }
}

/// A folder as it will be once a file is written.
private struct FolderWithDraft: StoryFolder {
    let folder: ProducerAlone
    let draft: DraftFile

    func entries(of path: String) throws(FolderError) -> [FolderEntry] {
        let entries = try folder.entries(of: path)
        let name = RelativePath.name(of: draft.path)
        guard path == RelativePath.folder(of: draft.path), !entries.contains(where: { $0.name == name }) else { return entries }
        return entries + [FolderEntry(name, .file)]
    }

    func read(_ path: String, limit: Int) throws(FolderError) -> [UInt8] {
        path == draft.path ? Array(draft.bytes.prefix(limit + 1)) : try folder.read(path, limit: limit)
    }
}
