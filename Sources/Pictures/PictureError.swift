/// The disk or the tool refused what pictures need.
public struct PictureError: Error, Sendable {
    /// The file or folder.
    public let path: String
    /// What the system said.
    public let reason: String

    /// A refusal at `path`.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}
