import Catalogue

/// A story as plain text, a paragraph a string; headings, lists and pictures stand in none.
enum PlainStory {
    static func paragraphs(of story: Story) -> [String] {
        story.body.blocks.compactMap { block in
            guard case .paragraph(let inlines) = block.kind else { return nil }
            var text = ""
            add(inlines, of: story, to: &text, depth: 0)
            let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return words.isEmpty ? nil : words
        }
    }

    private static func add(_ inlines: [Prose.Inline], of story: Story, to text: inout String, depth: Int) {
        guard depth < 50 else { return }
        for inline in inlines {
            switch inline.kind {
            case .text(let words), .code(let words): text += words
            case .fact(let path): text += story.facts[path]?.form(in: story.language) ?? ""
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): add(inner, of: story, to: &text, depth: depth + 1)
            case .softBreak, .hardBreak: text += " "
            case .image: break
            }
        }
    }
}
