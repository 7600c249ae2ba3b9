public import Catalogue

/// What was made of a picture: files in the cache, by the digest of the picture without its metadata.
public struct Print: Sendable {
    /// SHA-256 of the cleaned picture.
    public let digest: String
    /// What the picture is.
    public let format: Picture.Format
    /// The sizes that were made.
    public let renditions: Renditions
    /// Whether feeds and previews get a smaller one too, because the original is larger than anybody takes.
    public let isReduced: Bool

    /// The files to publish beside the whole picture: where they stand for the picture at `address`, and what they are called in the cache.
    public func files(of address: Address, in addresses: Addresses) -> [(address: Address, name: String)] {
        let plain = renditions.plainWidth
        return renditions.avifWidths.map { (addresses.rendition(of: address, $0, .avif), "\(digest).\(Recipe.Making.avif($0).suffix)") }
            + renditions.widths.map { (addresses.rendition(of: address, $0, .webp), "\(digest).\(Recipe.Making.webp($0).suffix)") }
            + [(addresses.rendition(of: address, plain, .jpeg), "\(digest).\(Recipe.Making.jpeg(plain).suffix)")]
    }

    /// What all its files are called in the cache.
    public var names: [String] {
        let makings =
            renditions.avifWidths.map { Recipe.Making.avif($0) } + renditions.widths.map { .webp($0) }
            + [.jpeg(renditions.plainWidth), .tone]
        return makings.map { "\(digest).\($0.suffix)" } + (whole.map { [$0] } ?? [])
    }

    /// What the whole picture is called in the cache, if it is another than the cleaned original.
    public var whole: String? { isReduced ? "\(digest).\(Recipe.Making.whole(format).suffix)" : nil }

    /// The sides of the whole picture as it is published, for an original of `picture`.
    public func sides(of picture: Picture) -> (width: Int, height: Int) {
        guard isReduced else { return (picture.width, picture.height) }
        let longest = max(picture.width, picture.height)
        func reduced(_ side: Int) -> Int { max(1, (side * Recipe.longestSide + longest / 2) / longest) }
        return (reduced(picture.width), reduced(picture.height))
    }
}
