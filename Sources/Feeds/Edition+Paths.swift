import Catalogue
import Rulebook

extension Edition {
    /// A file's path below the stories' folder: where that stands on the builder's machine is nobody else's business.
    func pathBelowStories(_ file: String) -> String {
        let root = site.file.dropLast("site.yaml".utf8.count)
        return file.hasPrefix(root) ? String(file.dropFirst(root.count)) : file
    }
}
