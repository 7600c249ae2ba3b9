private import CZlib

/// Pictures of black and white pixels (W3C Portable Network Graphics, third edition): one bit a pixel, packed by zlib.
enum PNG {
    /// The file of a picture of rows of pixels, eight a byte, 1 for white, each row repeated `times` times.
    static func bytes(width: Int, rows: [[UInt8]], times: Int) -> [UInt8] {
        // Filter 0 for the first of each, 2 for its repetitions: the difference to the row above is nothing.
        let repetition = [2] + [UInt8](repeating: 0, count: (width + 7) / 8)
        var pixels: [UInt8] = []
        pixels.reserveCapacity(rows.count * times * repetition.count)
        for row in rows {
            pixels.append(0)
            pixels += row
            for _ in 1..<times { pixels += repetition }
        }
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        append("IHDR", number(width) + number(rows.count * times) + [1, 0, 0, 0, 0], to: &file)
        append("IDAT", packed(pixels), to: &file)
        append("IEND", [], to: &file)
        return file
    }

    /// Level 1 takes a third of the time of the usual 6, for a file of 1.3 instead of 0.7 kilobytes; to make room for half as much as usual to
    /// remember (level of memory 4) takes two thirds of that again, for the same file.
    private static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        var bytes = bytes
        let prepared = deflateInit2_(
            &stream, 1, Z_DEFLATED, 15, 4, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(prepared == Z_OK, "zlib has no memory")
        defer { deflateEnd(&stream) }
        return [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, uLong(bytes.count)))) { buffer, count in
            bytes.withUnsafeMutableBufferPointer { bytes in
                stream.next_in = bytes.baseAddress
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
