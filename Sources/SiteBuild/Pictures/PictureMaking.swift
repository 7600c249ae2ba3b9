import Pictures

/// How pictures get onto the site.
public struct PictureMaking: Sendable {
    /// What makes pictures of several sizes, if there is one.
    let darkroom: Darkroom?
    /// Whether one was asked for.
    let isAsked: Bool

    /// As they are, without their metadata.
    public static let asTheyAre = PictureMaking(darkroom: nil, isAsked: false)

    /// In several sizes, if `vipsthumbnail` is in one of the folders of `path`; else as they are, and the report says so.
    public static func inSizes(path: String) -> PictureMaking { PictureMaking(darkroom: Darkroom(path: path), isAsked: true) }
}
