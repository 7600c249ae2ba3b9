import Diagnostics

/// The rules of the story format itself: what must be there, what numbers and dates must agree, what may exist once.
public enum FormatPack {
    /// Every rule of the pack; a test compares the list with the folder.
    public static let rules: [any Rule.Type] = [
        ExpiredCertificate.self
    ]
}
