import Stories

/// A folder on the disk in which some files have other bytes than there.
struct ChangedFolder: StoryFolder {
    private let disk: FolderOnDisk
    private let changes: [String: [UInt8]]

    init(_ disk: FolderOnDisk, _ changes: [String: [UInt8]]) {
        self.disk = disk
        self.changes = changes
    }

    func entries(of path: String) throws(FolderError) -> [FolderEntry] { try disk.entries(of: path) }

    func read(_ path: String, limit: Int) throws(FolderError) -> [UInt8] {
        if let bytes = changes[path] { return Array(bytes.prefix(limit + 1)) }
        return try disk.read(path, limit: limit)
    }

    func marks(of path: String) -> [Int64] { changes[path] == nil ? disk.marks(of: path) : [] }
}
