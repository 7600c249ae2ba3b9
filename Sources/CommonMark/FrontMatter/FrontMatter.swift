public import Diagnostics

/// A story's file in its two parts: facts about the words between `---` lines, then the words.
public struct FrontMatter: Sendable {
    /// YAML; empty where there is none.
    public var front: ArraySlice<UInt8>
    /// The number of its first line.
    public var frontLine: Int
    /// CommonMark.
    public var body: ArraySlice<UInt8>
    /// The number of its first line.
    public var bodyLine: Int
    /// What is wrong with the file's characters or with the lines between the parts.
    public var findings: [Finding]
    /// Whether the front matter could not be told from the text, or the file not be read: what it lacks is not to be called missing then.
    public var isUnreadable: Bool

    /// Takes `bytes` apart. What follows from a slip is guessed as its writer must have meant it, so that the rest can be checked.
    public static func split(_ bytes: [UInt8], file: String) -> FrontMatter {
        var findings: [Finding] = []
        var bytes = bytes
        if bytes.count > CommonMark.sizeLimit {
            return FrontMatter(unreadable: SourceText.tooLarge(size: bytes.count, limit: CommonMark.sizeLimit, file: file))
        }
        if !bytes.withUnsafeBufferPointer(SourceText.isPlain) {
            let (cleaned, found) = bytes.withUnsafeBufferPointer { SourceText.cleaned($0, file: file) }
            guard let cleaned else {
                var result = FrontMatter(front: [], frontLine: 1, body: [], bodyLine: 1, findings: found, isUnreadable: true)
                result.findings = found
                return result
            }
            bytes = cleaned
            findings = found
        }
        var result = Splitter(bytes, file: file).split()
        result.findings = findings + result.findings
        return result
    }

    private init(unreadable finding: Finding) {
        self.init(front: [], frontLine: 1, body: [], bodyLine: 1, findings: [finding], isUnreadable: true)
    }

    init(front: ArraySlice<UInt8>, frontLine: Int, body: ArraySlice<UInt8>, bodyLine: Int, findings: [Finding], isUnreadable: Bool = false)
    {
        self.front = front
        self.frontLine = frontLine
        self.body = body
        self.bodyLine = bodyLine
        self.findings = findings
        self.isUnreadable = isUnreadable
    }
}
