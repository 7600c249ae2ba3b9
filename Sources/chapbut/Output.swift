import Diagnostics
import Glibc
import SiteBuild
import Stories

/// Standard output and standard error.
enum Output {
    static func write(_ bytes: [UInt8], to file: Int32) {
        var sent = 0
        bytes.withUnsafeBytes { buffer in
            while sent < buffer.count, let base = buffer.baseAddress {
                let count = Glibc.write(file, base + sent, buffer.count - sent)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    let code = errno
                    // Who reads no further has what was wanted.
                    guard file == STDOUT_FILENO, code != EPIPE else { return }
                    // A report that nobody gets must not pass for one without errors.
                    tell("chapbut: \(DiskError(.write, "stdout", code: code).words[ReaderLanguage.chosen(nil)])")
                    exit(2)
                }
                sent += count
            }
        }
    }

    /// A line on standard output.
    static func say(_ line: String) { write(lines(line), to: STDOUT_FILENO) }

    /// A line on standard error.
    static func tell(_ line: String) { write(lines(line), to: STDERR_FILENO) }

    /// Sentences of ours, with names of files in them: their line ends stay, and nothing else that a terminal would obey.
    private static func lines(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            bytes.append(shown: String(line))
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// The bytes of a file that a finding names, to show its line.
    static func source(_ path: String) -> [UInt8]? {
        let file = NamedFile(path)
        return try? FolderOnDisk(file.folder).read(file.name, limit: 1 << 20)
    }
}
