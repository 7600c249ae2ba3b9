import Digests
import Glibc
import SiteBuild
import Synchronization

/// A disk that takes in a site and keeps nothing of it: files and bytes are counted, and the digest of `edition.json`, which names the digest of
/// each, stands for all of them. So a build can be measured that is larger than the disk, and without what the disk costs.
///
/// What stands on the real disk is read there. A feed is read back while it is checked against its channel's grammar: so long it stands in a
/// file that has no name any more.
final class Sink: Disk {
    /// What it has taken in.
    struct Sum {
        var files = 0
        var bytes = 0
        /// Of the list of all files.
        var digest = XXH3.zero
    }

    private let state = Mutex(Sum())
    private let disk = LocalDisk()
    private let folder: String
    private let scratch: String

    /// A sink for what is written below `folder`, which keeps feeds in the folder `scratch` while they are checked.
    init(below folder: String, scratch: String) {
        self.folder = folder
        self.scratch = scratch
    }

    /// What it has taken in so far.
    var sum: Sum { state.withLock { $0 } }

    func write(_ bytes: Span<UInt8>, to path: String) { take(bytes.count, of: path) }

    func create(_ path: String) throws(DiskError) -> any DiskFile {
        try Scratch(in: scratch) { size, digest in
            self.take(size, of: path)
            if path.hasSuffix("/edition.json") { self.state.withLock { $0.digest = digest } }
        }
    }

    /// What builds put down beside the stories is no file of the site.
    private func take(_ size: Int, of path: String) {
        guard path.hasPrefix(folder) else { return }
        state.withLock { sum in
            sum.files += 1
            sum.bytes += size
        }
    }

    func kind(of path: String) throws(DiskError) -> EntryKind? { try disk.kind(of: path) }
    func list(_ folder: String) throws(DiskError) -> [DiskEntry] { try disk.list(folder) }
    func read(_ path: String) throws(DiskError) -> [UInt8] { try disk.read(path) }
    func resolve(_ path: String) throws(DiskError) -> String? { try disk.resolve(path) }
    func open(_ path: String) throws(DiskError) -> any DiskFile { try disk.open(path) }
    func makeFolder(_ path: String) {}
    func link(_ path: String, to other: String) -> Bool { false }
    func removeFile(_ path: String) {}
    func removeFolder(_ path: String) {}
    func rename(_ path: String, to other: String) {}
    func exchange(_ one: String, _ other: String) -> Bool { false }
    func synchronise(_ folder: String) {}
    func synchroniseNames(in folder: String) {}
    func lock(_ path: String) -> (any DiskLock)? { Lock() }

    private final class Lock: DiskLock {}

    /// A file of the real disk without a name: when it is closed it is gone.
    private final class Scratch: DiskFile {
        private let folder: String
        private let file: Int32
        private var size = 0
        private let stream = XXH3Stream()
        private let isWritten: (Int, XXH3) -> Void

        init(in folder: String, isWritten: @escaping (Int, XXH3) -> Void) throws(DiskError) {
            self.folder = folder
            self.isWritten = isWritten
            file = Glibc.open(folder, O_RDWR | O_DIRECTORY | __O_TMPFILE, 0o600)
            guard file >= 0 else { throw DiskError(.write, folder, code: errno) }
        }

        deinit { if file >= 0 { Glibc.close(file) } }

        func append(_ bytes: UnsafeRawBufferPointer) throws(DiskError) {
            guard Glibc.write(file, bytes.baseAddress, bytes.count) == bytes.count else { throw DiskError(.write, folder, code: errno) }
            stream.add(bytes)
            size += bytes.count
        }

        func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(DiskError) -> Int {
            let count = pread(file, buffer.baseAddress, buffer.count, off_t(offset))
            guard count >= 0 else { throw DiskError(.read, folder, code: errno) }
            return count
        }

        func close() { isWritten(size, stream.finish()) }
    }
}
