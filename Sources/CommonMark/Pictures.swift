internal import Diagnostics
private import Glibc

/// How many pictures a text begins: libcmark 0.30 takes time by the number of pictures times the number of links.
enum Pictures {
    /// Where the first picture too many begins; `nil` if there is none.
    static func surplus(in bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) -> Place? {
        guard let base = bytes.baseAddress else { return nil }
        var count = 0
        var offset = 0
        while offset < bytes.count, let hit = memchr(base + offset, 0x21, bytes.count - offset) {
            offset = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
            if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "[") {
                count += 1
                if count > CommonMark.pictureLimit {
                    let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
                    var source = SourceMap(bytes, file: file, firstLine: firstLine)
                    return source.place(offset, line: line)
                }
            }
            offset += 1
        }
        return nil
    }
}
