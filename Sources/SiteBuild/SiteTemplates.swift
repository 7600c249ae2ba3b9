import Digests
import Pages
import Stories

/// A site's own templates: they stand in a folder `Templates` beside its stories and replace ours file by file.
struct SiteTemplates {
    private let folder: String
    private var overrides: [String: [UInt8]] = [:]

    /// Reads those beside the stories' folder `root`; there may be none.
    init(beside root: String) {
        folder = Self.folder(beside: root)
        guard let files = try? FolderOnDisk(folder) else { return }
        for inner in ["", "words", "fonts"] {
            for entry in (try? files.entries(of: inner)) ?? [] where entry.kind == .file && !entry.name.hasPrefix(".") {
                let name = inner.isEmpty ? entry.name : "\(inner)/\(entry.name)"
                overrides[name] = try? files.read(name, limit: 1 << 20)
            }
        }
    }

    /// Where those of the stories' folder `root` stand.
    static func folder(beside root: String) -> String {
        let last = root.split(separator: "/").last
        // What `.` stands beside only its path without dots tells.
        if last == "." || last == "..", let whole = try? LocalDisk().resolve(root), whole != root { return folder(beside: whole) }
        return root.contains("/") ? root.prefix(upTo: root.lastIndex(of: "/") ?? root.endIndex) + "/Templates" : "Templates"
    }

    /// They with ours.
    var set: TemplateSet { TemplateSet(overrides: overrides, folder: folder) }

    /// By which they are told from others.
    var digest: XXH3 {
        overrides.reduce(XXH3(of: folder)) { digest, file in digest + XXH3(of: file.key).then(XXH3(of: file.value)) }
    }
}
