/// What publishing asks of a disk, each call one step that may fail: the real one is `LocalDisk`, tests let the n-th step fail.
///
/// Every call is safe from several tasks at once.
public protocol Disk: Sendable {
    /// What stands at `path`, links not followed; `nil` where nothing does.
    func kind(of path: String) throws(DiskError) -> EntryKind?
    /// What a folder holds, in no particular order.
    func list(_ folder: String) throws(DiskError) -> [DiskEntry]
    /// All of a file.
    func read(_ path: String) throws(DiskError) -> [UInt8]
    /// The path without links and dots; `nil` where nothing stands there.
    func resolve(_ path: String) throws(DiskError) -> String?

    /// Makes one folder whose parent exists; one that is there already is fine.
    func makeFolder(_ path: String) throws(DiskError)
    /// Writes a new file; one that is there already is an error.
    func write(_ bytes: Span<UInt8>, to path: String) throws(DiskError)
    /// Makes a new file that is written piece by piece; one that is there already is an error.
    func create(_ path: String) throws(DiskError) -> any DiskFile
    /// A file that is read piece by piece.
    func open(_ path: String) throws(DiskError) -> any DiskFile
    /// Gives the file at `path` a second name in a folder of the same file system. `false`, with nothing done, where that can't be had.
    func link(_ path: String, to other: String) throws(DiskError) -> Bool
    /// Removes a file or a link.
    func removeFile(_ path: String) throws(DiskError)
    /// Removes an empty folder.
    func removeFolder(_ path: String) throws(DiskError)
    /// Gives a file or folder another name, in one step; it may take the place of an empty folder.
    func rename(_ path: String, to other: String) throws(DiskError)
    /// Exchanges two folders in one step. `false`, with nothing done, where the file system can't.
    func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool
    /// Returns once everything written below `folder` would survive a loss of power.
    func synchronise(_ folder: String) throws(DiskError)
    /// Returns once the names in `folder` itself would survive a loss of power.
    func synchroniseNames(in folder: String) throws(DiskError)
    /// Takes the lock at `path`, or returns `nil` at once if another holds it. It ends with the value, or with the process.
    func lock(_ path: String) throws(DiskError) -> (any DiskLock)?
}

/// A file that is too large to be held as a whole. It is used from one task at a time.
public protocol DiskFile: AnyObject {
    /// Writes the next bytes of a file that was made new.
    func append(_ bytes: UnsafeRawBufferPointer) throws(DiskError)
    /// Puts into `buffer` what stands from `offset` on, and says how many bytes that is; 0 at the end.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(DiskError) -> Int
    /// Ends the writing: what the disk refuses late, it refuses here.
    func close() throws(DiskError)
}

/// A lock that is held as long as the value lives.
public protocol DiskLock: AnyObject, Sendable {}

/// What a name in a folder stands for.
public enum EntryKind: Sendable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A symbolic link.
    case link
    /// A device, socket or pipe.
    case other
}

/// One name in a folder.
public struct DiskEntry: Hashable, Sendable {
    /// The name, without the folder's.
    public var name: String
    /// What it stands for.
    public var kind: EntryKind

    /// An entry called `name`.
    public init(name: String, kind: EntryKind) {
        self.name = name
        self.kind = kind
    }
}

extension Disk {
    /// Makes `folder` and the folders above it that are missing.
    func makeFolders(_ folder: String) throws(DiskError) {
        if try kind(of: folder) != nil { return }
        if let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), slash != folder.startIndex {
            try makeFolders(String(folder[..<slash]))
        }
        try makeFolder(folder)
    }

    /// Removes `folder` with all that it holds, following no link, and the file called `last` in it last of all: what is left by a
    /// run that was cut short can still be told by that file.
    func removeTree(_ folder: String, last: String) throws(DiskError) {
        var found = [folder]
        var next = 0
        while next < found.count {
            let parent = found[next]
            next += 1
            for entry in try list(parent) {
                let path = "\(parent)/\(entry.name)"
                if entry.kind == .folder {
                    found.append(path)
                } else if parent != folder || entry.name != last {
                    try removeFile(path)
                }
            }
        }
        for path in found.dropFirst().reversed() { try removeFolder(path) }
        if try kind(of: "\(folder)/\(last)") != nil { try removeFile("\(folder)/\(last)") }
        try removeFolder(folder)
    }
}
