/// Bytes of an answer as text.
enum AnswerText {
    /// The text in UTF-8 without a byte-order mark: spreadsheets save "Unicode text" as UTF-16 with one. Anything else is refused: what a
    /// letter of an unknown code page says would be guessed.
    static func utf8(_ bytes: [UInt8]) throws(UnreadableAnswer) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes) { UInt16($0) | UInt16($1) << 8 } }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes) { UInt16($1) | UInt16($0) << 8 } }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard !text.contains(0), String(validating: text, as: UTF8.self) != nil else {
            let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
            let line = lines.firstIndex { $0.contains(0) || String(validating: $0, as: UTF8.self) == nil } ?? 0
            throw .encoding(line: line + 1)
        }
        return Array(text)
    }

    private static func utf16(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) throws(UnreadableAnswer) -> [UInt8] {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        guard bytes.count.isMultiple(of: 2), !units.contains(0), let text = String(validating: units, as: UTF16.self) else {
            throw .encoding(line: 1)
        }
        return Array(text.utf8)
    }
}
