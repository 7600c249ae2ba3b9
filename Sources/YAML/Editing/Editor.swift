/// Writes into the text of one file, on the smallest range that does it.
struct Editor {
    private let lines: SourceLines
    private let root: Outline
    private let newline: String

    /// `nil` where `bytes` can't be parsed.
    init?(_ bytes: [UInt8]) {
        lines = SourceLines(bytes)
        guard let root = Outline(lines) else { return nil }
        self.root = root
        let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
        newline = end.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } == true ? "\r\n" : "\n"
    }

    // MARK: - Setting

    func setting(_ path: ArraySlice<String>, to value: String) -> [UInt8]? {
        guard !path.isEmpty else { return nil }
        if case .scalar(isEmpty: true) = root.content {
            let end = lines.bytes.count
            let gap = end == 0 || lines.bytes.last == UInt8(ascii: "\n") ? "" : newline
            return replacing(end..<end, by: gap + block(path, value, column: 0) + newline)
        }
        return setting(path, to: value, in: root, under: nil, inFlow: false)
    }

    /// `holder` is the key or item whose value `node` is: where it ends, and at which column it begins.
    private func setting(
        _ path: ArraySlice<String>, to value: String, in node: Outline, under holder: (end: Int, column: Int)?, inFlow: Bool
    ) -> [UInt8]? {
        guard let step = path.first else { return replace(node, by: value, under: holder) }
        switch node.content {
        case .scalar(isEmpty: true):
            guard let holder else { return nil }
            if inFlow { return replacing(holder.end..<holder.end, by: " " + flow(path, value)) }
            let end = endOfLine(holder.end)
            return replacing(end..<end, by: newline + block(path, value, column: holder.column + 2))
        case .scalar(isEmpty: false):
            return nil
        case .mapping(let entries, let isFlow):
            if let entry = entries.first(where: { $0.key == step }) {
                let holder = (end: endOfKey(entry), column: column(entry.keyRange.lowerBound))
                return setting(path.dropFirst(), to: value, in: entry.value, under: holder, inFlow: isFlow)
            }
            let text = quotedKey(step) + ": " + flow(path.dropFirst(), value)
            if isFlow { return insert(text, behind: entries.last?.value.range, within: node.range) }
            guard let first = entries.first, let last = entries.last else { return nil }
            let end = endOfLine(max(endOfKey(last), last.value.range.upperBound))
            return replacing(end..<end, by: newline + block(path, value, column: column(first.keyRange.lowerBound)))
        case .sequence(let items, let isFlow):
            guard let position = Int(step), position >= 0, position <= items.count else { return nil }
            if position < items.count {
                let item = items[position]
                let dash = isFlow ? nil : dash(of: item)
                let holder = dash.map { (end: $0 + 1, column: column($0)) } ?? (end: item.range.lowerBound, column: 0)
                return setting(path.dropFirst(), to: value, in: item, under: holder, inFlow: isFlow)
            }
            if isFlow { return insert(flow(path.dropFirst(), value), behind: items.last?.range, within: node.range) }
            guard let last = items.last, let dash = dash(of: last) else { return nil }
            let end = endOfLine(max(dash, last.range.upperBound))
            return replacing(end..<end, by: newline + block(path, value, column: column(dash)))
        }
    }

    private func replace(_ node: Outline, by value: String, under holder: (end: Int, column: Int)?) -> [UInt8]? {
        guard let holder else { return nil }
        if case .scalar(isEmpty: true) = node.content { return replacing(holder.end..<holder.end, by: " " + value) }
        // What begins below its key moves up beside it; a comment behind the key stays there.
        guard isBelow(node, holder) else { return replacing(node.range, by: value) }
        let lineEnd = endOfLine(holder.end)
        var bytes = lines.bytes
        bytes.replaceSubrange(lineEnd..<node.range.upperBound, with: [])
        bytes.replaceSubrange(holder.end..<holder.end, with: (" " + value).utf8)
        return bytes
    }

    private func isBelow(_ node: Outline, _ holder: (end: Int, column: Int)) -> Bool {
        holder.end <= node.range.lowerBound && lines.bytes[holder.end..<node.range.lowerBound].contains(UInt8(ascii: "\n"))
    }

    /// Puts `text` behind the last item of a bracket.
    private func insert(_ text: String, behind last: Range<Int>?, within bracket: Range<Int>) -> [UInt8]? {
        guard let last else { return replacing(bracket.lowerBound + 1..<bracket.lowerBound + 1, by: text) }
        let rest = lines.bytes[last.upperBound..<max(last.upperBound, bracket.upperBound - 1)]
        if let comma = rest.firstIndex(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }), lines.bytes[comma] == UInt8(ascii: ",") {
            return replacing(comma + 1..<comma + 1, by: " " + text)
        }
        return replacing(last.upperBound..<last.upperBound, by: ", " + text)
    }

    // MARK: - Removing

    func removing(_ path: ArraySlice<String>) -> [UInt8]? {
        var node = root
        for step in path.dropLast() {
            switch node.content {
            case .mapping(let entries, _):
                guard let entry = entries.first(where: { $0.key == step }) else { return lines.bytes }
                node = entry.value
            case .sequence(let items, _):
                guard let position = Int(step), items.indices.contains(position) else { return lines.bytes }
                node = items[position]
            case .scalar:
                return lines.bytes
            }
        }
        guard let last = path.last else { return nil }
        switch node.content {
        case .scalar:
            return lines.bytes
        case .mapping(let entries, let isFlow):
            guard let index = entries.firstIndex(where: { $0.key == last }) else { return lines.bytes }
            let starts = entries.map(\.keyRange.lowerBound)
            let ends = entries.map { max(endOfKey($0), $0.value.range.upperBound) }
            return isFlow ? removeInBrackets(index, starts, ends) : removeLines(index, starts, ends)
        case .sequence(let items, let isFlow):
            guard let index = Int(last), items.indices.contains(index) else { return lines.bytes }
            if isFlow { return removeInBrackets(index, items.map(\.range.lowerBound), items.map(\.range.upperBound)) }
            let dashes = items.compactMap(dash)
            guard dashes.count == items.count else { return nil }
            return removeLines(index, dashes, zip(dashes, items).map { max($0 + 1, $1.range.upperBound) })
        }
    }

    private func removeInBrackets(_ index: Int, _ starts: [Int], _ ends: [Int]) -> [UInt8] {
        if index + 1 < starts.count { return replacing(starts[index]..<starts[index + 1], by: "") }
        if index > 0 { return replacing(ends[index - 1]..<ends[index], by: "") }
        return replacing(starts[index]..<ends[index], by: "")
    }

    private func removeLines(_ index: Int, _ starts: [Int], _ ends: [Int]) -> [UInt8] {
        let lineStart = starts[index] - columnInBytes(starts[index])
        // Behind a dash, the next key moves up into its place.
        guard lines.bytes[lineStart..<starts[index]].allSatisfy({ $0 == UInt8(ascii: " ") }) else {
            if index + 1 < starts.count { return replacing(starts[index]..<starts[index + 1], by: "") }
            return replacing(starts[index]..<ends[index], by: "{}")
        }
        let end = endOfLine(ends[index])
        let next = lines.bytes[end...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? lines.bytes.count
        return replacing(lineStart..<next, by: "")
    }

    // MARK: - Text

    /// `path` and `value` as lines without brackets, the first at `column`.
    private func block(_ path: ArraySlice<String>, _ value: String, column: Int) -> String {
        var text = String(repeating: " ", count: column)
        var column = column
        var isFirst = true
        for (index, step) in zip(path.indices, path) {
            let isLast = index == path.index(before: path.endIndex)
            if step == "0" || (isFirst && Int(step) != nil) {
                text += "- "
                column += 2
                if isLast { text += value }
            } else {
                column += 2
                text += quotedKey(step) + ":" + (isLast ? " " + value : newline + String(repeating: " ", count: column))
            }
            isFirst = false
        }
        return text
    }

    /// `path` and `value` on one line, in brackets.
    private func flow(_ path: ArraySlice<String>, _ value: String) -> String {
        path.reversed().reduce(value) { inner, step in step == "0" ? "[\(inner)]" : "{\(quotedKey(step)): \(inner)}" }
    }

    private func quotedKey(_ key: String) -> String {
        let isWord = !key.isEmpty && key.utf8.allSatisfy { $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        return isWord ? key : YAML.quoted(key)
    }

    private func replacing(_ range: Range<Int>, by text: String) -> [UInt8] {
        var bytes = lines.bytes
        bytes.replaceSubrange(range, with: text.utf8)
        return bytes
    }

    // MARK: - Offsets

    /// Behind the key's colon.
    private func endOfKey(_ entry: Outline.Entry) -> Int {
        lines.bytes[entry.keyRange.upperBound...].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? entry.keyRange.upperBound
    }

    private func endOfLine(_ offset: Int) -> Int {
        guard let end = lines.bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) else { return lines.bytes.count }
        return end > offset && lines.bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    }

    private func columnInBytes(_ offset: Int) -> Int {
        let start = lines.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return offset - start
    }

    /// The column of a key or dash; before it stand only blanks and dashes, which are one byte each.
    private func column(_ offset: Int) -> Int { columnInBytes(offset) }

    /// The dash of an item; `nil` where a comment stands between.
    private func dash(of item: Outline) -> Int? {
        var offset = item.range.lowerBound - 1
        while offset >= 0, [0x20, 0x0A, 0x0D].contains(lines.bytes[offset]) { offset -= 1 }
        return offset >= 0 && lines.bytes[offset] == UInt8(ascii: "-") ? offset : nil
    }
}
