import Catalogue
import Digests
private import Glibc

/// One picture on its way through the darkroom.
struct DarkroomTask: Sendable {
    let digest: String
    let format: Picture.Format
    let picture: Picture
    let isMoving: Bool
    let isOpaque: Bool
    let isTooLarge: Bool
    /// Whether something is still to be made.
    let isNew: Bool
    let makings: [Recipe.Making]

    init(_ negative: Darkroom.Negative, bytes: [UInt8], withAVIF: Bool, shelf: String, bench: Bench) {
        picture = negative.picture
        isTooLarge = picture.width * picture.height > Recipe.mostPixels
        guard let clean = CleanPicture(of: bytes), clean.isWhole else {
            (digest, format, isMoving, isOpaque, isNew, makings) = ("", picture.format, false, false, false, [])
            return
        }
        digest = SHA256(of: clean.bytes).hex
        format = clean.format
        isMoving = clean.isMoving || clean.format == .gif
        isOpaque = clean.isOpaque
        makings = isMoving || isTooLarge ? [] : Recipe.makings(of: negative.picture, withAVIF: withAVIF)
        let name = digest
        isNew = makings.contains { access("\(shelf)/\(name).\($0.suffix)", R_OK) != 0 }
        if isNew { bench.put(clean.bytes, as: "\(digest).\(format.suffix)") }
    }

    /// The file on the bench.
    var file: String { "\(digest).\(format.suffix)" }

    func result(on shelf: String) -> Darkroom.Development {
        guard !digest.isEmpty, !isTooLarge else { return .unreadable }
        guard !isMoving else { return .asItIs }
        guard makings.allSatisfy({ access("\(shelf)/\(digest).\($0.suffix)", R_OK) == 0 }),
            let tone = Bench.tone("\(shelf)/\(digest).\(Recipe.Making.tone.suffix)")
        else { return .unreadable }
        return .print(
            Print(
                digest: digest, format: format,
                renditions: Renditions(
                    widths: makings.compactMap(\.webpWidth),
                    avifWidths: makings.compactMap(\.avifWidth),
                    plainWidth: min(picture.width, Recipe.plainWidth), tone: isOpaque ? tone : nil),
                isReduced: Recipe.isReduced(picture)))
    }
}
