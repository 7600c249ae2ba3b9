import Digests
import Testing

/// The XXH3 of bytes that come piece by piece.
@Suite struct XXH3StreamTests {
    @Test(arguments: [1, 7, 1024])
    func piecesAreTheWhole(size: Int) {
        let bytes = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let stream = XXH3Stream()
        for start in stride(from: 0, to: bytes.count, by: size) {
            bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { stream.add($0) }
        }
        #expect(stream.finish() == XXH3(of: bytes))
        #expect(stream.finish() != XXH3(of: Array(bytes.dropLast())))
    }

    @Test func nothingIsNothing() {
        #expect(XXH3Stream().finish() == XXH3(of: [UInt8]()))
    }
}
