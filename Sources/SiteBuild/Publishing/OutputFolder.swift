import Glibc

/// Where a site is published, and the names beside it that a build uses.
///
/// All of them are siblings, so that each change of place is a rename within one folder.
struct OutputFolder: Sendable {
    /// The file that tells a folder as ours.
    static let mark = ".chapbut"

    /// The published site.
    let site: String
    /// The folder that holds all of these.
    let parent: String
    /// The site's folder as the user typed it, for messages.
    let written: String
    private let name: String

    /// The edition that is being made.
    var next: String { sibling("next") }
    /// The edition before this one, while it becomes the next one.
    var forward: String { sibling("forward") }
    /// The edition before this one.
    var previous: String { sibling("previous") }
    /// The edition before this one, for the moment in which it leaves its place.
    var replaced: String { sibling("replaced") }
    /// The file whose lock keeps two builds apart.
    var lock: String { sibling("lock") }

    private func sibling(_ suffix: String) -> String { Self.join(parent, ".\(name).\(suffix)") }

    /// The output at `path` as a user typed it, links above it followed; nothing is made.
    ///
    /// - Parameter stories: the folder of the stories, which the site may neither hold nor lie in, other than in a folder that
    ///   reading skips.
    init(_ path: String, apartFrom stories: String?, on disk: some Disk) throws(PublishError) {
        let resolved = try Self.resolve(folder: path, on: disk)
        let parts = resolved.split(separator: "/")
        guard let last = parts.last, !path.utf8.contains(0) else { throw .forbidden(path: path) }
        site = resolved
        written = path
        name = String(last)
        parent = "/" + parts.dropLast().joined(separator: "/")
        if let stories, !Self.isApart(parts, from: try Self.resolve(stories, on: disk).split(separator: "/")) {
            throw .forbidden(path: path)
        }
    }

    /// Neither holds the other; below the stories only where reading skips, and not where state is kept.
    private static func isApart(_ site: [Substring], from stories: [Substring]) -> Bool {
        if stories.starts(with: site) { return false }
        guard site.starts(with: stories) else { return true }
        let below = site.dropFirst(stories.count)
        return below.contains { $0.hasPrefix("_") || $0.hasPrefix(".") } && !below.contains(Substring(mark))
    }

    /// `path` with the links above its last name followed, and that name as it is: a link there is for `occupant` to refuse.
    private static func resolve(folder path: String, on disk: some Disk) throws(PublishError) -> String {
        let components = path.split(separator: "/")
        guard let last = components.last, last != ".", last != ".." else { return try resolve(path, on: disk) }
        let above = components.dropLast().joined(separator: "/")
        return join(try resolve(path.hasPrefix("/") ? "/\(above)" : "./\(above)", on: disk), String(last))
    }

    /// `path` without links and dots; what does not exist yet is added as it is written.
    private static func resolve(_ path: String, on disk: some Disk) throws(PublishError) -> String {
        var found = path.hasPrefix("/") ? "/" : "."
        guard var resolved = try PublishError.orDisk({ () throws(DiskError) in try disk.resolve(found) }) else {
            throw .disk(DiskError(.look, found, code: ENOENT))
        }
        var exists = true
        for name in path.split(separator: "/") where name != "." {
            if exists {
                found += "/\(name)"
                let path = found
                if let further = try PublishError.orDisk({ () throws(DiskError) in try disk.resolve(path) }) {
                    resolved = further
                    continue
                }
                exists = false
            }
            // What isn't there has no parent to go back to.
            if name == ".." { throw .notAFolder(path: found) }
            resolved = join(resolved, String(name))
        }
        return resolved
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    }
}

extension OutputFolder {
    /// What stands in one of the places.
    enum Occupant: Sendable {
        /// Nothing.
        case nothing
        /// A folder without anything in it.
        case emptyFolder
        /// A folder with our mark.
        case edition
    }

    /// What stands at `path`; anything that is not ours is an error, which calls it `name`.
    static func occupant(of path: String, named name: String? = nil, on disk: some Disk) throws(PublishError) -> Occupant {
        let name = name ?? path
        switch try PublishError.orDisk({ () throws(DiskError) in try disk.kind(of: path) }) {
        case nil: return .nothing
        case .file, .link, .other: throw .notAFolder(path: name)
        case .folder: break
        }
        let entries = try PublishError.orDisk { () throws(DiskError) in try disk.list(path) }
        if entries.isEmpty { return .emptyFolder }
        if entries.contains(DiskEntry(name: mark, kind: .file)) { return .edition }
        throw .notOurs(path: name)
    }
}
