import Catalogue
import Diagnostics
import Testing

@testable import CommonMark

/// The prose of a text, and in how many paragraphs a place could not be found.
private func parse(_ text: String) -> (blocks: [Prose.Block], lost: Int) {
    Array(text.utf8).withUnsafeBufferPointer { buffer in
        var builder = ProseBuilder(SourceMap(buffer, file: "vi.md", firstLine: 1))
        let blocks = MarkdownTree(buffer).withRoot { builder.blocks(of: $0, depth: 0) }
        return (blocks, builder.lostCount)
    }
}

/// Every piece of text with its place, in the order of the text.
private func words(_ text: String) -> [(words: String, place: Place)] {
    var result: [(String, Place)] = []
    Prose(parse(text).blocks).forEachInline { inline in
        switch inline.kind {
        case .text(let words): result.append((words, inline.place))
        case .fact(let path): result.append(("{{" + path + "}}", inline.place))
        case .code(let code): result.append(("`" + code + "`", inline.place))
        default: break
        }
    }
    return result
}

@Suite struct PlaceTests {
    /// Each ▸ is where a piece of text, code or a fact is said to begin.
    static let tricky: [String] = [
        "▸Mật ong\n",
        "▸Mật ong\n▸hoa tràm\n▸U Minh\n",
        "▸a *▸b* ▸c\n▸d **▸e _▸f_ ▸g** ▸h\n",
        "▸Ma\u{323}\u{302}t 🐝 🇻🇳 *▸ong* ▸x\n",
        "> ▸a\n> ▸b *▸c*\n▸d\n>▸e\n",
        "> > ▸a\n> ▸b\n> >    ▸c\n▸d\n",
        "- ▸a\n  ▸b\n▸c\n- ▸d\n\n  ▸e\n  ▸f\n",
        "1. > ▸a\n   > ▸b *▸c*\n",
        "- - > ▸a\n    > ▸b\n",
        "> a\n     > b *▸c*\n".replacing("> a", with: "> ▸a").replacing("     > b", with: "     ▸> b"),
        "\t▸`not`\n".replacing("▸", with: ""),
        "-\t▸a\n\t▸b *▸c*\n",
        "▸&amp; *▸a* ▸&lt;b> *▸c* ▸&#38;amp; *▸d* ▸&nbsp;&copy; *▸e*\n",
        "▸a\\*b *▸c* ▸\\\\ *▸d* ▸\\a *▸e*\n",
        "▸a  \n▸b\\\n▸c *▸d*\n",
        "▸a   \n   ▸b *▸c*\n",
        "▸`a b` ▸c ▸``d`e`` *▸f*\n",
        "▸a ▸`b\n  c` ▸d\n▸e *▸f*\n",
        "> ▸a ▸`b\n> c` ▸d\n> ▸e *▸f*\n",
        "[▸a](b) ▸c [▸d](e \"f c\") ▸c\n",
        "[▸a](b\n\"t\n t\") ▸c\n▸d *▸e*\n",
        "> [▸a](b\n> \"t\") ▸c\n> ▸d *▸e*\n",
        "[▸a](<b c>) ▸d [▸e]( f ) ▸g [▸h](i(j)k) ▸l\n",
        "[▸a][x] ▸b [▸c] ▸d [▸x][] ▸e\n\n[x]: u 'b'\n[c]: v\n",
        "[x]: u\n[c]: <v> \"a\n b\"\n▸a [▸x] ▸b\n",
        "[x]: u \"no title\" more\n▸y\n".replacing("[x]", with: "▸[x]"),
        "[▸a *▸b* ▸`c`](d) ▸e\n",
        "![a *b*](c) ▸d ![e][f] ▸g\n\n[f]: h\n",
        "<▸https://a.example/?b&c> ▸d <▸a@b.example> ▸e\n",
        "# ▸a *▸b* ▸c #\n\n## ▸d\n",
        "▸a\n▸b *▸c*\n===\n\n▸d\n---\n",
        "> # ▸a\n> ▸b\n",
        "▸{{a.b}} ▸và ▸{{c_d.e_f}}▸, *▸{{g}}* ▸{{ h\n▸i\n",
        "▸{{ a.b }}▸{{c}}\n",
        "▸a \\{{b}} c {\\{d}} *▸e*\n",
        "▸`{{a}}` [▸{{b}}](c)\n",
        "▸a ▸<b>c</b> d\n".replacing(" ▸<b>", with: " <b>"),
        "<div>\n  ▸a\n</div>\n".replacing("<div>", with: "▸<div>").replacing("</div>", with: "▸</div>"),
        "> <div>\n>  a\n\n▸b\n".replacing("<div>", with: "▸<div>").replacing(">  a", with: ">  ▸a"),
        "▸a <b\n  c> d\n▸e *▸f*\n",
        "***▸a** ▸b* ▸c*\n",
        "▸**a *▸b*\n",
        "▸a_b_c __▸d__ ▸e*\n",
        "▸[a] b] ![c *▸d*\n",
        "▸a\r\n▸b *▸c*\r\n\r\n> ▸d\r\n> ▸e\r\n",
        "   ▸a\n    ▸b\n\t▸c *▸d*\n",
        "* ▸a\n\n      code\n\n  ▸b\n",
        "▸a\u{A0}*▸b* *▸c*\n",
        "▸#a\n===\n",
    ]

    @Test(arguments: tricky.indices) func everyPieceOfTextIsAtItsPlace(_ index: Int) {
        let (text, places) = unmarked(Self.tricky[index])
        // A piece may begin with the blanks behind a mark; what shows is its first letter.
        let found = words(text).filter { $0.words.contains { $0 != " " } }.map { words, place in
            (words, Place("vi.md", line: Int(place.line), column: Int(place.column) + words.prefix { $0 == " " }.count))
        }
        #expect(Set(places).subtracting(found.map(\.1)).isEmpty, "\(text)\n\(found)")
        #expect(Set(found.map(\.1)).subtracting(places).isEmpty, "\(text)\n\(found)")
        #expect(parse(text).lost == 0, "\(text)")
    }

    @Test func placesOfABodyCountFromItsFile() {
        let (prose, _) = CommonMark.parse(Array("x\n\na\nb\n".utf8), from: 2, firstLine: 9, file: "vi.md")
        var places: [Place] = []
        prose.forEachInline { if case .text = $0.kind { places.append($0.place) } }
        #expect(places == [Place("vi.md", line: 10), Place("vi.md", line: 11)])
    }

    /// Documents thrown together from markup and numbered words: a word found in the tree stands exactly where it was written.
    @Test func wordsOfRandomDocumentsAreAtTheirPlaces() {
        var random = SplitMix(state: 0xC0FFEE)
        let markup = [
            "*", "**", "_", "__", "`", "``", "[", "]", "](u)", "](u \"t\")", "](<u>)", "[x]", "![", "<b>", "</b>", "<!-- c -->", "&amp;",
            "&copy;", "&",
            "\\*", "\\", "\n", "\n", "\n> ", "\n> ", "\n> > ", "\n- ", "\n  ", "\n    ", "\n1. ", "\n\n", "\n\n> ", "\n\n- ", "\n# ",
            "\n===\n", "  \n",
            "\\\n", "\t", "ấ", "🐝", "a\u{323}", "{{a.b}}", "{{", "}}", "<https://a.example>", "\n[x]: v\n", "\n\n[x]: v 't'\n", "> ", "- ",
            "!", "(", ")", "\"",
            "\n\t", "\n\t- ", "\n```\n", "\n<div>\n", "\r\n", "\n   > ", "\n     > ", "'",
        ]
        var lost: [String] = []
        var wrong: [String] = []
        var checked = 0
        for _ in 0..<6_000 {
            var text = ""
            for number in 0..<Int.random(in: 1...40, using: &random) {
                if Bool.random(using: &random) { text += markup[Int.random(in: 0..<markup.count, using: &random)] }
                if Int.random(in: 0..<3, using: &random) > 0 { text += " w\(100 + number)" + (Bool.random(using: &random) ? " " : "") }
            }
            text += "\n"
            var places: [String: Place] = [:]
            for (line, scalars) in text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            {
                let scalars = Array(scalars.unicodeScalars)
                for column in scalars.indices where scalars[column] == "w" && column + 3 < scalars.count {
                    let word = String(String.UnicodeScalarView(scalars[column...(column + 3)]))
                    places[word] = Place("vi.md", line: line + 1, column: column + 1)
                }
            }
            if parse(text).lost > 0 { lost.append(text) }
            for (piece, place) in words(text) {
                let scalars = Array(piece.unicodeScalars)
                guard let at = scalars.firstIndex(of: "w"), at + 3 < scalars.count else { continue }
                // Up to the first number nothing may be escaped, or the distance is not that of the source.
                guard scalars[..<at].allSatisfy({ $0 == " " || $0.properties.isAlphabetic }) else { continue }
                let word = String(String.UnicodeScalarView(scalars[at...(at + 3)]))
                guard let written = places[word] else { continue }
                checked += 1
                if place.line != written.line || Int(place.column) + at != Int(written.column) { wrong.append("\(word) \(place) " + text) }
            }
        }
        #expect(
            lost.isEmpty, "\(lost.count): \(lost.sorted { $0.count < $1.count }.prefix(8).map(\.debugDescription).joined(separator: "\n"))")
        #expect(
            wrong.isEmpty,
            "\(wrong.count): \(wrong.sorted { $0.count < $1.count }.prefix(8).map(\.debugDescription).joined(separator: "\n"))")
        #expect(checked > 10_000)
    }
}

/// A generator whose numbers are the same on every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
