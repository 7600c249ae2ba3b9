extension Addresses {
    /// The absolute form of an address for machines that take ASCII only (RFC 3986): what is not a plain letter, digit or slash of its path is
    /// percent-encoded, commas included.
    public func encoded(_ address: Address) -> String { .of(encodedBase, Self.encoded(address.path)) }

    /// A path in which nothing can be taken for a separator, for lists of pictures.
    public func encodedPath(_ address: Address) -> String { Self.encoded(address.path) }

    /// A text in which nothing stays as it is but plain letters, digits, `/`, `-`, `.`, `_`, `~`, and what else `others` names.
    static func encoded(_ text: String, keeping others: StaticString = "") -> String {
        func isKept(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x2D...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x7E: true
            default: others.withUTF8Buffer { $0.contains(byte) }
            }
        }
        guard !text.utf8.allSatisfy(isKept) else { return text }
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isKept(byte) { bytes.append(byte) } else { bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
