private import Glibc

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
        case .replace:
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
