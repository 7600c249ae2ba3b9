import Diagnostics

extension Wording {
    /// The texts of a story: its front matter without author and date, then its body block by block.
    ///
    /// Emphasis, the level of headings, addresses of links and names of pictures are form and not words.
    mutating func addWords(of story: Story) {
        for (key, line) in story.lines { add(key, Self.text(of: line, in: story), at: line.place) }
        for block in story.body.blocks { add(block, of: story) }
    }

    private mutating func add(_ block: Prose.Block, of story: Story) {
        switch block.kind {
        case .paragraph(let inlines): add("text", Self.text(of: inlines, in: story), at: block.place)
        case .heading(_, let inlines): add("heading", Self.text(of: inlines, in: story), at: block.place)
        case .quote(let blocks): for block in blocks { add(block, of: story) }
        case .list(_, _, let items): for item in items { for block in item { add(block, of: story) } }
        case .code(let code): add("text", code, at: block.place)
        case .thematicBreak: break
        }
    }

    static func text(of line: Line, in story: Story) -> String {
        guard line.raw.utf8.contains(0x7B) else { return line.raw }
        return line.parts.map { part in
            switch part {
            case .words(let words): words
            case .fact(let path): text(ofFact: path, in: story)
            }
        }.joined()
    }

    private static func text(of inlines: [Prose.Inline], in story: Story) -> String { pieces(of: inlines, in: story).map(\.text).joined() }

    /// The words of running text piece by piece, each with its place; verbatim where the file has the same letters there.
    static func pieces(of inlines: [Prose.Inline], in story: Story) -> [(text: String, place: Place, isVerbatim: Bool)] {
        inlines.flatMap { inline -> [(text: String, place: Place, isVerbatim: Bool)] in
            switch inline.kind {
            case .text(let words), .code(let words): [(words, inline.place, true)]
            case .fact(let path): [(text(ofFact: path, in: story), inline.place, false)]
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): pieces(of: inner, in: story)
            case .image(_, _, let alt): [(alt, inline.place, false)]
            case .softBreak: [(" ", inline.place, false)]
            case .hardBreak: [("\u{2028}", inline.place, false)]
            }
        }
    }

    /// A fact as it reads in the text; what nobody approves stands by its path, so that a new price changes nothing.
    private static func text(ofFact path: String, in story: Story) -> String {
        guard isApproved(path), let fact = story.facts[path] else { return "{{\(path)}}" }
        return fact.form(in: story.language)
    }

    /// Whether what a fact says is part of what is approved: not offer, lots, trade, nor what a variant costs.
    static func isApproved(_ path: String) -> Bool {
        if ["offer.", "trade.", "traceability.lots.", "accept."].contains(where: path.hasPrefix) { return false }
        guard path.hasPrefix("variants.") else { return true }
        return !path.hasSuffix(".price") && !path.hasSuffix(".availability") && !path.contains(".prices.")
    }
}
