private import CZlib

/// Pictures of black and white pixels (W3C Portable Network Graphics, third edition): one bit a pixel, packed by zlib.
enum PNG {
    /// The file of a picture of rows of pixels, eight a byte, each row repeated `times` times.
    ///
    /// - Parameter draw: makes pixels of a row black, 0; all are white, 1, before.
    static func bytes(
        width: Int, rows: Int, times: Int, _ draw: (_ row: Int, _ pixels: UnsafeMutableBufferPointer<UInt8>) -> Void
    ) -> [UInt8] {
        let line = 1 + (width + 7) / 8
        let lines = [UInt8](unsafeUninitializedCapacity: rows * times * line) { buffer, count in
            count = rows * times * line
            // A row's repetitions: its difference to the row above is nothing.
            buffer.initialize(repeating: 0)
            for row in 0..<rows {
                // Filter 0 for the first of each, 2 for the others.
                let pixels = UnsafeMutableBufferPointer(rebasing: buffer[row * times * line + 1..<(row * times + 1) * line])
                pixels.update(repeating: 0xFF)
                draw(row, pixels)
                for next in 1..<times { buffer[(row * times + next) * line] = 2 }
            }
        }
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        append("IHDR", number(width) + number(rows * times) + [1, 0, 0, 0, 0], to: &file)
        append("IDAT", stream(lines, checksum: checksum(of: lines, line: line, times: times)), to: &file)
        append("IEND", [], to: &file)
        return file
    }

    /// The Adler-32 of lines of which the first of every `times` is followed by the same others: these are added up once. To look at each
    /// byte, as zlib does by itself, takes a third as long as to pack them.
    private static func checksum(of lines: [UInt8], line: Int, times: Int) -> UInt {
        lines.withUnsafeBufferPointer { lines in
            guard let start = lines.baseAddress else { return 1 }
            let others = adler32(1, start + line, uInt((times - 1) * line))
            return stride(from: 0, to: lines.count, by: times * line).reduce(1) { sum, first in
                adler32_combine(adler32(sum, start + first, uInt(line)), others, (times - 1) * line)
            }
        }
    }

    /// A stream of zlib's (RFC 1950): packed by its quickest method in a window of 32 KB, with the Adler-32 of what is in it at its end.
    private static func stream(_ bytes: [UInt8], checksum: UInt) -> [UInt8] { [0x78, 0x01] + packed(bytes) + number(Int(checksum)) }

    /// Level 1 takes a third of the time of the usual 6, for a file of 1.3 instead of 0.7 kilobytes; to make room for half as much as usual to
    /// remember (level of memory 4) takes two thirds of that again, for the same file.
    private static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        // Below zero: without the stream's beginning and end.
        let prepared = deflateInit2_(
            &stream, 1, Z_DEFLATED, -15, 4, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(prepared == Z_OK, "zlib has no memory")
        defer { deflateEnd(&stream) }
        return [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, uLong(bytes.count)))) { buffer, count in
            bytes.withUnsafeBufferPointer { bytes in
                // The library only reads there.
                stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
                stream.avail_in = uInt(bytes.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = uInt(buffer.count)
                // With room for the worst case it ends in one call.
                precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END, "zlib packs nothing")
            }
            count = Int(stream.total_out)
        }
    }

    private static func append(_ name: StaticString, _ contents: [UInt8], to file: inout [UInt8]) {
        let named = name.withUTF8Buffer { Array($0) } + contents
        file += number(contents.count) + named + number(Int(crc32(0, named, uInt(named.count))))
    }

    private static func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(value >> (24 - 8 * $0) & 0xFF) } }
}
