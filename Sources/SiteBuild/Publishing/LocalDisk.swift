private import CFiles
import Glibc

/// The computer's own disk, by plain system calls.
public struct LocalDisk: Disk {
    /// The computer's own disk.
    public init() {}

    /// What stands at `path`, by `lstat`.
    public func kind(of path: String) throws(DiskError) -> EntryKind? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw DiskError(.look, path, code: errno)
        }
        return EntryKind(mode: status.st_mode)
    }

    /// What a folder holds, by `readdir` and its `d_type`.
    public func list(_ folder: String) throws(DiskError) -> [DiskEntry] {
        guard let stream = opendir(folder) else { throw DiskError(.look, folder, code: errno) }
        defer { closedir(stream) }
        var entries: [DiskEntry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw DiskError(.look, folder, code: errno) }
                return entries
            }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            var kind = EntryKind(type: entry.pointee.d_type)
            if kind == nil { kind = try self.kind(of: "\(folder)/\(name)") }
            if let kind { entries.append(DiskEntry(name: name, kind: kind)) }
        }
    }

    /// All of a file. A pipe is not waited for, and of a device nothing is read.
    public func read(_ path: String) throws(DiskError) -> [UInt8] {
        let file = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw DiskError(.read, path, code: errno) }
        defer { close(file) }
        let status = try Self.status(ofFile: file, at: path)
        // One byte more than it has, so that its end is seen by the way.
        var (bytes, isOver) = try Self.read(file, path, most: max(0, Int(status.st_size)) + 1)
        while !isOver {
            let more = try Self.read(file, path, most: 65_536)
            bytes += more.bytes
            isOver = more.isOver
        }
        return bytes
    }

    /// The status of a regular file that is open; anything else is refused.
    static func status(ofFile file: Int32, at path: String) throws(DiskError) -> stat {
        var status = stat()
        guard fstat(file, &status) == 0 else { throw DiskError(.read, path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw DiskError(.read, path, code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
        }
        return status
    }

    /// Up to `most` bytes from where a file was read last, and whether its end was reached.
    private static func read(_ file: Int32, _ path: String, most: Int) throws(DiskError) -> (bytes: [UInt8], isOver: Bool) {
        var (isOver, refusal) = (false, Int32(0))
        let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
            while filled < most, !isOver, refusal == 0 {
                let count = Glibc.read(file, buffer.baseAddress.map { $0 + filled }, most - filled)
                if count > 0 { filled += count } else if count == 0 { isOver = true } else if errno != EINTR { refusal = errno }
            }
        }
        guard refusal == 0 else { throw DiskError(.read, path, code: refusal) }
        return (bytes, isOver)
    }

    /// The path without links and dots, by `realpath`.
    public func resolve(_ path: String) throws(DiskError) -> String? {
        guard let resolved = realpath(path, nil) else {
            if errno == ENOENT { return nil }
            throw DiskError(.look, path, code: errno)
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Makes one folder; one that is there already is fine.
    public func makeFolder(_ path: String) throws(DiskError) {
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw DiskError(.makeFolder, path, code: errno) }
    }

    /// Writes a new file, however many calls that takes.
    public func write(_ bytes: Span<UInt8>, to path: String) throws(DiskError) {
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw DiskError(.write, path, code: errno) }
        let refusal = bytes.withUnsafeBytes { Self.writeAll($0) { Glibc.write(file, $0, $1) } }
        // A disk that is full may say so only here. After EINTR the file is closed all the same: Linux never leaves it open.
        let closing = close(file) == 0 || errno == EINTR ? 0 : errno
        if let code = refusal ?? (closing == 0 ? nil : closing) { throw DiskError(.write, path, code: code) }
    }

    /// Hands `bytes` to `write` until all are taken: a call may take a part only, or be interrupted before it takes any.
    /// Returns the reason of a refusal.
    static func writeAll(_ bytes: UnsafeRawBufferPointer, by write: (UnsafeRawPointer, Int) -> Int) -> Int32? {
        var rest = bytes[...]
        while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
            let count = write(start, rest.count)
            if count < 0 && errno == EINTR { continue }
            if count < 0 { return errno }
            // Nothing taken and no reason given: asking again would never end.
            if count == 0 { return EIO }
            rest = rest.dropFirst(count)
        }
        return nil
    }

    /// Makes a new file that is written piece by piece.
    public func create(_ path: String) throws(DiskError) -> any DiskFile { try LocalFile(creating: path) }

    /// A file that is read piece by piece.
    public func open(_ path: String) throws(DiskError) -> any DiskFile { try LocalFile(reading: path) }

    /// Gives a file a second name; `false` on a file system without them, FAT for one, or where the file has too many already.
    public func link(_ path: String, to other: String) throws(DiskError) -> Bool {
        guard Glibc.link(path, other) != 0 else { return true }
        if [EPERM, ENOSYS, ENOTSUP, EMLINK, EXDEV].contains(errno) { return false }
        throw DiskError(.write, other, code: errno)
    }

    /// Removes a file or a link.
    public func removeFile(_ path: String) throws(DiskError) {
        guard unlink(path) != 0 else { return }
        let code = errno
        if code == ENOENT, path.unicodeScalars.contains("\u{FFFD}"), Self.removeUndecodable(path) { return }
        throw DiskError(.remove, path, code: code)
    }

    /// Removes a file whose name is no UTF-8, and reads as the last of `path`.
    private static func removeUndecodable(_ path: String) -> Bool {
        guard let slash = path.lastIndex(of: "/"), let stream = opendir(String(path[..<slash])) else { return false }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let isRemoved = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                guard String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) == path[path.index(after: slash)...] else { return false }
                return bytes.baseAddress.map { unlinkat(dirfd(stream), $0.assumingMemoryBound(to: CChar.self), 0) == 0 } ?? false
            }
            if isRemoved { return true }
        }
        return false
    }

    /// Removes an empty folder.
    public func removeFolder(_ path: String) throws(DiskError) {
        guard rmdir(path) == 0 else { throw DiskError(.remove, path, code: errno) }
    }

    /// Gives a file or folder another name.
    public func rename(_ path: String, to other: String) throws(DiskError) {
        guard Glibc.rename(path, other) == 0 else { throw DiskError(.rename, path, code: errno) }
    }

    /// Exchanges two folders by `renameat2`; `false` where kernel or file system lacks it.
    public func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool {
        guard chapbut_exchange(one, other) != 0 else { return true }
        if [EINVAL, ENOSYS, ENOTSUP].contains(errno) { return false }
        throw DiskError(.rename, one, code: errno)
    }

    /// Synchronises the whole file system that holds `folder`: one call where `fsync` would need one for each of 50,000 files.
    public func synchronise(_ folder: String) throws(DiskError) {
        try withFolder(folder) { chapbut_synchronise($0) }
    }

    /// Synchronises the folder alone.
    public func synchroniseNames(in folder: String) throws(DiskError) {
        try withFolder(folder) { fsync($0) }
    }

    private func withFolder(_ folder: String, _ call: (Int32) -> Int32) throws(DiskError) {
        let file = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw DiskError(.synchronise, folder, code: errno) }
        defer { close(file) }
        while call(file) != 0 {
            guard errno == EINTR else { throw DiskError(.synchronise, folder, code: errno) }
        }
    }

    /// Takes the lock at `path` by `flock`: the kernel gives it back when the process ends, however it ends.
    public func lock(_ path: String) throws(DiskError) -> (any DiskLock)? {
        try LocalLock(at: path)
    }
}

extension EntryKind {
    fileprivate init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .link
        default: self = .other
        }
    }

    /// `nil` where the file system leaves the kind open.
    fileprivate init?(type: UInt8) {
        switch Int(type) {
        case Int(DT_REG): self = .file
        case Int(DT_DIR): self = .folder
        case Int(DT_LNK): self = .link
        case Int(DT_UNKNOWN): return nil
        default: self = .other
        }
    }
}
