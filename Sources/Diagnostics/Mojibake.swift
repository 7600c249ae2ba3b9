/// UTF-8 that was read as Windows-1252 or Latin-1 and saved again: "Máº­t ong" for "Mật ong".
public enum Mojibake {
    /// What a word was; `nil` where it never was UTF-8.
    ///
    /// Certain: bytes that are valid UTF-8 by chance alone don't spell a word of Latin letters.
    public static func decoded(_ word: some Sequence<Unicode.Scalar>) -> String? {
        var bytes: [UInt8] = []
        var written = 0
        for scalar in word {
            guard let byte = byte(of: scalar) else { return nil }
            bytes.append(byte)
            written += UTF8.width(scalar)
        }
        guard let decoded = String(validating: bytes, as: UTF8.self), decoded.utf8.count < written else { return nil }
        let isLatin = decoded.unicodeScalars.allSatisfy { $0.value < 0x250 || (0x1E00..<0x1F00).contains($0.value) || $0.value == 0x2019 }
        return isLatin ? decoded : nil
    }

    /// The byte that a character stands for in Windows-1252, or in Latin-1 where that has none of its own.
    public static func byte(of scalar: Unicode.Scalar) -> UInt8? { scalar.value <= 0xFF ? UInt8(scalar.value) : windows[scalar.value] }

    /// Windows-1252 from 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt).
    private static let windows: [UInt32: UInt8] = [
        0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x02C6: 0x88, 0x2030: 0x89,
        0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93, 0x201D: 0x94, 0x2022: 0x95,
        0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B, 0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
    ]
}
