/// A picture as its header describes it.
public struct Picture: Sendable, Equatable {
    /// The formats that pages and feeds can use.
    public enum Format: String, Sendable {
        /// JPEG.
        case jpeg
        /// PNG.
        case png
        /// WebP.
        case webp
        /// GIF.
        case gif
        /// AVIF; only ever made, never read.
        case avif
    }

    /// What it is, by its first bytes and not by its name.
    public var format: Format
    /// In pixels, as it is shown: a picture that was taken on its side is turned.
    public var width: Int
    /// In pixels.
    public var height: Int
    /// In bytes.
    public var size: Int
    /// The sizes that were made of it for pages; `nil` where none were.
    public var renditions: Renditions?

    /// A picture.
    public init(format: Format, width: Int, height: Int, size: Int) {
        self.format = format
        self.width = width
        self.height = height
        self.size = size
    }
}

/// The sizes that were made of a picture, so that no page loads more than it shows.
public struct Renditions: Sendable, Equatable {
    /// The widths that there is a WebP of, in pixels, the smallest first.
    public var widths: [Int]
    /// The widths that there is an AVIF of, the smallest first; none where the tool can't make any.
    public var avifWidths: [Int]
    /// The width of the JPEG for browsers that know no WebP.
    public var plainWidth: Int
    /// Its mean colour, 0xRRGGBB, to stand in its place until it is there; `nil` where it has transparent parts.
    public var tone: Int?

    /// Renditions of these widths.
    public init(widths: [Int], avifWidths: [Int] = [], plainWidth: Int, tone: Int?) {
        self.widths = widths
        self.avifWidths = avifWidths
        self.plainWidth = plainWidth
        self.tone = tone
    }
}
