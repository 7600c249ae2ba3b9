/// Which paths there are in a folder of stories, as far as reading may see them.
struct KnownPaths: Sendable {
    private let found: Set<String>
    /// The folders that were looked through; `nil` where all were.
    private let parts: Set<Substring>?
    private let folder: any StoryFolder

    /// The paths that a look through `folder`, or through `parts` of it alone, has found.
    init(_ found: Set<String>, in folder: any StoryFolder, parts: [String]? = nil) {
        self.found = found
        self.parts = parts.map { Set($0.map { $0[...] }) }
        self.folder = folder
    }

    /// Whether something stands at `path`. Outside the parts that were looked through the disk is asked, folder by folder, so that a path
    /// is there exactly where a look through everything would have found it.
    func contains(_ path: String) -> Bool {
        if found.contains(path) { return true }
        guard let parts, !path.isEmpty,
            !path.utf8.indices.contains(where: { path.utf8[$0] == UInt8(ascii: "/") && parts.contains(path[..<$0]) })
        else {
            return false
        }
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        // What lies in a folder of the deepest that are read is seen.
        guard names.count <= Scan.deepest + 1 else { return false }
        var above = ""
        for (index, name) in names.enumerated() {
            guard !name.isEmpty, !name.hasPrefix("."), !name.hasPrefix("_"), let entries = try? folder.entries(of: above),
                let entry = entries.first(where: { $0.name == name })
            else { return false }
            guard entry.kind == .folder || (entry.kind == .file && index == names.count - 1) else { return false }
            above += above.isEmpty ? String(name) : "/\(name)"
        }
        return true
    }
}
