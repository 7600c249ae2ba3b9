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
                    guard file == STDOUT_FILENO else { return }
                    // A report that nobody gets must not pass for one without errors.
                    tell("chapbut: \(DiskError(.write, "stdout", code: errno).words[ReaderLanguage.chosen(nil)])")
                    exit(2)
                }
                sent += count
            }
        }
    }

    /// A line on standard output.
    static func say(_ line: String) { write(Array((plain(line) + "\n").utf8), to: STDOUT_FILENO) }

    /// A line on standard error.
    static func tell(_ line: String) { write(Array((plain(line) + "\n").utf8), to: STDERR_FILENO) }

    /// A text of which a terminal obeys nothing: names of files come from strangers. Line ends between our own sentences stay.
    static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The bytes of a file that a finding names, to show its line.
    static func source(_ path: String) -> [UInt8]? {
        let file = NamedFile(path)
        return try? FolderOnDisk(file.folder).read(file.name, limit: 1 << 20)
    }
}
