public import Catalogue
public import Diagnostics

/// A story's text: CommonMark without raw HTML, and with `{{path.to.fact}}` for facts.
public enum CommonMark {
    /// The largest file that is read, in bytes; a limit of our own, some 250 times a usual story.
    public static let sizeLimit = 1 << 20
    /// How many pictures a text may have; each makes libcmark look at every link behind it once more.
    static let pictureLimit = 1_000
    /// How deep blocks, or pieces of running text, may be nested; a limit of our own, far below any stack's.
    static let depthLimit = 64

    /// The text of a file from byte `start` on, whose line there has the number `firstLine`, and what is wrong with it.
    ///
    /// The bytes are UTF-8 without control characters, as `SourceText` lets them pass; others are read, but their places may be off.
    /// Links and pictures with a forbidden address are left out of the result, their words kept.
    public static func parse(
        _ bytes: [UInt8], from start: Int = 0, firstLine: Int = 1, file: String
    ) -> (prose: Prose, findings: [Finding]) {
        if bytes.count > sizeLimit { return (Prose(), [SourceText.tooLarge(size: bytes.count, limit: sizeLimit, file: file)]) }
        return bytes[min(max(start, 0), bytes.count)...].withUnsafeBufferPointer { buffer in
            if let place = Pictures.surplus(in: buffer, file: file, firstLine: firstLine) {
                return (Prose(), [Finding("too-many-pictures", .error, at: place, .tooManyPictures, help: .fewerPictures)])
            }
            var builder = ProseBuilder(SourceMap(buffer, file: file, firstLine: firstLine))
            let blocks = MarkdownTree(buffer).withRoot { builder.blocks(of: $0, depth: 0) }
            return (Prose(blocks, size: builder.size), builder.findings.inOrder())
        }
    }
}
