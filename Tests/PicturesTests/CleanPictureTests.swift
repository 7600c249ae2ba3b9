import Catalogue
import Testing

@testable import Pictures

@Suite struct CleanPictureTests {
    @Test(arguments: [
        Samples.exif(1), Samples.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + Array(Samples.secret.utf8)),
        Samples.segment(0xED, Array("Photoshop 3.0\0".utf8) + Array(Samples.secret.utf8)),
        Samples.segment(0xFE, Array(Samples.secret.utf8)),
        Samples.segment(0xE2, Array("MPF\0".utf8) + Array(Samples.secret.utf8)),
        Samples.segment(0xE0, Array("JFXX\0".utf8) + Array(Samples.secret.utf8)), Samples.segment(0xEB, Array(Samples.secret.utf8)),
    ])
    func whatACameraOrProgramWroteIntoAJPEGIsGoneAndThePictureIsAsItWas(_ segment: [UInt8]) throws {
        let clean = try #require(CleanPicture(of: Samples.jpeg(with: segment)))
        #expect(clean.bytes == Samples.jpeg)
        #expect(clean.format == .jpeg && clean.isOpaque)
    }

    @Test func aFilmOrAnotherPictureBehindTheEndOfAJPEGIsLeftBehind() throws {
        let behind = Array("ftypmp42 ".utf8) + Array(Samples.secret.utf8) + Samples.jpeg(with: Samples.exif(6))
        #expect(try #require(CleanPicture(of: Samples.jpeg(with: [], behind: behind))).bytes == Samples.jpeg)
    }

    @Test func theColoursOfAJPEGAndTheKindOfFileStay() throws {
        let kept =
            Samples.segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 0, 0])
            + Samples.segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 7, 7])
            + Samples.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1])
        let bytes = Samples.jpeg(with: kept)
        #expect(try #require(CleanPicture(of: bytes)).bytes == bytes)
    }

    @Test func theSmallerCopyOfAPictureInItsFirstSegmentIsGone() throws {
        // Three bytes a pixel (ITU-T T.871, 10.1): a copy of 2 × 1 pixels.
        let bare = Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1]
        let clean = try #require(CleanPicture(of: Samples.jpeg(with: Samples.segment(0xE0, bare + [2, 1] + Array("secret".utf8)))))
        #expect(clean.bytes == Samples.jpeg(with: Samples.segment(0xE0, bare + [0, 0])))
        #expect(try #require(CleanPicture(of: Samples.jpeg(with: Samples.segment(0xE0, Array("JFIF\0".utf8))))).bytes == Samples.jpeg)
    }

    @Test(arguments: [UInt8](2...8), [true, false]) func whichSideIsUpStays(_ orientation: UInt8, _ isLittle: Bool) throws {
        let bytes = Samples.jpeg(with: Samples.exif(orientation, isLittle: isLittle))
        let clean = try #require(CleanPicture(of: bytes)).bytes
        #expect(!clean.tellsTheSecret)
        #expect(clean == Samples.jpeg(with: Orientation.segment(Int(orientation))))
        let picture = try #require(PictureHeader.read(clean, size: clean.count))
        #expect([picture.width, picture.height] == (orientation >= 5 ? [8, 16] : [16, 8]))
        #expect(PictureHeader.read(bytes, size: bytes.count)?.width == picture.width)
    }

    @Test func ofAPNGOnlyThePictureStays() throws {
        let bare = Array(Samples.png[..<33]) + Array(Samples.png[54...])
        #expect(try #require(CleanPicture(of: Samples.png)).bytes == bare)
        for name in ["eXIf", "tEXt", "iTXt", "zTXt", "tIME", "acTL", "caBX", "prVt"] {
            let bytes = Array(Samples.png[..<33]) + Samples.chunk(name, Array(Samples.secret.utf8)) + Array(Samples.png[33...])
            let clean = try #require(CleanPicture(of: bytes + Array(Samples.secret.utf8)))
            #expect(clean.bytes == bare, "\(name)")
        }
        #expect(try #require(CleanPicture(of: Samples.png)).isOpaque)
    }

    @Test func ofAWebPOnlyThePictureStays() throws {
        let part = Array("XMP ".utf8) + [UInt8(Samples.secret.utf8.count), 0, 0, 0] + Array(Samples.secret.utf8) + [0]
        let clean = try #require(CleanPicture(of: Samples.webp + part))
        #expect(!clean.bytes.tellsTheSecret)
        #expect(clean.bytes.count == 12 + 18 + 68 && clean.bytes.little(4, 4) == clean.bytes.count - 8)
        #expect(clean.bytes[20] & 0x0C == 0)
        #expect(PictureHeader.read(clean.bytes, size: 0)?.width == 16)
    }

    @Test func ofAGIFOnlyThePictureStays() throws {
        let comment: [UInt8] = [0x21, 0xFE, UInt8(Samples.secret.utf8.count)] + Array(Samples.secret.utf8) + [0]
        let bytes = Array(Samples.gif[..<25]) + comment + Array(Samples.gif[25...])
        let clean = try #require(CleanPicture(of: bytes + Array(Samples.secret.utf8)))
        #expect(clean.bytes == Samples.gif && !clean.isMoving)
    }

    @Test func aShortRemarkAtTheEndOfAGIFCutsNothingShort() throws {
        for words in ["", "x", "hello"] {
            let comment: [UInt8] = [0x21, 0xFE] + (words.isEmpty ? [] : [UInt8(words.utf8.count)] + Array(words.utf8)) + [0, 0x3B]
            let clean = try #require(CleanPicture(of: Samples.gif.dropLast() + comment))
            #expect(clean.isWhole && clean.bytes == Samples.gif, "\(words)")
        }
    }

    @Test func noCutAndNoFlippedByteBreaksIt() {
        for sample in [Samples.jpeg(with: Samples.exif(6)), Samples.png, Samples.webp, Samples.gif] {
            #expect(CleanPicture(of: sample) != nil && CleanPicture(of: []) == nil)
            for length in 0...sample.count {
                _ = CleanPicture(of: Array(sample[..<length]))
                _ = PictureHeader.read(Array(sample[..<length]), size: 0)
            }
            for index in sample.indices {
                for value in [0, 0xFF, UInt8(truncatingIfNeeded: index &* 37 &+ 11)] {
                    var bytes = sample
                    bytes[index] = value
                    _ = CleanPicture(of: bytes)
                    _ = PictureHeader.read(bytes, size: 0)
                }
            }
        }
    }

    @Test func whatWasCutShortIsNotWhole() throws {
        for sample in [Samples.jpeg, Samples.png, Samples.webp, Samples.gif] {
            #expect(try #require(CleanPicture(of: sample)).isWhole)
            #expect(try #require(CleanPicture(of: Array(sample.dropLast(20)))).isWhole == false)
        }
    }

    @Test func whatIsNoPictureIsNone() {
        for bytes in [[], Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), Array("GIF".utf8), Array("RIFF0000AVI ".utf8), [0xFF]] {
            #expect(CleanPicture(of: bytes) == nil)
        }
    }
}
