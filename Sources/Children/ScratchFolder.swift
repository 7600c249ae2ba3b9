private import Glibc

/// A folder for what a child process writes, gone afterwards.
public final class ScratchFolder: Sendable {
    /// Its path.
    public let path: String

    /// Where there is room for what nobody keeps.
    public static var room: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    /// A new folder that nobody else can look into; `nil` where there is no room for one.
    public init?() {
        // What mkdtemp(3) asks for at the end of a name.
        var name = Array("\(Self.room)/chapbut-\(String(repeating: "X", count: 6))".utf8CString)
        guard mkdtemp(&name) != nil else { return nil }
        path = name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
                guard name != ".", name != ".." else { continue }
                var status = stat()
                guard lstat("\(path)/\(name)", &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR { remove("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
            }
            closedir(folder)
        }
        rmdir(path)
    }
}
