public import Catalogue
import Stories

/// A producer's folder in a catalogue on the disk.
public struct ProducerFolder: Sendable, Equatable {
    /// The stories' folder, as the user wrote it.
    public let stories: String
    /// The producer's folder below it.
    public let path: String

    /// The folder at `path` below `stories`.
    public init(stories: String, path: String) {
        self.stories = stories
        self.path = path
    }

    /// What the folder says now with its products, read from the disk, and nothing else of the catalogue but `site.yaml`.
    ///
    /// - Throws: `cannotRead`.
    public func read() async throws(DraftingError) -> Manuscript {
        do throws(FolderError) {
            return try await Stories.read(ProducerAlone(FolderOnDisk(stories), around: path), root: stories, width: 1)
        } catch {
            throw .cannotRead(path: error.path, reason: error.reason)
        }
    }
}

/// A catalogue of which only `site.yaml` and what lies on the way to one folder is seen.
struct ProducerAlone: StoryFolder {
    private let folder: FolderOnDisk
    /// The producer's folder.
    private let path: String

    /// The part of `folder` around a producer's folder, or that of one of its products.
    init(_ folder: FolderOnDisk, around inner: String) throws(FolderError) {
        self.folder = folder
        var path = inner
        while !path.isEmpty, try !folder.entries(of: path).contains(where: { $0.name == "producer.yaml" }) {
            path = RelativePath.folder(of: path)
        }
        self.path = path
    }

    func entries(of path: String) throws(FolderError) -> [FolderEntry] {
        let entries = try folder.entries(of: path)
        guard path.isEmpty || self.path.hasPrefix(path + "/") else { return entries }
        let next = self.path.dropFirst(path.isEmpty ? 0 : path.utf8.count + 1).prefix { $0 != "/" }
        return entries.filter { path.isEmpty && $0.name == "site.yaml" || $0.kind == .folder && $0.name == next }
    }

    func read(_ path: String, limit: Int) throws(FolderError) -> [UInt8] { try folder.read(path, limit: limit) }
}
