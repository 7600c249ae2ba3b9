/// A file that a verb of this module wants written: the folder it belongs below is the writer's to know.
public struct DraftFile: Hashable, Sendable {
    /// What may stand there before.
    public enum Purpose: Hashable, Sendable {
        /// A new file; whatever is there already stays, and writing is refused.
        case create
        /// New text of a file that is there.
        case replace
        /// New text of a file that says this; where it says something else by now, writing is refused.
        case change(from: [UInt8])
    }

    /// Its path below the folder, parts between slashes.
    public var path: String
    /// Its bytes.
    public var bytes: [UInt8]
    /// Whether it is new.
    public var purpose: Purpose

    /// A file of `bytes` at `path`.
    public init(_ path: String, bytes: [UInt8], purpose: Purpose = .create) {
        self.path = path
        self.bytes = bytes
        self.purpose = purpose
    }

    /// A file of `text` at `path`.
    public init(_ path: String, text: String, purpose: Purpose = .create) { self.init(path, bytes: Array(text.utf8), purpose: purpose) }

    /// Its text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
