/// A folder of stories to read from: on disk, or in memory for a test or an editor. Nothing else of the machine is seen by the reader.
public protocol StoryFolder: Sendable {
    /// The entries of a folder, in any order. `path` is below the stories' folder, empty for itself.
    func entries(of path: String) throws(FolderError) -> [FolderEntry]
    /// The bytes of a file, at most `limit + 1` of them.
    func read(_ path: String, limit: Int) throws(FolderError) -> [UInt8]
    /// What tells a file from any later one at its path without its being read whole, such as its size and times; nothing where it can't
    /// become another.
    func marks(of path: String) -> [Int64]
}

extension StoryFolder {
    /// None: no file becomes another.
    public func marks(of path: String) -> [Int64] { [] }
}

/// One entry of a folder.
public struct FolderEntry: Sendable, Equatable {
    /// What an entry can be.
    public enum Kind: Sendable {
        /// A file.
        case file
        /// A folder.
        case folder
        /// A symbolic link that leads out of the stories' folder, or nowhere.
        case strayLink
        /// A symbolic link to a folder of the stories: it would be read twice, or without end.
        case folderLink
        /// A device, a pipe, a socket.
        case other
    }

    /// Its name.
    public let name: String
    /// What it is.
    public let kind: Kind

    /// An entry.
    public init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// The machine refused to read a folder or file of the stories.
public struct FolderError: Error, Sendable {
    /// The path below the stories' folder.
    public let path: String
    /// What the system said.
    public let reason: String

    /// A refusal to read `path`.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}

/// A folder of stories in memory.
public struct FolderInMemory: StoryFolder {
    private let files: [String: [UInt8]]
    private let folders: [String: [FolderEntry]]

    /// A folder of `files`, by path.
    public init(_ files: [String: [UInt8]]) {
        self.files = files
        var folders: [String: [String: FolderEntry.Kind]] = ["": [:]]
        for path in files.keys {
            var parts = path.split(separator: "/").map(String.init)
            var kind = FolderEntry.Kind.file
            while let name = parts.popLast() {
                folders[parts.joined(separator: "/"), default: [:]][name] = kind
                kind = .folder
            }
        }
        self.folders = folders.mapValues { $0.map { FolderEntry($0.key, $0.value) } }
    }

    /// A folder of texts, by path.
    public init(_ texts: [String: String]) { self.init(texts.mapValues { Array($0.utf8) }) }

    /// The entries of a folder.
    public func entries(of path: String) throws(FolderError) -> [FolderEntry] {
        guard let entries = folders[path] else { throw FolderError(path: path, reason: "no such folder") }
        return entries
    }

    /// The bytes of a file.
    public func read(_ path: String, limit: Int) throws(FolderError) -> [UInt8] {
        guard let bytes = files[path] else { throw FolderError(path: path, reason: "no such file") }
        return bytes.count > limit ? Array(bytes.prefix(limit + 1)) : bytes
    }
}
