import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Testing

@testable import SiteBuild

/// What `check --fix` makes of damaged stories: exactly what was there before the damage.
@Suite struct CorrectionTests {
    private static let product = ModelCatalogue.product
    private static let sentence = "Mật ong này được lọc rồi để lắng bảy ngày."

    private static let damage: [(name: String, old: String, new: String)] = [
        ("a vowel and its marks", "Mật", "Ma\u{302}\u{323}t"), ("a tone mark", "lọc", "lo\u{323}c"),
        ("UTF-8 read as Windows-1252", "được", "Ä‘Æ°á»£c"), ("another word so", "rồi", "rá»“i"),
        ("a zero-width blank", "ong", "o\u{200B}ng"), ("a joiner", "này", "này\u{200D}"), ("a soft hyphen", "ngày", "ng\u{AD}ày"),
        ("a turn of direction", "lắng", "\u{202E}lắng"), ("a word joiner", "bảy", "bảy\u{2060}"),
        ("Cyrillic", "ong", "\u{43E}ng"), ("Greek", "ong", "\u{3BF}ng"), ("full width", "ong", "\u{FF4F}ng"),
        ("eth", "được", "\u{F0}ược"), ("oi", "được", "đ\u{1A3}ợc"),
    ]

    @Test func thereAreEnoughKinds() { #expect(Self.damage.count >= 12) }

    @Test(arguments: damage.map(\.name), ["\n", "\r\n"]) func whatWasDamagedIsMended(_ name: String, _ lineEnd: String) async throws {
        let damage = try #require(Self.damage.first { $0.name == name })
        let workshop = try Workshop()
        let path = "\(Self.product)/vi.md"
        let whole = ("\u{FEFF}" + (try workshop.read(path)) + "\n" + Self.sentence).replacing("\n", with: lineEnd)
        let damaged = whole.replacing(Self.sentence, with: Self.sentence.replacing(damage.old, with: damage.new))
        #expect(!damaged.unicodeScalars.elementsEqual(whole.unicodeScalars))
        try workshop.write(damaged, to: path)
        let correction = try await SiteBuild.correct(try Self.assignment(workshop))
        let file = try #require(correction.files.first)
        #expect(correction.files.count == 1 && file.path == path)
        #expect(file.before == Array(damaged.utf8) && file.after == Array(whole.utf8), "\(correction.fixes)")
        #expect(try workshop.read(path).utf8.elementsEqual(damaged.utf8), "nothing is written")
        try workshop.write(file.after, to: path)
        #expect(try await SiteBuild.correct(try Self.assignment(workshop)).files.isEmpty)
    }

    @Test func aTextThatIsDamagedThroughoutIsMendedWhole() async throws {
        let workshop = try Workshop()
        let path = "\(Self.product)/vi.md"
        let whole = try workshop.read(path)
        try workshop.write(whole.decomposedStringWithCanonicalMapping, to: path)
        let correction = try await SiteBuild.correct(try Self.assignment(workshop))
        #expect(correction.before.report.findings.contains { $0.rule == "decomposed-text" })
        #expect(correction.after.report.findings.filter { $0.rule == "decomposed-text" }.map { "\($0.place) \($0.message.en)" } == [])
        #expect(correction.fixes.count > 100)
    }

    @Test func whatCanBeWrongIsLeftAlone() async throws {
        let workshop = try Workshop()
        try workshop.edit("\(Self.product)/vi.md", "10 giờ đêm", to: "10 giowf ddeem")
        try workshop.edit("\(Self.product)/product.yaml", "185000 VND", to: "185.000 VND")
        #expect(try await SiteBuild.correct(try Self.assignment(workshop)).files.isEmpty)
    }

    @Test func aPlaceThatHoldsSomethingElseIsLeftAlone() {
        let fix = Fix(at: Place("vi.md", line: 2, column: 3), certainly: "ab", replacement: "x")
        #expect(CorrectedText(Array("1\r\n..ab\r\n".utf8), by: [fix]).bytes == Array("1\r\n..x\r\n".utf8))
        for text in ["1\n..ac\n", "1\n", "1\n..a", "", "1\n.ab"] {
            #expect(CorrectedText(Array(text.utf8), by: [fix]).bytes == Array(text.utf8))
        }
    }

    @Test func ofTwoThatOverlapTheFirstIsPutIn() {
        let fixes = [(1, "abc", "x"), (2, "bc", "y"), (4, "d", "z")].map { column, old, new in
            Fix(at: Place("vi.md", line: 1, column: column), certainly: old, replacement: new)
        }
        let text = CorrectedText(Array("abcd".utf8), by: fixes)
        #expect(text.bytes == Array("xz".utf8) && text.done.map(\.replacement) == ["x", "z"])
    }

    private static func assignment(_ workshop: Workshop) throws -> Assignment {
        Assignment(stories: workshop.stories, today: try #require(Day(ModelCatalogue.today)), width: 2)
    }
}
