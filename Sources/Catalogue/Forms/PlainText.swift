extension Story {
    /// The story as plain text, its facts in the language's form: a blank line between paragraphs, `- ` before the items of a list. Pictures
    /// leave nothing.
    public var plainText: String {
        var text = PlainText(of: self)
        text.add(body.blocks, depth: 0, separator: "\n\n")
        return text.text
    }
}

extension Story {
    /// How many bytes summary and plain text take at most, told without putting them together; no story is near the limits of channels by
    /// this, or it is looked at.
    public var mostBytes: Int {
        body.size.facts.reduce((summary.map { text(of: $0).utf8.count } ?? 0) + body.size.bytes) { bytes, path in
            bytes + (facts[path]?.form(in: language).utf8.count ?? 0)
        } + Self.mostBytes(around: body.blocks, depth: 0)
    }

    /// How many bytes the plain text of blocks takes at most besides that of their running text.
    private static func mostBytes(around blocks: [Prose.Block], depth: Int) -> Int {
        guard depth < PlainText.deepest else { return 0 }
        // A blank line before each.
        var bytes = 2 * blocks.count
        for block in blocks {
            switch block.kind {
            case .paragraph, .heading, .thematicBreak: break
            case .code(let code): bytes += code.utf8.count
            case .quote(let inner): bytes += mostBytes(around: inner, depth: depth + 1)
            case .list(let start, _, let items):
                // `- ` before an item, or the longest number, a dot and a blank.
                for item in items { bytes += (start == nil ? 4 : 24) + mostBytes(around: item, depth: depth + 1) }
            }
        }
        return bytes
    }
}

/// The plain text of prose while it grows.
private struct PlainText {
    private let story: Story
    private(set) var text = ""
    /// What must stand between the text so far and the next words, whenever they come.
    private var separator = ""
    /// The mark of the item whose first words come next.
    private var mark = ""

    /// Deeper blocks are left out: nobody writes them, and a stranger must not be able to use up the stack.
    fileprivate static let deepest = 64

    init(of story: Story) { self.story = story }

    mutating func add(_ blocks: [Prose.Block], depth: Int, separator: String) {
        guard depth < Self.deepest else { return }
        for block in blocks {
            switch block.kind {
            case .paragraph(let inlines), .heading(_, let inlines):
                begin(after: separator)
                add(inlines, depth: 0)
            case .code(let code):
                begin(after: separator)
                append(code.withoutTrailingSpace)
            case .quote(let inner): add(inner, depth: depth + 1, separator: separator)
            case .list(let start, let tight, let items):
                for (index, item) in items.enumerated() {
                    begin(after: index == 0 ? separator : tight ? "\n" : "\n\n")
                    mark += start.map { "\($0 &+ index). " } ?? "- "
                    add(item, depth: depth + 1, separator: "\n")
                    mark = ""
                }
            case .thematicBreak: break
            }
        }
    }

    /// An item's first words follow its mark, whatever stands between them otherwise.
    private mutating func begin(after separator: String) {
        if mark.isEmpty { self.separator = separator }
    }

    private mutating func append(_ words: String) {
        guard !words.isEmpty else { return }
        if !text.isEmpty { text += separator }
        text += mark
        text += words
        separator = ""
        mark = ""
    }

    private mutating func add(_ inlines: [Prose.Inline], depth: Int) {
        guard depth < Self.deepest else { return }
        for inline in inlines {
            switch inline.kind {
            case .text(let words), .code(let words): append(words)
            case .fact(let path): append(story.facts[path]?.form(in: story.language) ?? "")
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): add(inner, depth: depth + 1)
            case .image: break
            case .softBreak: append(" ")
            case .hardBreak: append("\n")
            }
        }
    }
}

extension String {
    fileprivate var withoutTrailingSpace: String {
        var end = self[...]
        while let last = end.last, last.isWhitespace { end = end.dropLast() }
        return String(end)
    }
}
