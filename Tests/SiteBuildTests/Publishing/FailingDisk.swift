import Glibc
import SiteBuild
import Synchronization

/// A disk that refuses its n-th step, and from then on all others too if it stands for a crash.
final class FailingDisk: Disk {
    enum Failure: CaseIterable {
        /// One step is refused, those after it succeed.
        case once
        /// Nothing works any more: the process was killed or the power lost.
        case fromThenOn
    }

    private let disk: any Disk
    private let number: Int
    private let failure: Failure
    private let steps = Mutex(0)

    init(_ disk: any Disk, at number: Int, _ failure: Failure) {
        self.disk = disk
        self.number = number
        self.failure = failure
    }

    /// Whether the step that should fail was reached.
    var hasFailed: Bool { steps.withLock { $0 >= number } }

    private func step(_ step: DiskError.Step, _ path: String) throws(DiskError) {
        let fails = steps.withLock { count in
            count += 1
            return failure == .once ? count == number : count >= number
        }
        if fails { throw DiskError(step, path, code: ENOSPC) }
    }

    func kind(of path: String) throws(DiskError) -> EntryKind? {
        try step(.look, path)
        return try disk.kind(of: path)
    }

    func list(_ folder: String) throws(DiskError) -> [DiskEntry] {
        try step(.look, folder)
        return try disk.list(folder)
    }

    func read(_ path: String) throws(DiskError) -> [UInt8] {
        try step(.read, path)
        return try disk.read(path)
    }

    func resolve(_ path: String) throws(DiskError) -> String? {
        try step(.look, path)
        return try disk.resolve(path)
    }

    func makeFolder(_ path: String) throws(DiskError) {
        try step(.makeFolder, path)
        try disk.makeFolder(path)
    }

    /// A write that fails leaves half a file.
    func write(_ bytes: Span<UInt8>, to path: String) throws(DiskError) {
        do throws(DiskError) {
            try step(.write, path)
        } catch {
            try disk.write(bytes.extracting(0..<bytes.count / 2), to: path)
            throw error
        }
        try disk.write(bytes, to: path)
    }

    func create(_ path: String) throws(DiskError) -> any DiskFile {
        try step(.write, path)
        return File(try disk.create(path), path, on: self)
    }

    func open(_ path: String) throws(DiskError) -> any DiskFile {
        try step(.read, path)
        return File(try disk.open(path), path, on: self)
    }

    /// A file whose every step counts.
    private final class File: DiskFile {
        private let file: any DiskFile
        private let path: String
        private let disk: FailingDisk

        init(_ file: any DiskFile, _ path: String, on disk: FailingDisk) {
            self.file = file
            self.path = path
            self.disk = disk
        }

        func append(_ bytes: UnsafeRawBufferPointer) throws(DiskError) {
            try disk.step(.write, path)
            try file.append(bytes)
        }

        func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(DiskError) -> Int {
            try disk.step(.read, path)
            return try file.read(at: offset, into: buffer)
        }

        func close() throws(DiskError) {
            try disk.step(.write, path)
            try file.close()
        }
    }

    func link(_ path: String, to other: String) throws(DiskError) -> Bool {
        try step(.write, other)
        return try disk.link(path, to: other)
    }

    func removeFile(_ path: String) throws(DiskError) {
        try step(.remove, path)
        try disk.removeFile(path)
    }

    func removeFolder(_ path: String) throws(DiskError) {
        try step(.remove, path)
        try disk.removeFolder(path)
    }

    func rename(_ path: String, to other: String) throws(DiskError) {
        try step(.rename, path)
        try disk.rename(path, to: other)
    }

    func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool {
        try step(.rename, one)
        return try disk.exchange(one, other)
    }

    func synchronise(_ folder: String) throws(DiskError) {
        try step(.synchronise, folder)
        try disk.synchronise(folder)
    }

    func synchroniseNames(in folder: String) throws(DiskError) {
        try step(.synchronise, folder)
        try disk.synchroniseNames(in: folder)
    }

    func lock(_ path: String) throws(DiskError) -> (any DiskLock)? {
        try step(.lock, path)
        return try disk.lock(path)
    }
}
