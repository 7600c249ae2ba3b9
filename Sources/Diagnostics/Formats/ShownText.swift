extension [UInt8] {
    /// Appends a text that may come from a story: nothing in it reaches the terminal as a command, and it stays on its line.
    package mutating func append(shown text: String) {
        for scalar in text.unicodeScalars { _ = SourceLines.append(scalar, to: &self) }
    }
}
