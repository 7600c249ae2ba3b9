private import Glibc
import Stories

/// Writes drafts below one folder, and nowhere else: no path leads out of it, no symbolic link below it is followed.
public struct DraftFolder: Sendable {
    /// The folder's path, as the user wrote it; made when something is written.
    public let path: String

    /// The folder at `path`.
    public init(_ path: String) { self.path = path.isEmpty ? "." : path }

    /// Writes `files` in their order; new ones only where nothing is, changed ones in one step each.
    ///
    /// What was written before a refusal stays: each file is whole, and the same command may be run again.
    public func write(_ files: [DraftFile]) throws(DraftingError) {
        for file in files { _ = try parts(of: file.path) }
        try makeRoot()
        let root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw refusal(path) }
        defer { close(root) }
        for file in files { try write(file, below: root) }
    }

    /// The parts of a path that stays below the folder.
    private func parts(of path: String) throws(DraftingError) -> [String] {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let isInside = parts.allSatisfy { part in
            !part.isEmpty && part != "." && part != ".." && !part.utf8.contains(0) && part.utf8.count <= 255
        }
        guard isInside, !parts.isEmpty else { throw .leadsOut(path: path) }
        return parts
    }

    private func makeRoot() throws(DraftingError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
            if mkdir(made, 0o777) != 0, errno != EEXIST { throw refusal(made) }
        }
    }

    private func write(_ file: DraftFile, below root: Int32) throws(DraftingError) {
        var parts = try parts(of: file.path)
        let name = parts.removeLast()
        var folder = dup(root)
        guard folder >= 0 else { throw refusal(path) }
        defer { close(folder) }
        for part in parts {
            if mkdirat(folder, part, 0o777) != 0, errno != EEXIST { throw refusal(file.path) }
            let next = openat(folder, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard next >= 0 else { throw errno == ELOOP || errno == ENOTDIR ? .leadsOut(path: file.path) : refusal(file.path) }
            close(folder)
            folder = next
        }
        switch file.purpose {
        case .create:
            try put(file, as: name, in: folder)
        case .replace: try replace(file, as: name, in: folder, expecting: nil)
        case .change(let before): try replace(file, as: name, in: folder, expecting: before)
        }
    }

    /// Changes a file in one step, or makes it; whoever else changes it meanwhile loses nothing, `change` is asked again then.
    ///
    /// - Parameters:
    ///   - path: the file, below the folder.
    ///   - limit: the largest file that is read, in bytes.
    ///   - change: the new bytes for what the file holds, `nil` where it is not there; `nil` writes nothing.
    public func edit(
        _ path: String, limit: Int, _ change: ([UInt8]?) throws(DraftingError) -> [UInt8]?
    ) throws(DraftingError) {
        _ = try parts(of: path)
        var attempts = 0
        while true {
            let before = try read(path, limit: limit)
            guard before?.count ?? 0 <= limit else { throw .cannotRead(path: path, reason: String(cString: strerror(EFBIG))) }
            guard let after = try change(before), after != before else { return }
            attempts += 1
            do throws(DraftingError) {
                return try write([DraftFile(path, bytes: after, purpose: before.map { .change(from: $0) } ?? .create)])
            } catch {
                switch error {
                case .changedMeanwhile where attempts < Self.attempts, .exists where before == nil && attempts < Self.attempts: continue
                default: throw error
                }
            }
        }
    }

    /// How often a change is tried while somebody else keeps changing the same file.
    private static let attempts = 20

    /// The bytes of a file below the folder, at most `limit + 1` of them; `nil` where there is none.
    private func read(_ path: String, limit: Int) throws(DraftingError) -> [UInt8]? {
        guard access("\(self.path)/\(path)", F_OK) == 0 else { return nil }
        do throws(FolderError) {
            return try FolderOnDisk(self.path).read(path, limit: limit)
        } catch {
            throw .cannotRead(path: path, reason: error.reason)
        }
    }

    /// Puts new text in the place of a file, where it holds what is expected.
    private func replace(_ file: DraftFile, as name: String, in folder: Int32, expecting before: [UInt8]?) throws(DraftingError) {
        // One of us at a time in this folder, until it is closed; an editor knows nothing of that, so the bytes are compared as well.
        let lock = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw refusal(file.path) }
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0 { guard errno == EINTR else { throw refusal(file.path) } }
        if let before {
            guard let now = try read(file.path, limit: before.count), now == before else { throw .changedMeanwhile(path: file.path) }
        }
        // Beside it first, then in its place: a reader sees the old text or the new one.
        let aside = ".\(name.prefix(200)).chapbut"
        unlinkat(folder, aside, 0)
        try put(file, as: aside, in: folder)
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG else {
            unlinkat(folder, aside, 0)
            throw .leadsOut(path: file.path)
        }
        let copy = openat(folder, aside, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        if copy >= 0 {
            // Who may read it stays, and its bytes are on the disk before its name is.
            fchmod(copy, status.st_mode & 0o7777)
            fsync(copy)
            close(copy)
        }
        if renameat(folder, aside, folder, name) != 0 {
            let refusal = refusal(file.path)
            unlinkat(folder, aside, 0)
            throw refusal
        }
    }

    /// Writes a file that must not be there; nothing of it stays when the disk refuses.
    private func put(_ file: DraftFile, as name: String, in folder: Int32) throws(DraftingError) {
        let descriptor = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw errno == EEXIST ? .exists(path: file.path) : refusal(file.path) }
        var written = 0
        var problem: Int32 = 0
        file.bytes.withUnsafeBytes { bytes in
            while written < bytes.count, problem == 0 {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if count < 0 {
                    if errno != EINTR { problem = errno }
                } else {
                    written += count
                }
            }
        }
        if close(descriptor) != 0, problem == 0 { problem = errno }
        guard problem == 0 else {
            unlinkat(folder, name, 0)
            throw .cannotWrite(path: file.path, reason: String(cString: strerror(problem)))
        }
    }

    private func refusal(_ path: String) -> DraftingError { .cannotWrite(path: path, reason: String(cString: strerror(errno))) }
}
