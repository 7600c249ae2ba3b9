private import Glibc

extension String {
    /// Whether the bytes of another text stand in this one.
    ///
    /// For keys and names, which are short and spelt in one way; `contains` compares characters, which takes some thirty times as long.
    package func holds(_ part: String) -> Bool {
        var (text, part) = (self, part)
        return text.withUTF8 { text in part.withUTF8 { UnsafeRawBufferPointer(text).holds(UnsafeRawBufferPointer($0)) } }
    }
}

extension String {
    /// The words behind the first place where `mark` stands, without the blanks around them; `nil` where it doesn't stand.
    package func words(behind mark: String) -> String? {
        let (text, mark) = (Array(utf8), Array(mark.utf8))
        guard !mark.isEmpty, text.count >= mark.count else { return nil }
        guard let start = (0...text.count - mark.count).first(where: { text[$0] == mark[0] && text[$0...].starts(with: mark) }) else {
            return nil
        }
        var rest = text[(start + mark.count)...].drop { $0 == 0x20 }
        while rest.last == 0x20 { rest.removeLast() }
        return String(decoding: rest, as: UTF8.self)
    }

    /// How many Unicode scalars the text has, which are the columns of a place.
    package var scalarCount: Int {
        var text = self
        return text.withUTF8 { bytes in
            var count = 0
            for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
            return count
        }
    }

    /// Whether a byte of ASCII stands in the text.
    package func has(_ byte: UInt8) -> Bool {
        var text = self
        return text.withUTF8 { bytes in bytes.baseAddress.map { memchr($0, Int32(byte), bytes.count) != nil } ?? false }
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func holds(_ part: UnsafeRawBufferPointer) -> Bool {
        guard let start = baseAddress, let sought = part.baseAddress, let first = part.first else { return part.isEmpty }
        var offset = 0
        while offset + part.count <= count, let found = memchr(start + offset, Int32(first), count - part.count - offset + 1) {
            if memcmp(found, sought, part.count) == 0 { return true }
            offset = UnsafeRawPointer(found) - start + 1
        }
        return false
    }
}
