extension Spelling {
    /// The words of `words` nearest to `text`, at most `count`, nearest first; of equally near ones the earlier.
    ///
    /// Distance counts letters put in, left out, changed or swapped with their neighbour, without regard to accents, case and punctuation.
    /// Words further away than `farthest` are not offered; by default a third of the text's letters, at least one and at most four.
    /// Only the first 64 bytes of each are looked at, so that a hostile key costs no more than a long word.
    public static func nearest(to text: String, among words: some Sequence<String>, count: Int = 1, farthest: Int? = nil) -> [String] {
        let wanted = comparable(text)
        let limit = farthest ?? max(1, min(4, wanted.count / 3))
        var found: [(distance: Int, word: String)] = []
        for word in words {
            guard let distance = distance(wanted, comparable(word), atMost: limit) else { continue }
            let position = found.firstIndex { $0.distance > distance } ?? found.endIndex
            guard position < count else { continue }
            found.insert((distance, word), at: position)
            if found.count > count { found.removeLast() }
        }
        return found.map(\.word)
    }

    /// The one word nearest to `text`, if one is near enough.
    public static func nearest(to text: String, among words: some Sequence<String>) -> String? {
        nearest(to: text, among: words, count: 1).first
    }

    static func comparable(_ text: String) -> [UInt8] {
        Array(words(String(text.prefix(64)), joinedBy: 0x20, asciiOnly: false).prefix(64))
    }

    /// The number of letters to put in, leave out, change or swap; `nil` where it is more than `limit`.
    static func distance(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
        guard abs(one.count - other.count) <= limit else { return nil }
        var beforeLast = [Int](repeating: 0, count: other.count + 1)
        var last = Array(0...other.count)
        var row = last
        for i in 0..<one.count {
            row[0] = i + 1
            var least = row[0]
            for j in 0..<other.count {
                var cost = min(last[j] + (one[i] == other[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                row[j + 1] = cost
                least = min(least, cost)
            }
            if least > limit { return nil }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[other.count] <= limit ? last[other.count] : nil
    }
}
