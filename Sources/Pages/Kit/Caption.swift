import Catalogue

/// A text for a caption, no longer than a platform shows, cut where a clause ends so that nothing is left half said.
enum Caption {
    /// The lengths that platforms show or take, in characters: the first line of a short film, a message, a whole caption (Instagram and
    /// TikTok took 2,200 in 2025).
    private static let lengths = [70, 150, 2200]

    /// The captions for goods called `name`, each with the most characters it may have; none where the story says nothing.
    ///
    /// - Parameter story: what may be said for as long as a caption stands, so nothing that lapses.
    static func captions(for name: String, telling story: Story) -> [(limit: Int, text: String)] {
        let highlights = story.highlights.map { sentence(story.text(of: $0)) }
        var paragraphs = story
        paragraphs.body = Prose(story.body.blocks.filter { if case .paragraph = $0.kind { true } else { false } })
        let summary = story.summary.map(story.text).map(sentence) ?? ""
        let told = [summary, highlights.joined(separator: " "), paragraphs.plainText].filter { !$0.isEmpty }
        guard !told.isEmpty else { return [] }
        return lengths.map { limit in
            switch limit {
            case ..<100: (limit, line(name, [summary] + highlights + told, limit))
            case ..<300: (limit, cut(told.joined(separator: " "), to: limit))
            default: (limit, cut(told.joined(separator: "\n\n"), to: limit))
            }
        }
    }

    /// The name and the first of the sentences that has room beside it, whole; a part of it where none has.
    private static func line(_ name: String, _ said: [String], _ limit: Int) -> String {
        let lines = said.filter { !$0.isEmpty }.map {
            "\(name): \($0.prefix(through: ends(of: $0).first ?? $0.indices.last ?? $0.startIndex))"
        }
        return lines.first { $0.count <= limit } ?? cut(lines.first ?? name, to: limit)
    }

    /// A text that ends as a sentence does.
    private static func sentence(_ text: String) -> String {
        let words = text.reversed().drop { "”\"’)»".contains($0) }
        return words.isEmpty || ".!?…".contains(words.first ?? ".") ? text : text + "."
    }

    /// Where sentences end: at their marks.
    private static func ends(of text: String) -> [String.Index] {
        text.indices.filter { index in
            let next = text.index(after: index)
            return ".!?;…".contains(text[index]) && (next == text.endIndex || text[next].isWhitespace)
        }
    }

    /// As many whole clauses of `text` as have room in `limit` characters; words where even the first clause is too long.
    static func cut(_ text: String, to limit: Int) -> String {
        guard text.count > limit else { return text }
        let head = text.prefix(limit)
        if let end = ends(of: text).last(where: { $0 < head.endIndex }), text.distance(from: text.startIndex, to: end) >= limit / 3 {
            return closed(text[...end])
        }
        // A sentence that is too long may end at a comma or a dash, if enough of it is said by then; a colon promises what follows it.
        let pause = head.indices.last { ",–—".contains(text[$0]) && text[text.index(after: $0)].isWhitespace }
        if let pause, text.distance(from: text.startIndex, to: pause) >= limit / 3 { return closed(text[..<pause]) }
        let space = head.dropLast().lastIndex { $0.isWhitespace } ?? text.index(text.startIndex, offsetBy: limit - 1)
        return closed(text[..<space], with: "…")
    }

    /// A cut text without the mark it was cut at, and with one that ends it.
    private static func closed(_ text: Substring, with end: String = ".") -> String {
        let words = String(text.reversed().drop { ",;: –—\n".contains($0) }.reversed())
        return words.last.map { ".!?…".contains($0) } ?? true ? words : words + end
    }
}
