import Catalogue

/// The sizes and forms that pictures are made in.
enum Recipe {
    /// Counts the changes that give other bytes, in the cache if not on pages.
    static let version = 4

    /// The widths that pages can choose from, in pixels: a card on a phone, on a computer, the opening of a page on either, the whole
    /// measure on a dense screen.
    static let widths = [320, 640, 1080, 1600]
    /// The width for browsers that know no WebP.
    static let plainWidth = 1080
    /// A picture for feeds and previews has no longer side than this. Channels ask for 1,500 and take what is smaller than 16 MB.
    static let longestSide = 2400
    /// The most pixels that are decoded; a camera's largest has a third of it.
    static let mostPixels = 300_000_000

    /// The widths for a picture of `width` pixels: never larger than it is, and none that hardly differs from the largest.
    static func widths(for width: Int) -> [Int] {
        let largest = min(width, widths[widths.count - 1])
        return widths.filter { $0 * 20 <= largest * 17 } + [largest]
    }

    /// One of the things that are made of a picture.
    enum Making: Hashable {
        /// WebP of a width.
        case webp(Int)
        /// AVIF of a width.
        case avif(Int)
        /// JPEG of a width, on white where the picture is transparent.
        case jpeg(Int)
        /// The picture in its own format, no side longer than `longestSide`.
        case whole(Picture.Format)
        /// One pixel of its mean colour.
        case tone
    }

    /// The widths of WebP where there is AVIF as well: browsers that know only the former are few, and get what fits most.
    static func fewerWidths(for width: Int) -> [Int] {
        let all = widths(for: width)
        let fewer = all.filter { $0 == 640 || $0 == 1080 }
        return fewer.isEmpty ? Array(all.suffix(1)) : fewer
    }

    /// Everything that is made of a picture.
    ///
    /// AVIF pays: of the model stories' pictures, which are drawn, it was between a third and a half of WebP's size and took no longer to make
    /// (libvips 8.14, measured 2026-11). Its colours are kept for every pixel: halved, the red letters of a label run into its ground, and
    /// what that saves is a fifth of very little.
    static func makings(of picture: Picture, withAVIF: Bool) -> [Making] {
        let widths = Self.widths(for: picture.width)
        var makings: [Making] = withAVIF ? widths.map { Making.avif($0) } : []
        makings += (withAVIF ? fewerWidths(for: picture.width) : widths).map { Making.webp($0) }
        makings += [.jpeg(min(picture.width, plainWidth)), .tone]
        if isReduced(picture) { makings.append(.whole(picture.format)) }
        return makings
    }

    /// Whether a picture is made smaller even for feeds.
    static func isReduced(_ picture: Picture) -> Bool { max(picture.width, picture.height) > longestSide }
}

extension Recipe.Making {
    /// The width of a WebP.
    var webpWidth: Int? { if case .webp(let width) = self { width } else { nil } }

    /// The width of an AVIF.
    var avifWidth: Int? { if case .avif(let width) = self { width } else { nil } }

    /// What its file's name ends in.
    var suffix: String {
        switch self {
        case .webp(let width): "\(width).webp"
        case .avif(let width): "\(width).avif"
        case .jpeg(let width): "\(width).jpg"
        case .whole(let format): "whole.\(format.suffix)"
        case .tone: "tone.ppm"
        }
    }

    /// The size, as vipsthumbnail takes it.
    var size: String {
        switch self {
        case .webp(let width), .avif(let width), .jpeg(let width): "\(width)x"
        case .whole: "\(Recipe.longestSide)x\(Recipe.longestSide)>"
        case .tone: "1x1!"
        }
    }

    /// How it is written, as vipsthumbnail takes it. Nothing of the original's metadata comes along.
    var options: String {
        switch self {
        case .webp: "[Q=80,strip]"
        case .avif: "[Q=60,speed=8,subsample_mode=off,strip]"
        case .jpeg: "[Q=82,optimize_coding,interlace,background=255,strip]"
        case .whole(.jpeg): "[Q=88,optimize_coding,strip]"
        case .whole(.webp): "[Q=88,strip]"
        case .whole: "[strip]"
        case .tone: "[strip]"
        }
    }
}
