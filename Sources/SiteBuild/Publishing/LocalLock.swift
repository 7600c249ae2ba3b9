import Glibc

/// A lock file with `flock` on it, removed again at the end.
final class LocalLock: DiskLock {
    private let path: String
    private let file: Int32

    /// Takes the lock, or returns `nil` at once if another process or another value here holds it.
    init?(at path: String) throws(DiskError) {
        while true {
            let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
            guard file >= 0 else { throw DiskError(.lock, path, code: errno) }
            var status = stat()
            // Ours is empty; what someone keeps under that name is theirs, and would be gone at the end.
            if fstat(file, &status) == 0, status.st_size > 0 {
                close(file)
                throw DiskError(.lock, path, code: EEXIST)
            }
            while flock(file, LOCK_EX | LOCK_NB) != 0 {
                if errno == EINTR { continue }
                let code = errno
                close(file)
                if code == EWOULDBLOCK { return nil }
                throw DiskError(.lock, path, code: code)
            }
            if Self.stillNames(path, file) {
                self.path = path
                self.file = file
                return
            }
            // Whoever held it has removed the file between our two calls; this lock would be on a file that nobody else sees.
            close(file)
        }
    }

    deinit {
        unlink(path)
        close(file)
    }

    private static func stillNames(_ path: String, _ file: Int32) -> Bool {
        var held = stat()
        var named = stat()
        return fstat(file, &held) == 0 && lstat(path, &named) == 0 && held.st_ino == named.st_ino && held.st_dev == named.st_dev
    }
}
