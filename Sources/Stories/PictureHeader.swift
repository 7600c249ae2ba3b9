import Catalogue

/// What the first bytes of a picture say of it. The rest is never decoded here: a hostile picture is only ever looked at.
enum PictureHeader {
    /// How many bytes are read of a picture at most; a JPEG's size stands behind its metadata.
    static let limit = 1 << 18

    /// The picture whose file begins with `bytes`, or `nil` where they are of no format that pages can show.
    static func read(_ bytes: [UInt8], size: Int) -> Picture? {
        let found: (Picture.Format, Int, Int)? =
            if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { png(bytes) } else if bytes.starts(with: [0xFF, 0xD8])
            { jpeg(bytes) } else if bytes.starts(with: Array("GIF8".utf8)) { gif(bytes) } else if bytes.starts(with: Array("RIFF".utf8)) {
                webp(bytes)
            } else { nil }
        guard let (format, width, height) = found, width > 0, height > 0 else { return nil }
        return Picture(format: format, width: width, height: height, size: size)
    }

    private static func png(_ bytes: [UInt8]) -> (Picture.Format, Int, Int)? {
        guard bytes.count >= 24 else { return nil }
        return (.png, big(bytes, 16, 4), big(bytes, 20, 4))
    }

    private static func gif(_ bytes: [UInt8]) -> (Picture.Format, Int, Int)? {
        guard bytes.count >= 10 else { return nil }
        return (.gif, little(bytes, 6, 2), little(bytes, 8, 2))
    }

    private static func webp(_ bytes: [UInt8]) -> (Picture.Format, Int, Int)? {
        guard bytes.count >= 30, bytes[8..<12].elementsEqual("WEBP".utf8) else { return nil }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8 ": return (.webp, little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF)
        case "VP8L":
            let bits = little(bytes, 21, 4)
            return (.webp, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case "VP8X": return (.webp, little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1)
        default: return nil
        }
    }

    private static func jpeg(_ bytes: [UInt8]) -> (Picture.Format, Int, Int)? {
        var index = 2
        while index + 9 < bytes.count {
            guard bytes[index] == 0xFF else { return nil }
            let marker = bytes[index + 1]
            if marker == 0xFF {
                index += 1
                continue
            }
            // SOF0 to SOF15 hold the size; C4, C8 and CC are other things.
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                return (.jpeg, big(bytes, index + 7, 2), big(bytes, index + 5, 2))
            }
            if marker == 0x01 || (0xD0...0xD8).contains(marker) {
                index += 2
            } else {
                index += 2 + max(2, big(bytes, index + 2, 2))
            }
        }
        return nil
    }

    private static func big(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func little(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
