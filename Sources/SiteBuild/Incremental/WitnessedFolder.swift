import Digests
import Stories
import Synchronization

/// A folder that remembers what was read from it, so that what came of the reading can be kept as long as the bytes are the same: by one
/// digest of everything, and by one of everything but the texts of stories behind their front matter. Where the second is as it was, an edit
/// has changed nothing but what stories tell.
final class WitnessedFolder: StoryFolder {
    /// What was read: each path with its bytes, in no order.
    struct Digests: Equatable, Sendable {
        /// All of it, and what links lead to.
        var whole = XXH3.zero
        /// All but the texts of stories.
        var front = XXH3.zero

        /// These, and the names of the files among which reading chose.
        fileprivate func among(_ files: [String]) -> Digests {
            let names = XXH3(of: files.joined(separator: "\n"))
            return Digests(whole: whole.then(names), front: front.then(names))
        }

        /// These, and whether something stood at the paths that links lead to.
        fileprivate func knowing(_ asked: [String: Bool]) -> Digests {
            let answers = asked.reduce(XXH3.zero) { $0 + XXH3(of: $1.key).then(XXH3(low: $1.value ? 1 : 0, high: 0)) }
            return Digests(whole: whole.then(answers), front: front)
        }
    }

    private let folder: any StoryFolder
    private let seen = Mutex(Digests())

    init(_ folder: any StoryFolder) { self.folder = folder }

    /// Of everything that was read so far.
    var digests: Digests { seen.withLock { $0 } }

    func entries(of path: String) throws(FolderError) -> [FolderEntry] { try folder.entries(of: path) }

    func read(_ path: String, limit: Int) throws(FolderError) -> [UInt8] {
        let bytes = try folder.read(path, limit: limit)
        var name = XXH3(of: path)
        // Behind what was read there is more: a picture, say, of which reading looks at the beginning. Whoever uses the rest reads it later.
        if bytes.count > limit { name = name.then(folder.marks(of: path).withUnsafeBytes { XXH3(of: $0) }) }
        let whole = name.then(XXH3(of: bytes))
        let end = path.hasSuffix(".md") ? Self.frontEnd(of: bytes) : nil
        let front = end.map { end in name.then(bytes.withUnsafeBytes { XXH3(of: UnsafeRawBufferPointer(rebasing: $0[..<end])) }) } ?? whole
        seen.withLock { seen in
            seen.whole = seen.whole + whole
            seen.front = seen.front + front
        }
        return bytes
    }

    func marks(of path: String) -> [Int64] { folder.marks(of: path) }

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

extension Shelf {
    /// Reads a producer with its products, and tells what was read.
    func witnessed(
        at index: Int, of site: ReadSite, from folder: any StoryFolder
    ) throws(FolderError) -> (unit: ReadProducer, digests: WitnessedFolder.Digests) {
        let witness = WitnessedFolder(folder)
        let unit = try producer(at: index, of: site, from: witness)
        return (unit, witness.digests.among(files(ofProducer: index)).knowing(unit.asked))
    }

    /// Reads a fair, and tells what was read.
    func witnessed(
        fair index: Int, of site: ReadSite, from folder: any StoryFolder
    ) throws(FolderError) -> (fair: ReadFair, digests: WitnessedFolder.Digests) {
        let witness = WitnessedFolder(folder)
        let fair = try fair(at: index, of: site, from: witness)
        return (fair, witness.digests.among(files(ofFair: index)))
    }

    /// Reads `site.yaml` and the texts that it names, and tells what was read.
    func witnessedSite(from folder: any StoryFolder) throws(FolderError) -> (site: ReadSite, digest: XXH3) {
        let witness = WitnessedFolder(folder)
        let site = try site(from: witness)
        return (site, witness.digests.whole)
    }
}
