import Glibc

/// A file as somebody names it: the folder that it is in, and its name there.
struct NamedFile {
    /// The folder: `.` for a bare name, `/` for a file at the root of the disk.
    let folder: String
    /// The name, without slashes.
    let name: String

    /// Whether it is there and can be written, or can be made.
    var canBeWritten: Bool { access(folder, W_OK) == 0 && (access(path, F_OK) != 0 || access("\(path)/", F_OK) != 0) }

    private var path: String { "\(folder)/\(name)" }

    /// The file at `path`.
    init(_ path: String) {
        guard let cut = path.lastIndex(of: "/") else {
            (folder, name) = (".", path)
            return
        }
        folder = cut == path.startIndex ? "/" : String(path[..<cut])
        name = String(path[path.index(after: cut)...])
    }
}
