/// A file as somebody names it: the folder that it is in, and its name there.
struct NamedFile {
    /// The folder: `.` for a bare name, `/` for a file at the root of the disk.
    let folder: String
    /// The name, without slashes.
    let name: String

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
