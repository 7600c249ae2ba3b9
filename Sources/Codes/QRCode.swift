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
        guard !text.utf8.contains(0) else { return nil }
        for (level, largest) in [(QR_ECLEVEL_Q, 33), (QR_ECLEVEL_M, Int.max)] {
            guard let code = QRcode_encodeString8bit(text, 0, level) else {
                if level == QR_ECLEVEL_M { return nil }
                continue
            }
            defer { QRcode_free(code) }
            let size = Int(code.pointee.width)
            guard size <= largest, let data = code.pointee.data else { continue }
            self.size = size
            dark = UnsafeBufferPointer(start: data, count: size * size).map { $0 & 1 == 1 }
            return
        }
        return nil
    }

    /// Whether the module in a column and row is dark; outside all are light.
    public func isDark(_ column: Int, _ row: Int) -> Bool {
        (0..<size).contains(column) && (0..<size).contains(row) && dark[row * size + column]
    }

    /// The dark modules as an SVG path, in modules from the corner of the quiet zone: digits and letters of commands, nothing else.
    public var path: String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                guard isDark(column, row) else {
                    column += 1
                    continue
                }
                let start = column
                while isDark(column, row) { column += 1 }
                path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(column - start)v1h-\(column - start)z"
            }
        }
        return path
    }

    /// How many modules a side has with the quiet zone.
    public var fullSize: Int { size + 2 * Self.quietZone }

    /// A black and white picture of it with its quiet zone, `scale` times eight pixels a module.
    public func png(scale: Int) -> [UInt8] {
        let rows = (0..<fullSize).map { row in
            (0..<fullSize).flatMap { column in
                [UInt8](repeating: isDark(column - Self.quietZone, row - Self.quietZone) ? 0 : 0xFF, count: scale)
            }
        }
        return PNG.bytes(width: fullSize * scale * 8, rows: rows, times: scale * 8)
    }
}
