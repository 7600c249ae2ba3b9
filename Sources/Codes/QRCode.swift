private import CQRencode
private import Glibc

/// A QR code as a square of dark and light modules (ISO/IEC 18004), made by libqrencode.
public struct QRCode: Sendable {
    /// How many modules a side has, without the quiet zone.
    public let size: Int
    /// Row by row, whether a module is dark.
    private let dark: [Bool]

    /// The light modules that must stay around it (ISO/IEC 18004, 5.3.8).
    public static let quietZone = 4

    /// The code of a text; a quarter of it may be lost (level Q) where that makes it no larger than 33 modules, else a seventh (level M).
    /// A code of 33 modules is still read at 15 mm. `nil` where the text is too long for any code.
    public init?(_ text: String) {
        // The library ends a text at its first zero byte.
        guard !text.utf8.contains(0),
            let code = QRcode_encodeString8bit(text, 0, text.utf8.count <= Self.mostBytesAtQ ? QR_ECLEVEL_Q : QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        guard let data = code.pointee.data else { return nil }
        size = Int(code.pointee.width)
        dark = UnsafeBufferPointer(start: data, count: size * size).map { $0 & 1 == 1 }
    }

    /// How many bytes 33 modules (version 4) hold at level Q (ISO/IEC 18004, table 7).
    private static let mostBytesAtQ = 46

    /// Whether the module in a column and row is dark; outside all are light.
    public func isDark(_ column: Int, _ row: Int) -> Bool {
        (0..<size).contains(column) && (0..<size).contains(row) && dark[row * size + column]
    }

    /// The dark modules as an SVG path, in modules from the corner of the quiet zone: digits and letters of commands, nothing else.
    public var path: String {
        var path = RectanglePath(capacity: size * size / 3)
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while column < size, dark[row * size + column] { column += 1 }
                if start < column {
                    path.add(x: start + Self.quietZone, y: row + Self.quietZone, width: column - start, height: 1)
                }
                column += 1
            }
        }
        return path.text
    }

    /// How many modules a side has with the quiet zone.
    public var fullSize: Int { size + 2 * Self.quietZone }

    /// A black and white picture of it with its quiet zone, `scale` times eight pixels a module.
    public func png(scale: Int) -> [UInt8] {
        PNG.bytes(width: fullSize * scale * 8, rows: fullSize, times: scale * 8) { row, pixels in
            let row = row - Self.quietZone
            guard (0..<size).contains(row) else { return }
            var pixel = Self.quietZone * scale
            for isDark in dark[row * size..<(row + 1) * size] {
                if isDark { for pixel in pixel..<pixel + scale { pixels[pixel] = 0 } }
                pixel += scale
            }
        }
    }
}
