/// Text that was typed in a font of the time before Unicode, read back.
public enum RestoredText {
    /// What paragraphs mean that were typed in TCVN3, VNI or VISCII, and the name of the page; `nil` where they are Unicode already.
    ///
    /// The page is found by all paragraphs together, for a heading of two words says too little; a paragraph that has nothing odd in it stays as
    /// it is, for documents mix both.
    public static func of(_ paragraphs: [String]) -> (paragraphs: [String], page: String)? {
        // Words of plain letters say nothing of a page.
        let words = paragraphs.map { $0.split { $0 == " " || $0.isNewline }.map(core).filter { $0.utf8.contains { $0 >= 0x80 } } }
        guard let page = LegacyPage.page(of: words.flatMap { $0 }) else { return nil }
        let restored = zip(paragraphs, words).map { text, words in
            let odd = words.filter { Syllable($0) == nil && page.converted($0) != $0 }
            let better = odd.count { Syllable(page.converted($0)) != nil }
            return better * 2 > odd.count ? page.converted(text) : text
        }
        return (restored, page.name)
    }

    /// A word without the signs around it.
    private static func core(_ word: Substring) -> String {
        var word = word
        let signs: Set<Character> = [".", ",", ";", ":", "!", "?", "(", ")", "\"", "'", "“", "”", "-", "–", "…"]
        while let first = word.first, signs.contains(first) { word.removeFirst() }
        while let last = word.last, signs.contains(last) { word.removeLast() }
        return String(word)
    }
}
