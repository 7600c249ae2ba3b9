public import Diagnostics

/// The facts about a story's words that its file begins with, YAML between `---` lines.
public enum FrontMatter {
    /// Where the front matter and the text behind it stand, with the numbers of their first lines, and what is wrong with the lines
    /// between them. `front` is `nil` where there is none.
    ///
    /// What follows from a slip is guessed as its writer must have meant it, so that the rest can be checked. The bytes are as
    /// `SourceText` lets them pass.
    public static func split(
        _ bytes: [UInt8], file: String
    ) -> (front: Range<Int>?, frontFirstLine: Int, bodyStart: Int, bodyFirstLine: Int, findings: [Finding]) {
        Splitter(bytes, file: file).split()
    }
}
