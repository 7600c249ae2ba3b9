/// A file that a feed is put into while it is made: written from beginning to end, then read again to be held against the channel's grammar.
/// Neither side ever has more than a piece of it in hand.
public protocol FeedFile: AnyObject {
    /// Takes the next bytes.
    func append(_ bytes: UnsafeRawBufferPointer) throws
    /// Puts into `buffer` what stands from `offset` on, all that was appended so far included, and says how many bytes they are; 0 at the
    /// end.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int
    /// Returns once all that was appended is with the system; nothing is appended or read afterwards.
    func close() throws
}

/// Puts into `buffer` what a feed that is published already has from `offset` on, and says how many bytes they are; 0 at the end.
public typealias PublishedBytes = (_ offset: Int, _ buffer: UnsafeMutableRawBufferPointer) throws -> Int

/// Reads piece by piece.
enum Reading {
    /// So many bytes are read in one go.
    private static let piece = 65_536

    /// Hands over all that `read` gives.
    static func all(_ read: PublishedBytes, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
        try withUnsafeTemporaryAllocation(byteCount: piece, alignment: 1) { buffer in
            var offset = 0
            while case let count = try read(offset, buffer), count > 0 {
                try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                offset += count
            }
        }
    }
}

extension FeedFile {
    /// Takes the next bytes.
    func append(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try append($0) } }

    /// Hands over all that stands in it, piece by piece.
    func readAll(_ take: (UnsafeRawBufferPointer) throws -> Void) throws {
        try Reading.all({ try read(at: $0, into: $1) }, take)
    }
}
