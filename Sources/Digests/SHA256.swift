/// The SHA-256 (FIPS 180-4) of some bytes: 32 bytes by which they can be told from any others, today and on any machine.
public struct SHA256: Sendable {
    /// The 32 bytes, four at a time in order of significance.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// How many bytes it has.
    public static let count = 32

    /// The digest of `bytes`. For many short texts one `SHA256Stream` is quicker.
    public init(of bytes: some Sequence<UInt8>) {
        let stream = SHA256Stream()
        stream.add(bytes)
        self = stream.finish()
    }

    /// The digest that 64 hexadecimal digits of either case spell; `nil` for any other text.
    public init?(hex: some StringProtocol) {
        let digits = hex.utf8.map { digit -> UInt64? in
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(digit - UInt8(ascii: "A") + 10)
            default: nil
            }
        }
        guard digits.count == 2 * Self.count, !digits.contains(nil) else { return nil }
        func word(_ index: Int) -> UInt64 { digits[16 * index..<16 * (index + 1)].reduce(0) { $0 << 4 | ($1 ?? 0) } }
        words = (word(0), word(1), word(2), word(3))
    }

    /// The digest that these 32 bytes are; `nil` for more or fewer.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.count else { return nil }
        var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
        self.init(inOrder: words)
    }

    /// The digest that these 32 bytes are.
    init(_ bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count == Self.count, "a SHA-256 has 32 bytes")
        self.init(inOrder: bytes.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self))
    }

    /// The digest of words as they lie in memory.
    private init(inOrder words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = (
            UInt64(bigEndian: words.0), UInt64(bigEndian: words.1), UInt64(bigEndian: words.2), UInt64(bigEndian: words.3)
        )
    }

    /// The words as they lie in memory.
    private var inOrder: (UInt64, UInt64, UInt64, UInt64) {
        (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { withUnsafeBytes(of: inOrder) { Array($0) } }

    /// 64 hexadecimal digits in lower case.
    public var hex: String {
        String(unsafeUninitializedCapacity: 2 * Self.count) { buffer in
            withUnsafeBytes(of: inOrder) { bytes in
                for (index, byte) in bytes.enumerated() {
                    buffer[2 * index] = Self.digit(byte >> 4)
                    buffer[2 * index + 1] = Self.digit(byte & 15)
                }
            }
            return 2 * Self.count
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10 }
}

extension SHA256: Hashable {
    /// Whether all 32 bytes are alike.
    public static func == (one: SHA256, other: SHA256) -> Bool { one.words == other.words }

    /// Adds eight of its bytes.
    public func hash(into hasher: inout Hasher) {
        // Every part of a digest is as good as the whole of it.
        hasher.combine(words.0)
    }
}

extension SHA256: CustomStringConvertible {
    /// `hex`.
    public var description: String { hex }
}

extension SHA256: Codable {
    /// From `hex`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let digest = SHA256(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not 64 hexadecimal digits")
        }
        self = digest
    }

    /// As `hex`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
