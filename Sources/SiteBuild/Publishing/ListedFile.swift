import Digests

/// A document that is written piece by piece, and what `edition.json` will tell of it.
final class ListedFile: DiskFile {
    private let file: any DiskFile
    private let stream = SHA256Stream()
    private var size = 0
    private let isWritten: (EditionList.File) -> Void

    /// Wraps a new file; `isWritten` is told once it is closed.
    init(_ file: any DiskFile, isWritten: @escaping (EditionList.File) -> Void) {
        self.file = file
        self.isWritten = isWritten
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(DiskError) {
        try file.append(bytes)
        stream.add(bytes)
        size += bytes.count
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(DiskError) -> Int {
        try file.read(at: offset, into: buffer)
    }

    func close() throws(DiskError) {
        try file.close()
        isWritten(EditionList.File(size: size, digest: stream.finish()))
    }
}
