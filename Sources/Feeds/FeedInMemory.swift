/// A feed's file, or one that stands beside it, that is held in memory: for pieces of a site, and for sites that are only looked at.
public final class FeedInMemory: FeedFile {
    /// What was appended.
    public private(set) var bytes: [UInt8]
    /// Whether it was closed.
    public private(set) var isClosed = false

    /// A file with these bytes.
    public init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    /// Takes the next bytes.
    public func append(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }

    /// Puts into `buffer` what stands from `offset` on, and says how many bytes they are.
    public func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let piece = bytes.dropFirst(offset).prefix(buffer.count)
        buffer.copyBytes(from: piece)
        return piece.count
    }

    /// Remembers that it was closed.
    public func close() { isClosed = true }
}
