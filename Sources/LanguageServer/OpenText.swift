import Diagnostics
import YAML

/// The text of a file as an editor has it, and the ways between its places and ours.
struct OpenText: Sendable {
    let file: String
    let text: String
    /// Its lines without their ends.
    let lines: [String]
    /// Whether the editor counts Unicode scalars; else it counts UTF-16 code units.
    let countsScalars: Bool

    init(_ text: String, file: String, countsScalars: Bool) {
        self.file = file
        self.text = text
        self.countsScalars = countsScalars
        lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    func line(_ number: Int) -> String { lines.indices.contains(number) ? lines[number] : "" }

    /// Where the editor's position stands: line and scalar, counted from 0; at the end of the text where that is shorter.
    func spot(_ position: JSON) -> (line: Int, column: Int) {
        let line = min(max(0, position["line"].number ?? 0), lines.count)
        let character = max(0, position["character"].number ?? 0)
        let scalars = self.line(line).unicodeScalars
        guard !countsScalars else { return (line, min(character, scalars.count)) }
        var units = 0
        var column = 0
        for scalar in scalars {
            guard units < character else { break }
            units += scalar.value > 0xFFFF ? 2 : 1
            column += 1
        }
        return (line, column)
    }

    /// The editor's position of a line and scalar, counted from 0.
    func position(_ line: Int, _ column: Int) -> JSON {
        let scalars = self.line(line).unicodeScalars.prefix(max(0, column))
        let character = countsScalars ? scalars.count : scalars.reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
        return ["line": .int(line), "character": .int(character)]
    }

    /// The editor's range of `length` scalars from a place on.
    func range(of place: Place, length: Int) -> JSON {
        let (line, column) = (max(0, Int(place.line) - 1), max(0, Int(place.column) - 1))
        // Where only the beginning is known, the word is shown.
        var length = length
        if length <= 1 {
            let rest = self.line(line).unicodeScalars.dropFirst(column)
            length = max(1, rest.prefix { !$0.properties.isWhitespace }.count)
        }
        return ["start": position(line, column), "end": position(line, column + length)]
    }

    /// The part of the text that is YAML: all of it, or a story's front matter; with the line that it begins on, counted from 0.
    var yaml: (text: String, firstLine: Int)? {
        guard file.hasSuffix(".md") else { return (text, 0) }
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return nil }
        return (lines[1..<end].joined(separator: "\n"), 1)
    }

    /// The tree of its YAML, without what stands on `line` if that is given.
    func tree(without line: Int? = nil) -> YAMLNode? {
        guard let yaml else { return nil }
        var lines = yaml.text.split(separator: "\n", omittingEmptySubsequences: false)
        if let line, lines.indices.contains(line - yaml.firstLine) { lines[line - yaml.firstLine] = "" }
        return YAML.parse(Array(lines.joined(separator: "\n").utf8), file: file, firstLine: yaml.firstLine + 1).root
    }
}

extension YAMLNode {
    /// The keys that lead to a spot, counted from 0; items of lists have none.
    func path(to line: Int, _ column: Int) -> [String] {
        let spot = (line + 1, column + 1)
        if let entries = mapping?.entries {
            guard let entry = entries.last(where: { (Int($0.key.place.line), Int($0.key.place.column)) <= spot }) else { return [] }
            return [entry.key.value] + entry.value.path(to: line, column)
        }
        if let items {
            guard let item = items.last(where: { (Int($0.place.line), Int($0.place.column)) <= spot }) else { return [] }
            return item.path(to: line, column)
        }
        return []
    }

    /// The mapping that a key on `line` at `column` would belong to, both counted from 0, with the keys that lead to it.
    func surroundings(of line: Int, _ column: Int) -> (path: [String], mapping: YAMLMapping?) {
        if let mapping {
            guard let entry = mapping.entries.last(where: { Int($0.key.place.line) - 1 < line }), Int(entry.key.place.column) - 1 < column
            else { return ([], mapping) }
            let inner = entry.value.surroundings(of: line, column)
            return ([entry.key.value] + inner.path, inner.mapping)
        }
        if let items, let item = items.last(where: { Int($0.place.line) - 1 < line }) { return item.surroundings(of: line, column) }
        return ([], nil)
    }

    /// The scalars below it by their paths as texts name them: an item of a list by its id.
    func leaves(_ path: String = "") -> [(path: String, node: YAMLNode)] {
        func below(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
        if let entries = mapping?.entries { return entries.flatMap { $0.value.leaves(below($0.key.value)) } }
        if let items {
            return items.enumerated().flatMap { index, item in
                let id = ["scheme", "lot", "sku"].lazy.compactMap { item.mapping?[$0]?.text }.first
                return item.leaves(below(id ?? String(index)))
            }
        }
        return isEmpty ? [] : [(path, self)]
    }
}
