import Digests
import Testing

@testable import SiteBuild

/// `edition.json` looked at line by line.
@Suite struct EditionLinesTests {
    private static let files = table(
        ["index.html", "a\"b", "a#b", "vi/x/index.html", "vi/x-y/index.html", "đường/dẫn"].map {
            ($0, EditionList.File(size: $0.utf8.count, digest: SHA256(of: Array($0.utf8))))
        })
    private static func table(_ files: [(String, EditionList.File)]) -> PathTable<EditionList.File> {
        var table = PathTable<EditionList.File>()
        for (path, file) in files { table.set(path, file) }
        return table
    }
    private static let text: String = {
        var bytes: [UInt8] = []
        EditionList(files).forEachPiece { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }()

    @Test func aLongListIsWrittenInPieces() throws {
        let digest = SHA256(of: [])
        let files = Self.table(
            (0..<2_000).map { ("vi/\($0)/index.html", EditionList.File(size: $0, digest: digest)) })
        var pieces: [[UInt8]] = []
        EditionList(files).forEachPiece { pieces.append($0) }
        #expect(pieces.count > 2)
        let lines = try #require(EditionLines(Array(pieces.joined())))
        #expect(lines.paths != nil, "in order, and each once")
        #expect(lines.list(of: files.paths()).files == files)
    }

    @Test func eachFileIsFound() throws {
        let lines = try #require(EditionLines(Array(Self.text.utf8)))
        #expect(lines.paths != nil)
        #expect(lines.list(of: Self.files.paths()).files == Self.files)
        #expect(lines.list(of: ["index", "vi/x", "z"]).files.isEmpty)
    }

    @Test(arguments: [
        ("a path out of the site", "vi/x/", "../x/"), ("an empty component", "vi/x/", "vi//x/"),
        ("a control character", "vi/x/", "vi/\u{1}/"),
        ("another order", "vi/x/", "a/x/"), ("the same twice", "vi/x-y/", "vi/x/"), ("no size", "\"size\": 15", "\"size\": "),
        ("a size without end", "\"size\": 15", "\"size\": 9999999999999999999"), ("another key", "\"size\": 15", "\"seize\": 15"),
        ("a digest cut short", "\"sha256\": \"", "\"sha256\": \"0"), ("a comma too few", "\"},\n", "\"}\n"),
        ("a comma too many", "\"}\n]", "\"},\n]"),
    ]) func aLineThatIsNotOursMakesItNoList(_ what: String, _ old: String, _ new: String) throws {
        let text = Self.text.replacing(old, with: new, maxReplacements: 1)
        #expect(text != Self.text)
        #expect(EditionLines(Array(text.utf8)).flatMap(\.paths) == nil, "\(what)")
    }

    @Test func whatNoDocumentCanBePublishedAtIsNotFound() throws {
        let text = Self.text.replacing("\"vi/x/", with: "\"../x/")
        let lines = try #require(EditionLines(Array(text.utf8)))
        #expect(lines.list(of: ["../x/index.html"]).files.isEmpty)
    }
}
