public import Catalogue

/// What the first bytes of a picture say of it. The rest is never decoded here: a hostile picture is only ever looked at.
public enum PictureHeader {
    /// How many bytes are read of a picture at most; a JPEG's size stands behind its metadata.
    public static let limit = 1 << 18

    /// The picture whose file begins with `bytes`, its sides as it is shown, or `nil` where they are of no format that pages can show.
    public static func read(_ bytes: [UInt8], size: Int) -> Picture? {
        let found: (Int, Int)? =
            switch Picture.Format(of: bytes) {
            case .png: bytes.count >= 24 ? (bytes.big(16, 4), bytes.big(20, 4)) : nil
            case .gif: bytes.count >= 10 ? (bytes.little(6, 2), bytes.little(8, 2)) : nil
            case .jpeg: jpeg(bytes)
            case .webp: webp(bytes)
            case .avif, nil: nil
            }
        guard let format = Picture.Format(of: bytes), let (width, height) = found, width > 0, height > 0 else { return nil }
        return Picture(format: format, width: width, height: height, size: size)
    }

    private static func webp(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.count >= 30 else { return nil }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8 ": return (bytes.little(26, 2) & 0x3FFF, bytes.little(28, 2) & 0x3FFF)
        case "VP8L":
            let bits = bytes.little(21, 4)
            return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case "VP8X": return (bytes.little(24, 3) + 1, bytes.little(27, 3) + 1)
        default: return nil
        }
    }

    private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
        var index = 2
        var isTurned = false
        while index + 9 < bytes.count {
            guard bytes[index] == 0xFF else { return nil }
            let marker = bytes[index + 1]
            if marker == 0xFF {
                index += 1
                continue
            }
            // SOF0 to SOF15 hold the size; C4, C8 and CC are other things.
            if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
                let (height, width) = (bytes.big(index + 5, 2), bytes.big(index + 7, 2))
                return isTurned ? (height, width) : (width, height)
            }
            if marker == 0x01 || (0xD0...0xD8).contains(marker) {
                index += 2
                continue
            }
            let end = index + 2 + max(2, bytes.big(index + 2, 2))
            if marker == 0xE1, let orientation = Orientation.read(bytes, from: index + 4, to: end) { isTurned = orientation >= 5 }
            index = end
        }
        return nil
    }
}

extension Picture.Format {
    /// What a file that begins with `bytes` is; `nil` where it is nothing that pages can show.
    init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8]) {
            self = .jpeg
        } else if bytes.says("GIF8", at: 0) {
            self = .gif
        } else if bytes.says("RIFF", at: 0), bytes.says("WEBP", at: 8) {
            self = .webp
        } else {
            return nil
        }
    }

    /// How files of this format are called here.
    var suffix: String { self == .jpeg ? "jpg" : rawValue }
}
