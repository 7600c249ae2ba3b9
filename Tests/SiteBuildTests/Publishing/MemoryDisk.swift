import Glibc
import SiteBuild
import Synchronization

/// A disk as a value: files by path, and which of them would survive a loss of power.
final class MemoryDisk: Disk {
    struct Contents: Equatable {
        var folders: Set<String> = ["/"]
        var files: [String: [UInt8]] = [:]
        /// Files that were written and not yet synchronised.
        var unsettled: Set<String> = []
        var locked: Set<String> = []
    }

    private let contents: Mutex<Contents>
    private let canExchange: Bool
    private let canLink: Bool

    init(folders: Set<String> = [], canExchange: Bool = true, canLink: Bool = true) {
        self.canLink = canLink
        contents = Mutex(Contents(folders: folders.union(["/"])))
        self.canExchange = canExchange
    }

    /// The files below `folder`, by their path in it; `nil` where there is no such folder.
    func tree(_ folder: String) -> [String: String]? {
        contents.withLock { disk in
            guard disk.folders.contains(folder) else { return nil }
            return disk.files.reduce(into: [:]) { tree, file in
                if file.key.hasPrefix(folder + "/") {
                    tree[String(file.key.dropFirst(folder.count + 1))] = String(decoding: file.value, as: UTF8.self)
                }
            }
        }
    }

    /// What stands directly in `folder`.
    func names(in folder: String) -> Set<String> {
        contents.withLock { disk in
            Set((disk.folders.union(disk.files.keys)).filter { $0 != "/" && Self.parent(of: $0) == folder }.map(Self.name))
        }
    }

    /// The power goes: what was not synchronised is left empty, as file systems do that write names before contents.
    func losePower() {
        contents.withLock { disk in
            for file in disk.unsettled { disk.files[file] = [] }
            disk.unsettled = []
            disk.locked = []
        }
    }

    static func parent(of path: String) -> String {
        let parent = path.split(separator: "/").dropLast().joined(separator: "/")
        return "/" + parent
    }

    static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

    func kind(of path: String) -> EntryKind? {
        contents.withLock { $0.files[path] != nil ? .file : $0.folders.contains(path) ? .folder : nil }
    }

    func list(_ folder: String) throws(DiskError) -> [DiskEntry] {
        guard kind(of: folder) == .folder else { throw DiskError(.look, folder, code: ENOENT) }
        return names(in: folder).map { name in
            DiskEntry(name: name, kind: kind(of: folder == "/" ? "/\(name)" : "\(folder)/\(name)") ?? .other)
        }
    }

    func read(_ path: String) throws(DiskError) -> [UInt8] {
        guard let file = contents.withLock({ $0.files[path] }) else { throw DiskError(.read, path, code: ENOENT) }
        return file
    }

    func resolve(_ path: String) -> String? {
        let whole = "/" + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        return kind(of: whole) == nil ? nil : whole
    }

    func makeFolder(_ path: String) throws(DiskError) {
        let made = contents.withLock { disk in
            if disk.folders.contains(Self.parent(of: path)) {
                disk.folders.insert(path)
                return true
            }
            return false
        }
        if !made { throw DiskError(.makeFolder, path, code: ENOENT) }
    }

    func write(_ bytes: Span<UInt8>, to path: String) throws(DiskError) {
        let copy = bytes.withUnsafeBufferPointer { Array($0) }
        let code: Int32 = contents.withLock { disk in
            guard disk.folders.contains(Self.parent(of: path)) else { return ENOENT }
            guard disk.files[path] == nil, !disk.folders.contains(path) else { return EEXIST }
            disk.files[path] = copy
            disk.unsettled.insert(path)
            return 0
        }
        if code != 0 { throw DiskError(.write, path, code: code) }
    }

    func create(_ path: String) throws(DiskError) -> any DiskFile {
        try write([UInt8]().span, to: path)
        return File(path, on: self)
    }

    func open(_ path: String) throws(DiskError) -> any DiskFile {
        _ = try read(path)
        return File(path, on: self)
    }

    private final class File: DiskFile {
        private let path: String
        private let disk: MemoryDisk

        init(_ path: String, on disk: MemoryDisk) {
            self.path = path
            self.disk = disk
        }

        func append(_ bytes: UnsafeRawBufferPointer) { disk.contents.withLock { $0.files[path]?.append(contentsOf: bytes) } }

        func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(DiskError) -> Int {
            let piece = try disk.read(path)[offset...].prefix(buffer.count)
            buffer.copyBytes(from: piece)
            return piece.count
        }

        func close() {}
    }

    /// A second name is a second value here: no file is ever changed in its place.
    func link(_ path: String, to other: String) throws(DiskError) -> Bool {
        guard canLink else { return false }
        let bytes = try read(path)
        try write(bytes.span, to: other)
        return true
    }

    func removeFile(_ path: String) throws(DiskError) {
        guard contents.withLock({ $0.files.removeValue(forKey: path) }) != nil else { throw DiskError(.remove, path, code: ENOENT) }
    }

    func removeFolder(_ path: String) throws(DiskError) {
        guard kind(of: path) == .folder else { throw DiskError(.remove, path, code: ENOENT) }
        guard names(in: path).isEmpty else { throw DiskError(.remove, path, code: ENOTEMPTY) }
        contents.withLock { _ = $0.folders.remove(path) }
    }

    func rename(_ path: String, to other: String) throws(DiskError) {
        guard kind(of: path) != nil else { throw DiskError(.rename, path, code: ENOENT) }
        if kind(of: other) == .folder, !names(in: other).isEmpty { throw DiskError(.rename, path, code: ENOTEMPTY) }
        contents.withLock { disk in
            disk.renameAll { $0.moved(from: path, to: other) }
        }
    }

    func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool {
        guard canExchange else { return false }
        guard kind(of: one) != nil, kind(of: other) != nil else { throw DiskError(.rename, one, code: ENOENT) }
        contents.withLock { disk in
            disk.renameAll { path in
                let moved = path.moved(from: one, to: other)
                return moved == path ? path.moved(from: other, to: one) : moved
            }
        }
        return true
    }

    func synchronise(_ folder: String) { contents.withLock { $0.unsettled = [] } }

    func synchroniseNames(in folder: String) {}

    func lock(_ path: String) -> (any DiskLock)? {
        guard contents.withLock({ $0.locked.insert(path).inserted }) else { return nil }
        return Lock { self.contents.withLock { _ = $0.locked.remove(path) } }
    }

    private final class Lock: DiskLock {
        private let release: @Sendable () -> Void

        init(release: @Sendable @escaping () -> Void) { self.release = release }

        deinit { release() }
    }
}

extension MemoryDisk.Contents {
    fileprivate mutating func renameAll(_ rename: (String) -> String) {
        folders = Set(folders.map(rename))
        files = Dictionary(uniqueKeysWithValues: files.map { (rename($0.key), $0.value) })
        unsettled = Set(unsettled.map(rename))
    }
}

extension String {
    fileprivate func moved(from path: String, to other: String) -> String {
        self == path ? other : hasPrefix(path + "/") ? other + dropFirst(path.count) : self
    }
}
