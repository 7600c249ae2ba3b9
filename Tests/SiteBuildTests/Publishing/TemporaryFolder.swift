import Glibc
import SiteBuild
import Testing

/// A folder of its own on the real disk, removed with the value.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/chapbut-test.XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        let made = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        path = try #require(try LocalDisk().resolve(made))
    }

    deinit { Self.remove(path) }

    private static func remove(_ folder: String) {
        for entry in (try? LocalDisk().list(folder)) ?? [] {
            let path = "\(folder)/\(entry.name)"
            if entry.kind == .folder { remove(path) } else { unlink(path) }
        }
        rmdir(folder)
    }

    /// The files below `folder`, by their path in it; `nil` where there is no such folder.
    func tree(_ folder: String) throws -> [String: String]? {
        guard try LocalDisk().kind(of: folder) == .folder else { return nil }
        var tree: [String: String] = [:]
        for entry in try LocalDisk().list(folder) {
            if entry.kind == .folder {
                for (name, text) in try self.tree("\(folder)/\(entry.name)") ?? [:] { tree["\(entry.name)/\(name)"] = text }
            } else {
                tree[entry.name] = String(decoding: try LocalDisk().read("\(folder)/\(entry.name)"), as: UTF8.self)
            }
        }
        return tree
    }

    func names(in folder: String) throws -> Set<String> { Set(try LocalDisk().list(folder).map(\.name)) }

    func write(_ text: String, to name: String) throws { try LocalDisk().write(Array(text.utf8).span, to: "\(path)/\(name)") }

    func makeFolder(_ name: String) throws { try LocalDisk().makeFolder("\(path)/\(name)") }
}
