/// Upright rectangles as an SVG path: digits and letters of commands, nothing else.
struct RectanglePath {
    private var rectangles: [(x: Int, y: Int, width: Int, height: Int)] = []
    private var greatest = 0

    /// A path with nothing in it, and room for so many rectangles.
    init(capacity: Int) { rectangles.reserveCapacity(capacity) }

    /// Adds a rectangle; nothing of it is below zero.
    mutating func add(x: Int, y: Int, width: Int, height: Int) {
        rectangles.append((x, y, width, height))
        greatest = max(greatest, x, y, width, height)
    }

    /// The path: `M40 40h70v10h-70z`.
    var text: String {
        // Hundreds of rectangles, most of their numbers of a digit or two: interpolation would take several times as long.
        let most = rectangles.count * (7 + 5 * String(greatest).utf8.count)
        return String(unsafeUninitializedCapacity: most) { buffer in
            var count = 0
            func put(_ byte: UInt8) {
                buffer[count] = byte
                count += 1
            }
            func put(_ letter: Unicode.Scalar, _ number: Int) {
                put(UInt8(ascii: letter))
                if number >= 100 {
                    var unit = 100
                    while number / unit >= 10 { unit *= 10 }
                    while unit >= 100 {
                        put(UInt8(0x30 + number / unit % 10))
                        unit /= 10
                    }
                }
                if number >= 10 { put(UInt8(0x30 + number / 10 % 10)) }
                put(UInt8(0x30 + number % 10))
            }
            for (x, y, width, height) in rectangles {
                put("M", x)
                put(" ", y)
                put("h", width)
                put("v", height)
                put(UInt8(ascii: "h"))
                put("-", width)
                put(UInt8(ascii: "z"))
            }
            return count
        }
    }
}
