import Digests
private import Glibc

/// A folder of the cache with what was made of pictures. Behind the bytes of each file stands a digest of them and of its name: what was cut
/// short, changed or exchanged by someone is not taken for what was made.
public struct PictureShelf: Sendable {
    /// The folder.
    public let folder: String

    /// That in `folder`.
    public init(_ folder: String) { self.folder = folder }

    /// The most bytes of what is made of a picture; a picture that nobody makes smaller has less.
    static let limit = 64 << 20

    /// A picture as its file has it.
    static func sealed(_ bytes: [UInt8], as name: String) -> [UInt8] { bytes + bytes.withUnsafeBytes { seal(of: $0, name) } }

    private static func seal(of bytes: UnsafeRawBufferPointer, _ name: String) -> [UInt8] {
        let digest = XXH3(of: bytes).then(XXH3(of: name))
        return withUnsafeBytes(of: (digest.high.littleEndian, digest.low.littleEndian)) { Array($0) }
    }

    private static let sealLength = 16

    /// Whether there is a file for it, whatever it holds.
    func has(_ name: String) -> Bool {
        var status = stat()
        return lstat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size > Self.sealLength
    }

    /// What was made; `nil` where it is not there, or is not what was put there.
    public func bytes(of name: String) -> [UInt8]? { file(of: name).map { Array($0.dropLast(Self.sealLength)) } }

    /// The same as its file has it, to be put on another shelf.
    public func file(of name: String) -> [UInt8]? {
        guard let file = Bench.bytes(at: "\(folder)/\(name)", limit: Self.limit + Self.sealLength), file.count > Self.sealLength else {
            return nil
        }
        let seal = file.withUnsafeBytes { Self.seal(of: UnsafeRawBufferPointer(rebasing: $0.dropLast(Self.sealLength)), name) }
        return file.suffix(Self.sealLength) == seal[...] ? file : nil
    }

    /// Removes what is not what was put there, so that it is made again.
    public func discard(_ name: String) {
        // A folder of that name is nobody's; one that holds something stays.
        if unlink("\(folder)/\(name)") != 0 { rmdir("\(folder)/\(name)") }
    }
}
