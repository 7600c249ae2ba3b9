private import CLibXXHash

/// The XXH3 of some bytes in 128 bits (xxHash 0.8): ten times as quick as SHA-256, and enough to notice that something has changed. Whoever
/// wants to can make two texts with one XXH3, so that it proves nothing to strangers.
public struct XXH3: Hashable, Sendable {
    /// The lower 64 bits.
    public var low: UInt64
    /// The upper 64 bits.
    public var high: UInt64

    /// The digest with these halves.
    public init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Of nothing added up so far.
    public static let zero = XXH3(low: 0, high: 0)

    /// The digest of `bytes`.
    public init(of bytes: UnsafeRawBufferPointer) {
        let hash = XXH3_128bits(bytes.baseAddress, bytes.count)
        self.init(low: hash.low64, high: hash.high64)
    }

    /// The digest of `bytes`.
    public init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { XXH3(of: $0) } }

    /// The digest of a text's UTF-8.
    public init(of text: String) {
        var text = text
        self = text.withUTF8 { XXH3(of: UnsafeRawBufferPointer($0)) }
    }

    /// The sum, by which the digests of many things in no order become one.
    public static func + (one: XXH3, other: XXH3) -> XXH3 { XXH3(low: one.low &+ other.low, high: one.high &+ other.high) }

    /// What remains of a sum without one that was added to it.
    public static func - (sum: XXH3, other: XXH3) -> XXH3 { XXH3(low: sum.low &- other.low, high: sum.high &- other.high) }

    /// The digest of this digest and then another: unlike a sum it tells their order.
    public func then(_ other: XXH3) -> XXH3 {
        withUnsafeBytes(of: (low, high, other.low, other.high)) { XXH3(of: $0) }
    }
}
