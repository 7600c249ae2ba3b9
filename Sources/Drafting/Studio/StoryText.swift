public import Catalogue
import Digests
import Stories

/// The Markdown of a product in one language, as it is written outside an editor: read, shown in a form, and written back.
public struct StoryText: Sendable, Equatable {
    /// The longest text that is taken, in bytes: forty times the longest story of the model catalogue.
    public static let sizeLimit = 256 << 10

    /// The file's path below the stories' folder.
    public let path: String
    /// The text, its lines ended by line feeds; empty where there is no file yet.
    public let text: String
    /// By which the file is told from what it is changed to: hexadecimal SHA-256, `new` where there is none.
    public let digest: String

    /// What the file holds now.
    ///
    /// - Throws: `cannotRead`; `cannotEdit` where it holds what no form gives back as it was: bytes that are no UTF-8, control characters,
    ///   both kinds of line ends; `leadsOut` where it is a symbolic link.
    public init(of folder: ProductFolder, in language: Language) throws(DraftingError) {
        path = Self.path(of: folder, language)
        let bytes: [UInt8]?
        do throws(FolderError) {
            let disk = try FolderOnDisk(folder.stories)
            let entry = try disk.entries(of: folder.path).first { $0.name == "\(language.code).md" }
            guard entry == nil || entry?.kind == .file else { throw FolderError(path: "", reason: "") }
            bytes = entry == nil ? nil : try disk.read(path, limit: Self.sizeLimit)
        } catch {
            throw error.reason.isEmpty ? .leadsOut(path: path) : .cannotRead(path: path, reason: error.reason)
        }
        guard let text = Self.text(of: bytes ?? []) else { throw .cannotEdit(path: path) }
        self.text = text
        digest = Self.digest(bytes)
    }

    /// Writes what a form gave back, if the file is still the one that the form showed.
    ///
    /// - Parameters:
    ///   - text: the new text, with whatever line ends a browser sends; the file keeps its own.
    ///   - seen: the digest that the form showed.
    /// - Throws: `changedMeanwhile`, and nothing is written; `cannotEdit` where the text is too long or holds control characters.
    public static func write(
        _ text: String, to folder: ProductFolder, in language: Language, seen: String
    ) throws(DraftingError) {
        let path = path(of: folder, language)
        let lines = Array(text.utf8.filter { $0 != Self.carriageReturn })
        guard lines.count <= sizeLimit, Self.text(of: lines) != nil else { throw .cannotEdit(path: path) }
        // A link is refused before anything is read through it.
        _ = try StoryText(of: folder, in: language)
        try DraftFolder(folder.stories).edit(path, limit: sizeLimit) { bytes throws(DraftingError) in
            guard digest(bytes) == seen else { throw .changedMeanwhile(path: path) }
            guard let bytes, bytes.contains(carriageReturn) else { return lines }
            return lines.flatMap { $0 == lineFeed ? [carriageReturn, lineFeed] : [$0] }
        }
    }

    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")

    private static func path(of folder: ProductFolder, _ language: Language) -> String { "\(folder.path)/\(language.code).md" }

    private static func digest(_ bytes: [UInt8]?) -> String { bytes.map { SHA256(of: $0).hex } ?? "new" }

    /// The text of bytes that a form gives back as they were; else `nil`.
    private static func text(of bytes: [UInt8]) -> String? {
        guard bytes.count <= sizeLimit else { return nil }
        let lines = bytes.filter { $0 != carriageReturn }
        let ends = lines.count { $0 == lineFeed }
        let isEven = lines.count == bytes.count || bytes.count - lines.count == ends
        let isPlain = lines.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == lineFeed || $0 == UInt8(ascii: "\t") }
        return isEven && isPlain ? String(validating: lines, as: UTF8.self) : nil
    }
}
