import CZlib
import Codes
import Foundation
import Testing

@Suite struct BarcodeTests {
    /// The modules of a symbol, dark as 1, as the standard prints them; a bar's path begins with `M`.
    private static func modules(_ gtin: String, from left: Int) throws -> String {
        let code = try #require(Barcode(gtin: gtin))
        var modules: [Character] = []
        for match in code.path.matches(of: /M(\d+) 0h(\d+)v/) {
            let (start, width) = (try #require(Int(match.output.1)) / 10 - left, try #require(Int(match.output.2)) / 10)
            while modules.count < start { modules.append("0") }
            modules += Array(repeating: "1", count: width)
        }
        return String(modules)
    }

    @Test func theDigitInFrontOfAnEAN13IsToldByTheSetsOfTheOthers() throws {
        // GS1 General Specifications, section 5.2.1.2: for 9 the sets are A B B A B A, on the right always C.
        let parts = [
            "101", "0110001", "0011011", "0100111", "0001101", "0100111", "0011001", "01010", "1110010", "1110010", "1110010", "1110010",
            "1100110", "1110010", "101",
        ]
        #expect(try Self.modules("9520001000010", from: 11) == parts.joined())
    }

    @Test(arguments: [
        ("09520001000010", "EAN-13", "9520001000010"), ("9520001000010", "EAN-13", "9520001000010"),
        ("00000096385074", "EAN-8", "96385074"),
        ("96385074", "EAN-8", "96385074"), ("036000291452", "UPC-A", "036000291452"), ("19520001000017", "ITF-14", "19520001000017"),
    ])
    func aNumberGetsTheSymbolOfItsLength(_ gtin: String, _ symbology: String, _ digits: String) throws {
        let code = try #require(Barcode(gtin: gtin))
        #expect(code.symbology.rawValue == symbology && code.digits == digits)
        #expect(code.labels.map(\.text).joined() == digits)
    }

    @Test(arguments: ["", "952000100001", "9520001000011", "95200010000100", "952000100001x", "９520001000010"])
    func aNumberThatIsWrongGetsNone(_ gtin: String) { #expect(Barcode(gtin: gtin) == nil) }

    @Test func anEAN13AtFullSizeIs37MillimetresWide() throws {
        let svg = String(decoding: try #require(Barcode(gtin: "9520001000010")).svg(), as: UTF8.self)
        #expect(svg.contains("width=\"37.29mm\"") && svg.contains("viewBox=\"0 0 1130 785\""))
        #expect(svg.contains("<title>EAN-13 9520001000010</title>"))
        #expect(try #require(Barcode(gtin: "9520001000010")).size(percent: 80) == ("29.83mm", "20.72mm"))
    }
}

@Suite struct QRCodeTests {
    @Test func aLinkWithALotIsSmallEnoughForFifteenMillimetres() throws {
        let code = try #require(QRCode("https://stories.example/01/09520001000010/10/L2608A"))
        // With its quiet zone, at least three dots of a printer of 300 dpi to a module; ISO/IEC 18004 asks for four modules of quiet zone.
        #expect(15 / Double(code.fullSize) * 300 / 25.4 >= 3)
        #expect(code.isDark(0, 0) && code.isDark(6, 6) && !code.isDark(7, 7) && !code.isDark(-1, 0))
        #expect(code.fullSize == code.size + 8)
    }

    @Test(arguments: [(46, 33), (47, 33), (62, 33), (63, 37)]) func aCodeThatCanBeOf33ModulesIs(_ bytes: Int, _ size: Int) {
        #expect(QRCode(String(repeating: "x", count: bytes))?.size == size)
    }

    @Test func thePathHasEveryDarkModuleAndNoOther() throws {
        let code = try #require(QRCode("https://stories.example/01/09520001000010/10/L2608A"))
        var dark: Set<[Int]> = []
        for run in code.path.split(separator: "z") {
            let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
            #expect(numbers.count == 5 && numbers[3] == 1 && numbers[2] == numbers[4])
            for column in 0..<numbers[2] { dark.insert([numbers[0] + column - QRCode.quietZone, numbers[1] - QRCode.quietZone]) }
        }
        #expect(dark.allSatisfy { code.isDark($0[0], $0[1]) })
        #expect(dark.count == (0..<code.size).reduce(0) { count, row in count + (0..<code.size).count { code.isDark($0, row) } })
    }

    @Test func theDrawingHoldsNothingOfTheTextButItsTitleEscaped() throws {
        let svg = String(decoding: try #require(QRCode("<script>&")).svg(millimetres: 20, title: "<script>&"), as: UTF8.self)
        #expect(!svg.contains("<script>") && svg.contains("&lt;script&gt;&amp;") && svg.contains("width=\"20mm\""))
    }

    @Test func thePictureIsAPNGOfOneBitAPixel() throws {
        let code = try #require(QRCode("https://stories.example/01/09520001000010"))
        let png = code.png(scale: 2)
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        let side = code.fullSize * 16
        #expect(Array(png[16..<26]) == [0, 0, UInt8(side >> 8), UInt8(side & 0xFF), 0, 0, UInt8(side >> 8), UInt8(side & 0xFF), 1, 0])
    }

    @Test(arguments: [1, 2, 3]) func thePictureUnpacksToTheModules(_ scale: Int) throws {
        let code = try #require(QRCode("https://stories.example/01/09520001000010/10/L2608A"))
        let png = code.png(scale: scale)
        func number(_ position: Int) -> Int { png[position..<position + 4].reduce(0) { $0 << 8 | Int($1) } }
        #expect(Array(png[37..<41]) == Array("IDAT".utf8))
        #expect(number(41 + number(33)) == Int(crc32(0, Array(png[37...]), uInt(4 + number(33)))))
        let (width, line) = (code.fullSize * scale, 1 + code.fullSize * scale)
        var lines = [UInt8](repeating: 0, count: code.fullSize * scale * 8 * line)
        var count = uLong(lines.count)
        // It takes no stream whose checksum is not that of its bytes.
        #expect(uncompress(&lines, &count, Array(png[41...]), uLong(number(33))) == Z_OK && Int(count) == lines.count)
        var above = [UInt8](repeating: 0, count: width)
        for row in 0..<code.fullSize * scale * 8 {
            let filter = lines[row * line]
            try #require(filter == 0 || filter == 2)
            let pixels = (0..<width).map { lines[row * line + 1 + $0] &+ (filter == 2 ? above[$0] : 0) }
            #expect(
                pixels == (0..<width).map { code.isDark($0 / scale - QRCode.quietZone, row / (scale * 8) - QRCode.quietZone) ? 0 : 0xFF })
            above = pixels
        }
    }

    @Test func whatIsTooLongOrHasAZeroByteGetsNone() {
        #expect(QRCode(String(repeating: "x", count: 5000)) == nil)
        #expect(QRCode("a\0b") == nil)
    }
}
