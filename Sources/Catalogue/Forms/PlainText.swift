extension Story {
    /// The story as plain text, its facts in the language's form: a blank line between paragraphs, `- ` before the items of a list. Pictures
    /// leave nothing.
    public var plainText: String {
        var text = PlainText(of: self)
        text.add(body.blocks, depth: 0)
        return text.text
    }
}

/// The plain text of prose while it grows.
private struct PlainText {
    private let story: Story
    var text = ""

    /// Deeper blocks are left out: nobody writes them, and a stranger must not be able to use up the stack.
    private static let deepest = 64

    init(of story: Story) { self.story = story }

    mutating func add(_ blocks: [Prose.Block], depth: Int, separator: String = "\n\n") {
        guard depth < Self.deepest else { return }
        for block in blocks {
            switch block.kind {
            case .paragraph(let inlines), .heading(_, let inlines): addParagraph(separator) { $0.add(inlines, depth: 0) }
            case .code(let code): addParagraph(separator) { $0.text += code.trimmed }
            case .quote(let inner): add(inner, depth: depth + 1, separator: separator)
            case .list(let start, let tight, let items): add(items, start: start, tight: tight, depth: depth, separator: separator)
            case .thematicBreak: break
            }
        }
    }

    private mutating func add(_ items: [[Prose.Block]], start: Int?, tight: Bool, depth: Int, separator: String) {
        for (index, item) in items.enumerated() {
            let mark = start.map { "\($0 &+ index). " } ?? "- "
            let before = text.endIndex == text.startIndex ? "" : index == 0 ? separator : tight ? "\n" : "\n\n"
            var inner = PlainText(of: story)
            inner.add(item, depth: depth + 1, separator: "\n")
            if !inner.text.isEmpty { text += before + mark + inner.text }
        }
    }

    private mutating func addParagraph(_ separator: String, _ write: (inout PlainText) -> Void) {
        let before = text
        if !text.isEmpty { text += separator }
        let start = text.utf8.count
        write(&self)
        if text.utf8.count == start { text = before }
    }

    private mutating func add(_ inlines: [Prose.Inline], depth: Int) {
        guard depth < Self.deepest else { return }
        for inline in inlines {
            switch inline.kind {
            case .text(let words), .code(let words): text += words
            case .fact(let path): text += story.facts[path]?.form(in: story.language) ?? ""
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): add(inner, depth: depth + 1)
            case .image: break
            case .softBreak: text += " "
            case .hardBreak: text += "\n"
            }
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        var end = self[...]
        while let last = end.last, last.isWhitespace { end = end.dropLast() }
        return String(end)
    }
}
