import Digests
import Stories
import Synchronization

/// A folder that remembers what was read from it by two digests: of everything, and of everything but the texts of stories behind their
/// front matter. Where the second is as it was, an edit has changed nothing but what stories tell.
final class FrontWitness: StoryFolder {
    /// What was read.
    struct Digests: Equatable, Sendable {
        /// All of it.
        var whole = XXH3.zero
        /// All but the texts of stories.
        var front = XXH3.zero
    }

    private let folder: any StoryFolder
    private let seen = Mutex(Digests())

    init(_ folder: any StoryFolder) { self.folder = folder }

    /// Of everything that was read so far: each path with its bytes.
    var digests: Digests { seen.withLock { $0 } }

    func entries(of path: String) throws(FolderError) -> [FolderEntry] { try folder.entries(of: path) }

    func read(_ path: String, limit: Int) throws(FolderError) -> [UInt8] {
        let bytes = try folder.read(path, limit: limit)
        let name = XXH3(of: path)
        let whole = name.then(XXH3(of: bytes))
        let end = path.hasSuffix(".md") ? Self.frontEnd(of: bytes) : nil
        let front = end.map { end in name.then(bytes.withUnsafeBytes { XXH3(of: UnsafeRawBufferPointer(rebasing: $0[..<end])) }) } ?? whole
        seen.withLock { seen in
            seen.whole = seen.whole + whole
            seen.front = seen.front + front
        }
        return bytes
    }

    /// Where the text of a story begins, or later: `nil` where the file does not begin with a line of three hyphens that a second one follows.
    ///
    /// Whatever a reader takes for front matter ends there at the latest, since nothing behind such a line can belong to it.
    private static func frontEnd(of bytes: [UInt8]) -> Int? {
        guard bytes.starts(with: "---\n".utf8) else { return nil }
        var start = 4
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if end < bytes.count, bytes[start..<end].elementsEqual("---".utf8) { return end + 1 }
            start = end + 1
        }
        return nil
    }
}
