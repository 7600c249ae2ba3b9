/// A text for a caption, no longer than a platform shows, cut where a clause ends so that nothing is left half said.
enum Caption {
    /// The lengths that platforms show or take, in characters: the first line of a short film, a message, a whole caption (Instagram and
    /// TikTok took 2,200 in 2025).
    static let lengths = [70, 150, 2200]

    /// As many whole clauses of `text` as have room in `limit` characters; words where even the first clause is too long.
    static func cut(_ text: String, to limit: Int) -> String {
        let characters = Array(text)
        guard characters.count > limit else { return text }
        var end = 0
        for index in 0..<limit {
            let isLast = index + 1 >= characters.count || characters[index + 1].isWhitespace
            if ".!?;…".contains(characters[index]), isLast { end = index + 1 }
        }
        // A sentence that is too long may end at a comma or a dash, if enough of it is said by then.
        if end < limit / 3 {
            for index in 0..<limit
            where ",:–—".contains(characters[index]) && (index + 1 >= characters.count || characters[index + 1].isWhitespace) {
                end = index
            }
        }
        if end == 0 {
            let space = characters[..<limit].lastIndex { $0.isWhitespace } ?? limit - 1
            return String(characters[..<space]) + "…"
        }
        let cut = String(characters[..<end])
        return cut.last.map { ".!?…".contains($0) } ?? true ? cut : String(cut.reversed().drop { ",;: –—".contains($0) }.reversed()) + "."
    }
}
