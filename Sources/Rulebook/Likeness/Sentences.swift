/// The sentences of a plain text, to quote one.
enum Sentences {
    /// The longest quotation, in characters.
    private static let longest = 90

    /// Each up to its full stop, question or exclamation mark, or to the end of its line.
    static func of(_ text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        var isAfterStop = false
        for character in text {
            if character.isNewline || (isAfterStop && character == " ") {
                add(sentence, to: &sentences)
                sentence = ""
                isAfterStop = false
                continue
            }
            sentence.append(character)
            isAfterStop = ".!?…".contains(character) || (isAfterStop && "”’\")»".contains(character))
        }
        add(sentence, to: &sentences)
        return sentences
    }

    private static func add(_ sentence: String, to sentences: inout [String]) {
        if sentence.contains(where: { !$0.isWhitespace }) { sentences.append(sentence) }
    }

    /// The sentence, cut between two words where it is long.
    static func shortened(_ sentence: String) -> String {
        guard sentence.count > longest else { return sentence }
        let start = sentence.prefix(longest)
        let end = start.lastIndex(of: " ") ?? start.endIndex
        return start[..<end] + "…"
    }
}
