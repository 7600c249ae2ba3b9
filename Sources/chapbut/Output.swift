import Glibc
import Stories

/// Standard output and standard error.
enum Output {
    static func write(_ bytes: [UInt8], to file: Int32) {
        var sent = 0
        bytes.withUnsafeBytes { buffer in
            while sent < buffer.count, let base = buffer.baseAddress {
                let count = Glibc.write(file, base + sent, buffer.count - sent)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return }
                sent += count
            }
        }
    }

    /// A line on standard output.
    static func say(_ line: String) { write(Array((line + "\n").utf8), to: STDOUT_FILENO) }

    /// A line on standard error.
    static func tell(_ line: String) { write(Array((line + "\n").utf8), to: STDERR_FILENO) }

    /// The bytes of a file that a finding names, to show its line.
    static func source(_ path: String) -> [UInt8]? {
        let file = NamedFile(path)
        return try? FolderOnDisk(file.folder).read(file.name, limit: 1 << 20)
    }
}
