public import Diagnostics

/// YAML as this format uses it: texts, lists and mappings with their places. Tags, anchors, aliases and types are no part of it.
public enum YAML {
    /// The largest file that is read, in bytes; story-format.md sets it.
    public static let sizeLimit = 1 << 20

    /// The tree of `bytes` and everything that is wrong with how they are written.
    ///
    /// The root is `nil` where nothing is written, or nothing could be read; `YAMLMapping.unreadable` names what had to be left out.
    public static func parse(_ bytes: [UInt8], file: String, firstLine: Int = 1) -> (root: YAMLNode?, findings: [Finding]) {
        parse(bytes[...], file: file, firstLine: firstLine)
    }

    /// The tree of a part of a file whose first line has the number `firstLine`: a story's front matter.
    public static func parse(_ bytes: ArraySlice<UInt8>, file: String, firstLine: Int = 1) -> (root: YAMLNode?, findings: [Finding]) {
        if bytes.count > sizeLimit { return (nil, [SourceText.tooLarge(size: bytes.count, limit: sizeLimit, file: file)]) }
        return bytes.withUnsafeBufferPointer { buffer in
            let mending = Mending(file: file, firstLine: firstLine)
            guard SourceText.isPlain(buffer), !Directive.occurs(in: buffer) else {
                return parseRepaired(buffer, mending)
            }
            var builder = TreeBuilder(buffer, mending)
            if case .some(let root) = builder.wholeDocument() { return (root, builder.findings.inOrder()) }
            return Recovery(Array(buffer), mending, findings: []).run()
        }
    }

    /// Takes out what libyaml must not see, then parses.
    private static func parseRepaired(_ buffer: UnsafeBufferPointer<UInt8>, _ mending: Mending) -> (YAMLNode?, [Finding]) {
        let (cleaned, findings) = SourceText.cleaned(buffer, file: mending.start.file, firstLine: Int(mending.start.line))
        guard let cleaned else { return (nil, findings) }
        let (bytes, directives) = Directive.blanked(cleaned, mending)
        return Recovery(bytes, mending, findings: findings + directives).run()
    }
}
