public import Catalogue

/// A picture without what its camera and programs wrote beside it: where it was taken, when, by whom, with what, smaller copies of
/// itself, a film behind it. The picture itself is not touched, and neither are its colours and which side is up.
///
/// Only parts that are known to be needed are kept; whatever else a format allows, now or later, goes.
public struct CleanPicture {
    /// The file.
    public let bytes: [UInt8]
    /// What it is.
    public let format: Picture.Format
    /// Whether it moves.
    public let isMoving: Bool
    /// Whether its end is there. One that was cut short shows grey or nothing below some line.
    public let isWhole: Bool
    /// Whether it surely has no transparent parts.
    public let isOpaque: Bool

    /// The picture in `bytes`; `nil` where that is nothing that pages can show. What is cut short stays so.
    public init?(of bytes: [UInt8]) {
        guard let format = Picture.Format(of: bytes) else { return nil }
        self.format = format
        switch format {
        case .jpeg: (self.bytes, isWhole, isMoving) = Self.jpeg(bytes)
        case .png: (self.bytes, isWhole, isMoving) = Self.png(bytes)
        case .webp: (self.bytes, isWhole, isMoving) = Self.webp(bytes)
        case .gif: (self.bytes, isWhole, isMoving) = Self.gif(bytes)
        case .avif: return nil
        }
        isOpaque =
            switch format {
            case .jpeg: true
            // Colour types 0, 2 and 3 are opaque but for a chunk that says otherwise, which stands before the first data.
            case .png: self.bytes.count > 25 && [0, 2, 3].contains(self.bytes[25]) && !Self.hasTransparency(self.bytes)
            case .webp: self.bytes.says("VP8 ", at: 12)
            case .gif, .avif: false
            }
    }
}

// MARK: JPEG (ITU-T T.81, annex B)

extension CleanPicture {
    private static func jpeg(_ bytes: [UInt8]) -> ([UInt8], isWhole: Bool, isMoving: Bool) {
        var clean: [UInt8] = [0xFF, 0xD8]
        clean.reserveCapacity(bytes.count)
        var index = 2
        var isWhole = false
        while index + 1 < bytes.count {
            guard bytes[index] == 0xFF else { break }
            let marker = bytes[index + 1]
            if marker == 0xFF {
                index += 1
                continue
            }
            isWhole = marker == 0xD9
            if isWhole { break }
            if marker == 0x01 || (0xD0...0xD8).contains(marker) {
                index += 2
                continue
            }
            let length = bytes.big(index + 2, 2)
            let end = index + 2 + length
            guard length >= 2, end <= bytes.count else { break }
            if marker == 0xE1, let orientation = Orientation.read(bytes, from: index + 4, to: end) {
                clean += Orientation.segment(orientation)
            } else if marker == 0xE0 {
                clean += kindOfFile(bytes[index..<end])
            } else if isKept(marker, bytes, index + 4) {
                clean += bytes[index..<end]
            }
            index = end
            guard marker == 0xDA else { continue }
            let next = endOfScan(bytes, from: index)
            clean += bytes[index..<next]
            index = next
        }
        // What stands behind the end, such as a film or further pictures with metadata of their own, is left behind.
        return (clean + [0xFF, 0xD9], isWhole, false)
    }

    /// A JFIF segment without the smaller copy of the picture that may end it (ITU-T T.871, 10.1); nothing where it is none.
    private static func kindOfFile(_ segment: ArraySlice<UInt8>) -> [UInt8] {
        let segment = Array(segment)
        guard segment.says("JFIF\0", at: 4), segment.count >= 18 else { return [] }
        // Marker, length, name, version, density; then how many pixels of the copy follow.
        return [0xFF, 0xE0, 0, 16] + segment[4..<16] + [0, 0]
    }

    /// Tables, frames and scans; of what programs add only the profile of its colours, and how these are coded.
    private static func isKept(_ marker: UInt8, _ bytes: [UInt8], _ start: Int) -> Bool {
        switch marker {
        case 0xE2: bytes.says("ICC_PROFILE\0", at: start)
        case 0xEE: bytes.says("Adobe", at: start)
        case 0xE0, 0xE1, 0xE3...0xEF, 0xFE: false
        default: true
        }
    }

    /// Where a scan's data end: at the next marker that is no restart.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == 0xFF, bytes[index + 1] != 0, !(0xD0...0xD7).contains(bytes[index + 1]) { return index }
            index += 1
        }
        return bytes.count
    }
}

// MARK: PNG (W3C Portable Network Graphics, third edition, section 5)

extension CleanPicture {
    private static let chunksKept: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
    ]

    private static func png(_ bytes: [UInt8]) -> ([UInt8], isWhole: Bool, isMoving: Bool) {
        var clean = Array(bytes[..<8])
        clean.reserveCapacity(bytes.count)
        var index = 8
        while index + 12 <= bytes.count {
            let end = index + 12 + bytes.big(index, 4)
            guard end <= bytes.count else { break }
            let name = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
            if chunksKept.contains(name) { clean += bytes[index..<end] }
            if name == "IEND" { return (clean, true, false) }
            index = end
        }
        return (clean, false, false)
    }
}

extension CleanPicture {
    private static func hasTransparency(_ png: [UInt8]) -> Bool {
        var index = 8
        while index + 12 <= png.count, !png.says("IDAT", at: index + 4) {
            if png.says("tRNS", at: index + 4) { return true }
            index += 12 + png.big(index, 4)
        }
        return false
    }
}

// MARK: WebP (RFC 9649, section 2)

extension CleanPicture {
    private static let partsKept: Set<String> = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]

    private static func webp(_ bytes: [UInt8]) -> ([UInt8], isWhole: Bool, isMoving: Bool) {
        var clean = Array("RIFF\0\0\0\0WEBP".utf8)
        clean.reserveCapacity(bytes.count)
        var index = 12
        var isMoving = false
        while index + 8 <= bytes.count {
            let length = bytes.little(index + 4, 4)
            let end = index + 8 + length + length % 2
            guard end <= bytes.count || end == bytes.count + 1 else { break }
            let name = String(decoding: bytes[index..<index + 4], as: UTF8.self)
            if partsKept.contains(name) {
                let start = clean.count
                clean += bytes[index..<min(end, bytes.count)]
                if end > bytes.count { clean.append(0) }
                // The flags for Exif and XMP: there is none any more.
                if name == "VP8X", length >= 10 {
                    isMoving = clean[start + 8] & 0x02 != 0
                    clean[start + 8] &= ~0x0C
                }
            }
            index = end
        }
        let size = clean.count - 8
        for place in 0..<4 { clean[4 + place] = UInt8(size >> (8 * place) & 0xFF) }
        return (clean, bytes.little(4, 4) + 8 <= bytes.count + 1, isMoving)
    }
}

// MARK: GIF (CompuServe GIF89a, sections 17 to 27)

extension CleanPicture {
    private static func gif(_ bytes: [UInt8]) -> ([UInt8], isWhole: Bool, isMoving: Bool) {
        guard bytes.count >= 13 else { return (bytes, false, false) }
        var index = 13 + tableSize(bytes[10])
        var clean = Array(bytes.prefix(index))
        var frames = 0
        while index < bytes.count, bytes[index] != 0x3B {
            let isFrame = bytes[index] == 0x2C
            guard isFrame ? index + 10 < bytes.count : bytes[index] == 0x21 && index + 2 < bytes.count else { break }
            let start = index
            index = isFrame ? index + 11 + tableSize(bytes[index + 9]) : index + 2
            // The only extensions that pictures need: how a frame is shown, and how often all are.
            let isLoop = bytes.says("NETSCAPE2.0", at: start + 3) || bytes.says("ANIMEXTS1.0", at: start + 3)
            let isKept = isFrame || bytes[start + 1] == 0xF9 || bytes[start + 1] == 0xFF && isLoop
            while index < bytes.count, bytes[index] != 0 { index += 1 + Int(bytes[index]) }
            index += 1
            guard index <= bytes.count else { break }
            if isKept { clean += bytes[start..<index] }
            frames += isFrame ? 1 : 0
        }
        return (clean + [0x3B], index < bytes.count && bytes[index] == 0x3B, frames > 1)
    }

    private static func tableSize(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }
}
