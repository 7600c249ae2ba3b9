import Glibc

/// A folder of stories on the disk. Links that lead out of it are seen and never followed.
public struct FolderOnDisk: StoryFolder {
    /// The folder's path, as the user wrote it.
    public let root: String
    private let realRoot: String

    /// The folder at `root`.
    public init(_ root: String) throws(FolderError) {
        self.root = root
        guard let real = Self.realPath(root) else { throw FolderError(path: root, reason: String(cString: strerror(errno))) }
        realRoot = real
    }

    /// The entries of a folder.
    public func entries(of path: String) throws(FolderError) -> [FolderEntry] {
        guard let directory = opendir(full(path)) else { throw FolderError(path: path, reason: String(cString: strerror(errno))) }
        defer { closedir(directory) }
        var entries: [FolderEntry] = []
        while let entry = readdir(directory) {
            let (name, isText) = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                let name = bytes.prefix { $0 != 0 }
                return (String(decoding: name, as: UTF8.self), String(validating: name, as: UTF8.self) != nil)
            }
            if name == "." || name == ".." { continue }
            // Unpacked from an old archive, say: what its name decodes to leads to no file.
            guard isText else {
                entries.append(FolderEntry(name, .other))
                continue
            }
            entries.append(FolderEntry(name, kind(of: name, in: path, type: Int32(entry.pointee.d_type))))
        }
        return entries
    }

    /// The bytes of a file.
    public func read(_ path: String, limit: Int) throws(FolderError) -> [UInt8] {
        let file = open(full(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw FolderError(path: path, reason: String(cString: strerror(errno))) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FolderError(path: path, reason: "not a regular file")
        }
        var problem: Int32 = 0
        let expected = min(max(Int(status.st_size), 0), limit) + 1
        let bytes = [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
            while count < expected {
                let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, expected - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { problem = errno }
                if got <= 0 { break }
                count += got
            }
        }
        guard problem == 0 else { throw FolderError(path: path, reason: String(cString: strerror(problem))) }
        return bytes
    }

    /// A file's number, size and times; nothing where there is none.
    public func marks(of path: String) -> [Int64] {
        var status = stat()
        guard stat(full(path), &status) == 0 else { return [] }
        func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) }
        return [
            Int64(bitPattern: UInt64(status.st_ino)), Int64(status.st_size), nanoseconds(status.st_mtim), nanoseconds(status.st_ctim),
        ]
    }

    private func full(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

    private func kind(of name: String, in folder: String, type: Int32) -> FolderEntry.Kind {
        switch type {
        case Int32(DT_REG): return .file
        case Int32(DT_DIR): return .folder
        case Int32(DT_LNK), Int32(DT_UNKNOWN): break
        default: return .other
        }
        let path = full(folder.isEmpty ? name : folder + "/" + name)
        var status = stat()
        guard lstat(path, &status) == 0 else { return .strayLink }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        if isLink {
            guard let real = Self.realPath(path), real.hasPrefix(realRoot + "/"), stat(path, &status) == 0 else { return .strayLink }
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return isLink ? .folderLink : .folder
        default: return .other
        }
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
