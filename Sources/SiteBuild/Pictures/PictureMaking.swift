import Digests
import Pictures

/// How pictures get onto the site.
public struct PictureMaking: Sendable {
    /// What makes pictures of several sizes, if there is one.
    private(set) var darkroom: Darkroom?
    /// The folders to look for it in, with colons between; `nil` if none is asked for.
    private let path: String?

    /// As they are, without their metadata.
    public static let asTheyAre = PictureMaking(path: nil)

    /// In several sizes, if `vipsthumbnail` is in one of the folders of `path`; else as they are, and the report says so.
    public static func inSizes(path: String) -> PictureMaking { PictureMaking(path: path) }

    private init(path: String?) { self.path = path }

    /// Whether several sizes were asked for.
    var isAsked: Bool { path != nil }

    /// Stands for what makes pictures.
    var mark: String { darkroom?.mark ?? "\(isAsked)" }

    /// The same, ready to make pictures of the stories in `root`: what there is on the machine was looked for.
    func ready(for root: String) -> PictureMaking {
        guard let path, darkroom == nil else { return self }
        var making = self
        making.darkroom = Darkroom(path: path, knowing: Self.cache(of: root, path).read(.tool))
        return making
    }

    /// Keeps what was found out of what makes pictures, so that the next build need not ask.
    func keep(in root: String) {
        guard let path, let discovery = darkroom?.discovery else { return }
        Self.cache(of: root, path).keep(discovery, as: .tool)
    }

    private static func cache(of root: String, _ path: String) -> BuildCache { BuildCache(of: root, for: XXH3(of: path)) }
}
