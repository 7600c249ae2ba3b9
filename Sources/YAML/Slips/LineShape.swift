/// One line taken apart the way a writer sees it: `  - key: value # comment`. Offsets count characters.
struct LineShape {
    let scalars: [Unicode.Scalar]
    /// The first character that is neither blank nor the dash of a list.
    let keyStart: Int
    /// The first character that is not blank.
    let indent: Int
    /// The colon after the key.
    let colon: Int?

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        var index = 0
        while index < scalars.count, scalars[index].isBlank { index += 1 }
        indent = index
        while index < scalars.count, scalars[index] == "-", index + 1 == scalars.count || scalars[index + 1].isBlank {
            index += 1
            while index < scalars.count, scalars[index].isBlank { index += 1 }
        }
        keyStart = index
        colon = Self.colon(in: scalars, from: index)
    }

    /// Where the text after the key's colon begins, or a list item's.
    var valueStart: Int? {
        let start = colon.map { $0 + 1 } ?? keyStart
        let value = scalars[min(start, scalars.count)...].firstIndex { !$0.isBlank }
        guard let value, scalars[value] != "#" else { return nil }
        return value
    }

    /// Where a text that begins at `start` ends: before a comment and the blanks around it.
    func end(from start: Int) -> Int {
        var end = start
        for index in start..<max(start, scalars.count) {
            if scalars[index] == "#", index > start, scalars[index - 1].isBlank { break }
            if !scalars[index].isBlank { end = index + 1 }
        }
        return end
    }

    /// Where a text within brackets that begins at `start` ends.
    func endInBrackets(from start: Int) -> Int {
        let stop = scalars[min(start, scalars.count)...].firstIndex { ",[]{}".unicodeScalars.contains($0) } ?? scalars.count
        return scalars[..<stop].lastIndex { !$0.isBlank }.map { max(start, $0 + 1) } ?? start
    }

    /// The characters from `start` to `end`.
    func text(_ start: Int, _ end: Int) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[min(start, scalars.count)..<max(start, min(end, scalars.count))])
        return String(text)
    }

    private static func colon(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var index = start
        if index < scalars.count, scalars[index] == "\"" || scalars[index] == "'" {
            guard let close = scalars[(index + 1)...].firstIndex(of: scalars[index]) else { return nil }
            index = close + 1
        } else if index < scalars.count, "[{#|>".unicodeScalars.contains(scalars[index]) {
            return nil
        }
        while index < scalars.count {
            if scalars[index] == ":", index + 1 == scalars.count || scalars[index + 1].isBlank { return index > start ? index : nil }
            if scalars[index] == "#", index > start, scalars[index - 1].isBlank { return nil }
            index += 1
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// A space or a tab.
    var isBlank: Bool { self == " " || self == "\t" }
}
