private import Foundation

/// One node of the tree that pandoc writes as JSON: `{"t": "Para", "c": […]}`.
struct PandocNode {
    /// Its kind, `Para`, `Str` …
    let kind: String
    /// What it holds, as JSON.
    fileprivate let contents: Any?

    fileprivate init?(_ json: Any?) {
        guard let object = json as? [String: Any], let kind = object["t"] as? String else { return nil }
        self.kind = kind
        contents = object["c"]
    }

    /// The blocks of a document; `nil` for what is none.
    static func blocks(of bytes: [UInt8]) -> [PandocNode]? {
        guard let top = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any], let blocks = top["blocks"] as? [Any] else {
            return nil
        }
        return blocks.compactMap { PandocNode($0) }
    }

    /// The words of a document's title, where a paragraph has that style.
    static func title(of bytes: [UInt8]) -> [PandocNode] {
        let top = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        let title = (top?["meta"] as? [String: Any])?["title"] as? [String: Any]
        return nodes(title?["c"])
    }

    /// Its text, where that is all it holds.
    var text: String { contents as? String ?? "" }

    /// What it holds at a position.
    private func part(_ index: Int) -> Any? {
        guard let list = contents as? [Any], list.indices.contains(index) else { return nil }
        return list[index]
    }

    /// The nodes that it consists of.
    var nodes: [PandocNode] { Self.nodes(contents) }

    /// The nodes at a position.
    func nodes(at index: Int) -> [PandocNode] { Self.nodes(part(index)) }

    /// The text at a position.
    func text(at index: Int) -> String { part(index) as? String ?? "" }

    /// The number at a position.
    func number(at index: Int) -> Int? { part(index) as? Int }

    /// The lists of nodes that it consists of, from a position on or all of it: the items of a list, the lines of a block.
    func lists(at index: Int? = nil) -> [[PandocNode]] {
        ((index.map { part($0) } ?? contents) as? [Any] ?? []).map { Self.nodes($0) }
    }

    /// The entries of a list of definitions: a term, and each of its meanings as blocks.
    var definitions: [(term: [PandocNode], meanings: [[PandocNode]])] {
        (contents as? [[Any]] ?? []).map { (Self.nodes($0.first), ($0.last as? [Any] ?? []).map { Self.nodes($0) }) }
    }

    /// The blocks of a table's caption, which stands behind its attributes.
    var caption: [PandocNode] { Self.nodes((part(1) as? [Any])?.last) }

    /// The first number of an ordered list.
    var listStart: Int { (part(0) as? [Any])?.first as? Int ?? 1 }

    /// The classes of its attributes, which stand first.
    var classes: [String] { (part(0) as? [Any]).flatMap { $0.count > 1 ? $0[1] as? [String] : nil } ?? [] }

    /// One of its attributes by name.
    func attribute(_ name: String) -> String? {
        guard let attributes = part(0) as? [Any], attributes.count > 2, let pairs = attributes[2] as? [[String]] else { return nil }
        return pairs.first { $0.first == name }?.last
    }

    /// Where a link or picture leads; it stands last.
    var target: String { (part(2) as? [Any])?.first as? String ?? "" }

    /// The rows of a table, each cell as its blocks; the head first, if it has one, the foot last.
    var rows: (head: [[PandocNode]], body: [[[PandocNode]]]) {
        // [attributes, caption, columns, [attributes, rows], [[attributes, columns, head, rows]], foot]
        func cells(_ row: Any?) -> [[PandocNode]] {
            guard let row = row as? [Any], row.count > 1, let cells = row[1] as? [[Any]] else { return [] }
            return cells.map { Self.nodes($0.last) }
        }
        func rows(_ json: Any?) -> [[[PandocNode]]] { (json as? [Any] ?? []).map(cells) }
        let head = rows((part(3) as? [Any])?.last)
        let bodies = (part(4) as? [[Any]] ?? []).flatMap { body in body.count > 3 ? rows(body[2]) + rows(body[3]) : [] }
        return (
            head.first { row in row.contains { !$0.isEmpty } } ?? [], Array(head.dropFirst()) + bodies + rows((part(5) as? [Any])?.last)
        )
    }

    private static func nodes(_ json: Any?) -> [PandocNode] { (json as? [Any] ?? []).compactMap { PandocNode($0) } }
}
