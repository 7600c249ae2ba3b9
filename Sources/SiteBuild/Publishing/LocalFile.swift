import Glibc

/// A file of the computer's own disk that is written or read piece by piece.
final class LocalFile: DiskFile {
    /// How many bytes wait until they are written in one call.
    private static let piece = 65_536

    private let path: String
    private var file: Int32
    private var waiting: [UInt8] = []

    /// Makes the file at `path`; one that is there already is an error.
    init(creating path: String) throws(DiskError) {
        self.path = path
        file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw DiskError(.write, path, code: errno) }
        waiting.reserveCapacity(2 * Self.piece)
    }

    /// Opens the file at `path` to be read. A pipe is not waited for, and what is no regular file is refused.
    init(reading path: String) throws(DiskError) {
        self.path = path
        file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw DiskError(.read, path, code: errno) }
        _ = try LocalDisk.status(ofFile: file, at: path)
    }

    deinit {
        if file >= 0 { _ = Glibc.close(file) }
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(DiskError) {
        if bytes.count >= Self.piece {
            // As it is, without being copied first.
            try flush()
            if let refusal = write(bytes) { throw DiskError(.write, path, code: refusal) }
            return
        }
        waiting.append(contentsOf: bytes)
        if waiting.count >= Self.piece { try flush() }
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(DiskError) -> Int {
        try flush()
        while true {
            let count = pread(file, buffer.baseAddress, buffer.count, off_t(offset))
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw DiskError(.read, path, code: errno) }
            return count
        }
    }

    func close() throws(DiskError) {
        try flush()
        let closing = Glibc.close(file)
        file = -1
        // A disk that is full may say so only here. After EINTR the file is closed all the same: Linux never leaves it open.
        if closing != 0 && errno != EINTR { throw DiskError(.write, path, code: errno) }
    }

    private func flush() throws(DiskError) {
        guard !waiting.isEmpty else { return }
        let refusal = waiting.withUnsafeBytes { write($0) }
        waiting.removeAll(keepingCapacity: true)
        if let refusal { throw DiskError(.write, path, code: refusal) }
    }

    /// Returns the reason of a refusal.
    private func write(_ bytes: UnsafeRawBufferPointer) -> Int32? { LocalDisk.writeAll(bytes) { Glibc.write(file, $0, $1) } }
}
