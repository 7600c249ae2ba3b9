private import CEmbedded

/// A table that travels inside the program: lines of cells between tabs, the first line names the columns.
struct EmbeddedTable {
    /// The names of the columns.
    let columns: [String]
    private let bytes: UnsafeBufferPointer<UInt8>
    private let body: Int

    /// The table of the file called `name` below `Reference/Data/`.
    init(_ name: String) {
        bytes = Self.bytes(of: name)
        let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
        columns = Self.text(bytes[..<end]).split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        body = min(end + 1, bytes.endIndex)
    }

    /// The rows, every cell as text; a row always has as many cells as there are columns.
    func rows() -> [[String]] {
        var rows: [[String]] = []
        forEachLine { line in rows.append(cells(of: line)) }
        return rows
    }

    /// Goes through the lines below the first without making texts of them.
    func forEachLine(_ visit: (Slice<UnsafeBufferPointer<UInt8>>) -> Void) {
        var start = body
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            if end > start { visit(bytes[start..<end]) }
            start = end + 1
        }
    }

    /// The cells of one line.
    func cells(of line: Slice<UnsafeBufferPointer<UInt8>>) -> [String] {
        var cells: [String] = []
        cells.reserveCapacity(columns.count)
        var start = line.startIndex
        while true {
            let end = line[start...].firstIndex(of: 0x09) ?? line.endIndex
            cells.append(Self.text(line[start..<end]))
            guard end < line.endIndex else { break }
            start = end + 1
        }
        precondition(cells.count == columns.count, "every row of a reference table has as many cells as its first line")
        return cells
    }

    private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The names of all embedded tables, in their order.
    static var names: [String] {
        var names: [String] = []
        eachFile { name, _ in
            names.append(name)
            return true
        }
        return names
    }

    /// The bytes of one embedded file.
    static func bytes(of name: String) -> UnsafeBufferPointer<UInt8> {
        var found: UnsafeBufferPointer<UInt8>?
        eachFile { candidate, bytes in
            if candidate == name { found = bytes }
            return found == nil
        }
        guard let found else { preconditionFailure("\(name) is listed in Sources/CEmbedded/reference.c") }
        return found
    }

    private static func eachFile(_ visit: (String, UnsafeBufferPointer<UInt8>) -> Bool) {
        var entry = chapbut_reference()
        while let name = entry.pointee.name {
            guard visit(String(cString: name), UnsafeBufferPointer(start: entry.pointee.bytes, count: entry.pointee.count)) else { return }
            entry += 1
        }
    }
}
