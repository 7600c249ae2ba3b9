import Digests
import Stories
import Synchronization

/// A folder that remembers by their digest what was read from it, so that what came of the reading can be kept as long as the bytes are
/// the same.
final class WitnessedFolder: StoryFolder {
    private let folder: any StoryFolder
    private let seen = Mutex(XXH3.zero)

    init(_ folder: any StoryFolder) { self.folder = folder }

    /// The digest of everything that was read so far: each path with its bytes.
    var digest: XXH3 { seen.withLock { $0 } }

    func entries(of path: String) throws(FolderError) -> [FolderEntry] { try folder.entries(of: path) }

    func read(_ path: String, limit: Int) throws(FolderError) -> [UInt8] {
        let bytes = try folder.read(path, limit: limit)
        let digest = XXH3(of: path).then(XXH3(of: bytes))
        seen.withLock { $0 = $0 + digest }
        return bytes
    }
}
