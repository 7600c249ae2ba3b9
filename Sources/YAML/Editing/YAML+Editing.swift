extension YAML {
    /// `bytes` with the value at `path` replaced by `value`, and everything else as it was, comments included.
    ///
    /// A path leads through keys and, in lists, positions from 0 (`["certificates", "0", "expires"]`); the position behind the last
    /// adds an item. What is missing on the way is created. `value` is YAML of one line: `quoted(_:)` makes it of a text, and it
    /// may be a list or mapping in brackets. `nil` where the file can't be parsed, where the path leads through a text or past a
    /// list's end, or where the result could not be parsed.
    public static func setting(path: [String], to value: String, in bytes: [UInt8]) -> [UInt8]? {
        edit(bytes) { text in Editor(text)?.setting(path[...], to: value) }
    }

    /// `bytes` without the key or list item at `path`; unchanged where there is none, `nil` where the file can't be parsed.
    public static func removing(path: [String], in bytes: [UInt8]) -> [UInt8]? {
        edit(bytes) { text in Editor(text)?.removing(path[...]) }
    }

    private static func edit(_ bytes: [UInt8], _ edit: ([UInt8]) -> [UInt8]?) -> [UInt8]? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let hasMark = bytes.starts(with: mark)
        guard let result = edit(hasMark ? Array(bytes.dropFirst(3)) : bytes) else { return nil }
        guard Outline(SourceLines(result)) != nil else { return nil }
        return hasMark ? mark + result : result
    }
}
