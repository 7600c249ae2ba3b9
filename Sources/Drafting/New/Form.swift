/// A YAML file to fill in: keys with their notes, in the order in which a person would ask for them.
struct Form {
    /// What has been put together so far.
    private(set) var text = ""

    /// The column at which notes begin, where the key leaves room.
    private static let noteColumn = 30

    /// Lines of explanation above what follows.
    mutating func note(_ lines: String...) {
        for line in lines { text += "# \(line)\n" }
    }

    /// An empty line between sections.
    mutating func gap() {
        if !text.isEmpty { text += "\n" }
    }

    /// A key with its value, empty where somebody has to fill it in, and what it is, an example, who knows it.
    mutating func field(_ key: String, _ value: String = "", depth: Int = 0, isItem: Bool = false, note: String? = nil) {
        var line = String(repeating: "  ", count: depth) + (isItem ? "- " : "") + key + ":"
        if !value.isEmpty { line += " " + value }
        if let note {
            let gap = max(2, Self.noteColumn - line.count)
            line += String(repeating: " ", count: gap) + "# " + note
        }
        text += line + "\n"
    }

    /// Lines that only count once somebody takes their mark away: what many have and not all.
    mutating func optional(_ lines: String...) {
        for line in lines { text += "#" + (line.isEmpty ? "" : " " + line) + "\n" }
    }
}
