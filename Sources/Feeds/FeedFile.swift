/// A file that a feed is put into while it is made: written from beginning to end, then read again to be held against the channel's grammar.
/// Neither side ever has more than a piece of it in hand.
public protocol FeedFile: AnyObject {
    /// Takes the next bytes.
    func append(_ bytes: UnsafeRawBufferPointer) throws
    /// Puts into `buffer` what stands from `offset` on, all that was appended so far included, and says how many bytes they are; 0 at the
    /// end.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int
    /// Returns once all that was appended is with the system; nothing is appended afterwards.
    func close() throws
}

extension FeedFile {
    /// Takes the next bytes.
    func append(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try append($0) } }
}
