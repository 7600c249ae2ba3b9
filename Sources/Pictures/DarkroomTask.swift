import Catalogue
import Digests

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
    /// Its mean colour, if that was there already.
    private let tone: Int?

    init(_ negative: Darkroom.Negative, bytes: [UInt8], withAVIF: Bool, shelf: PictureShelf, bench: Bench) {
        picture = negative.picture
        isTooLarge = picture.width * picture.height > Recipe.mostPixels
        guard let clean = CleanPicture(of: bytes), clean.isWhole else {
            (digest, format, isMoving, isOpaque, isNew, makings, tone) = ("", picture.format, false, false, false, [], nil)
            return
        }
        digest = SHA256(of: clean.bytes).hex
        format = clean.format
        isMoving = clean.isMoving || clean.format == .gif
        isOpaque = clean.isOpaque
        makings = isMoving || isTooLarge ? [] : Recipe.makings(of: negative.picture, withAVIF: withAVIF)
        let name = digest
        // The colour is asked for at once; of the rest only what is published is looked into, once it is.
        tone = makings.isEmpty ? nil : Self.tone(of: name, on: shelf)
        isNew = !makings.isEmpty && (tone == nil || makings.contains { !shelf.has("\(name).\($0.suffix)") })
        if isNew { bench.put(clean.bytes, as: "\(digest).\(format.suffix)") }
    }

    private static func tone(of name: String, on shelf: PictureShelf) -> Int? {
        shelf.bytes(of: "\(name).\(Recipe.Making.tone.suffix)").flatMap(Bench.tone)
    }

    /// The file on the bench.
    var file: String { "\(digest).\(format.suffix)" }

    func result(on shelf: PictureShelf) -> Darkroom.Development {
        guard !digest.isEmpty, !isTooLarge else { return .unreadable }
        guard !isMoving else { return .asItIs }
        guard makings.allSatisfy({ shelf.has("\(digest).\($0.suffix)") }),
            let tone = tone ?? Self.tone(of: digest, on: shelf)
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
