/// Writes JSON that can stand inside a `script` element: no `<`, `>` or `&` is left in it (HTML Living Standard, 4.12.1.3).
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init(capacity: Int = 1024) { bytes.reserveCapacity(capacity) }

    /// The element with JSON-LD of what `members` writes.
    static func scriptElement(_ members: (inout JSONWriter) -> Void) -> TemplateValue {
        var json = JSONWriter(capacity: 6000)
        json.bytes += "<script type=\"application/ld+json\">".utf8
        json.object(nil, members)
        json.bytes += "</script>".utf8
        return .trustedHTML(json.bytes)
    }

    /// Writes an object; `members` writes what is in it.
    mutating func object(_ key: StaticString? = nil, type: StaticString? = nil, _ members: (inout JSONWriter) -> Void) {
        begin(key, with: UInt8(ascii: "{"))
        if let type { add("@type", text: type) }
        members(&self)
        end(with: UInt8(ascii: "}"))
    }

    /// Writes an array; `elements` writes what is in it, without keys.
    mutating func array(_ key: StaticString? = nil, _ elements: (inout JSONWriter) -> Void) {
        begin(key, with: UInt8(ascii: "["))
        elements(&self)
        end(with: UInt8(ascii: "]"))
    }

    /// Writes a text, or nothing for `nil` and the empty text.
    mutating func add(_ key: StaticString? = nil, _ text: String?) {
        guard var text, !text.isEmpty else { return }
        write(key)
        text.withUTF8 { write(text: $0) }
    }

    /// Writes a text that the program itself says.
    mutating func add(_ key: StaticString, text: StaticString) {
        write(key)
        text.withUTF8Buffer { write(text: $0) }
    }

    /// Writes a number.
    mutating func add(_ key: StaticString, number: Int) {
        write(key)
        bytes += String(number).utf8
    }

    private mutating func begin(_ key: StaticString?, with bracket: UInt8) {
        write(key)
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func end(with bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func write(_ key: StaticString?) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
        guard let key else { return }
        // A key is the program's own, and nothing in it needs escaping.
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes += "\":".utf8
    }

    private mutating func write(text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        let words = UnsafeRawBufferPointer(text)
        var start = 0
        var index = 0
        while index < text.count {
            while index + 8 <= text.count, Self.isPlain(words.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { index += 8 }
            let end = min(index + 8, text.count)
            while index < end {
                let byte = text[index]
                // U+2028 and U+2029 are letters in JSON and line ends in scripts of old.
                let isLineEnd = byte == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
                guard isLineEnd || Self.isSpecial(byte) else {
                    index += 1
                    continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                if isLineEnd {
                    bytes += (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
                    index += 3
                } else {
                    escape(byte)
                    index += 1
                }
                start = index
            }
        }
        if start < text.count { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...])) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a byte may not stand as it is.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x3C || byte == 0x3E || byte == 0x26
    }

    /// Whether surely none of eight bytes is special or begins a line end beyond ASCII.
    private static func isPlain(_ bytes: UInt64) -> Bool {
        func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
        // The highest bit of the lowest byte that is zero is set; that of a byte of 0x80 and more never.
        func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- each(1)) & ~bytes }
        let special =
            (bytes &- each(0x20)) & ~bytes | zeros((bytes & each(0xFB)) ^ each(0x22)) | zeros((bytes & each(0xFD)) ^ each(0x3C))
            | zeros(bytes ^ each(0x5C)) | zeros(bytes ^ each(0xE2))
        return special & each(0x80) == 0
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes += [0x5C, byte]
        case 0x0A: bytes += "\\n".utf8
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes += "\\u00".utf8
            bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}
