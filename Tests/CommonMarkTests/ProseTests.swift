import Catalogue
import Diagnostics
import Foundation
import ProcessorTime
import Testing

@testable import CommonMark

private func parse(_ text: String) -> (prose: Prose, findings: [Finding]) {
    CommonMark.parse(Array(text.utf8), file: "vi.md")
}

/// A text's tree in one line.
private func sketch(_ text: String) -> String { sketch(parse(text).prose.blocks) }

private func sketch(_ blocks: [Prose.Block]) -> String {
    blocks.map { block in
        switch block.kind {
        case .paragraph(let inlines): "p(\(sketch(inlines)))"
        case .heading(let level, let inlines): "h\(level)(\(sketch(inlines)))"
        case .quote(let blocks): "q(\(sketch(blocks)))"
        case .list(let start, let tight, let items):
            "\(start.map { "ol\($0)" } ?? "ul")\(tight ? "" : "-loose")(\(items.map { "li(" + sketch($0) + ")" }.joined()))"
        case .code(let code): "pre(\(code))"
        case .thematicBreak: "hr"
        }
    }.joined()
}

private func sketch(_ inlines: [Prose.Inline]) -> String {
    inlines.map { inline in
        switch inline.kind {
        case .text(let text): text
        case .fact(let path): "«\(path)»"
        case .emphasis(let inner): "em(\(sketch(inner)))"
        case .strong(let inner): "b(\(sketch(inner)))"
        case .code(let code): "code(\(code))"
        case .link(let to, let title, let inner): "a(\(to)|\(title)|\(sketch(inner)))"
        case .image(let source, let title, let alt): "img(\(source)|\(title)|\(alt))"
        case .softBreak: "␣"
        case .hardBreak: "⏎"
        }
    }.joined()
}

@Suite struct ProseTests {
    static let cases: [(text: String, sketch: String)] = [
        ("# A\n\nb *c* **d** `e`\nf  \ng\n", "h1(A)p(b em(c) b(d) code(e)␣f⏎g)"),
        ("> a\n>\n> b\n", "q(p(a)p(b))"),
        ("- a\n- b\n", "ul(li(p(a))li(p(b)))"),
        ("3. a\n\n4. b\n", "ol3-loose(li(p(a))li(p(b)))"),
        ("a\n\n---\n\n```\nb\n```\n", "p(a)hrpre(b\n)"),
        ("[a](../b/ \"c\") ![d *e*](f.jpg)\n", "p(a(../b/|c|a) img(f.jpg||d e))"),
        ("<https://a.example> <a@b.example>\n", "p(a(https://a.example||https://a.example) a(mailto:a@b.example||a@b.example))"),
        ("Hạng {{ocop.stars}} sao, {{ label.product_code }}.\n", "p(Hạng «ocop.stars» sao, «label.product_code».)"),
        ("**{{a_b.c}}** và [{{d}}](e)\n", "p(b(«a_b.c») và a(e||«d»))"),
        ("\\{{a}} {\\{a}} &#123;{a}} {{}} {{ }} `{{a}}`\n", "p({{a}} {{a}} {{a}} {{}} {{ }} code({{a}}))"),
        ("{{{a}}}\n", "p({«a»})"),
        ("a <b>c</b>\n", "p(a <b>c</b>)"),
        ("<div>\n<script>x</script>\n</div>\n", "p(<div>␣<script>x</script>␣</div>)"),
        ("[x](javascript:alert(1)) [y](http://z.example) ![w](data:a)\n", "p(x y w)"),
        ("&lt;script> &amp;lt; &copy;\n", "p(<script> &lt; ©)"),
        ("[x]: https://a.example 't'\n[x]\n", "p(a(https://a.example|t|x))"),
        ("", ""),
    ]

    @Test(arguments: cases.indices) func readsCommonMarkIntoProse(_ index: Int) {
        #expect(sketch(Self.cases[index].text) == Self.cases[index].sketch)
    }

    @Test(arguments: [
        "javascript:a", "JAVASCRIPT:a", " javascript:a", "java\tscript:a", "java\nscript:a", "\u{1}javascript:a", "vbscript:a",
        "data:text/html,a",
        "//host/a", "\\\\host/a", "/\\host", "\\/host", "http://a.example", "file:///etc/passwd", "ftp://a", "https:a", "https:///a",
        "https:\\\\a", "blob:a",
        "j\u{E4}va:a", "a\u{85}b", "x-y:z", "1:2",
    ])
    func addressesThatLeadElsewhereAreForbidden(_ address: String) {
        #expect(LinkAddress.fault(of: address)?.rule == "forbidden-link-scheme")
    }

    @Test(arguments: [
        "images/a.jpg", "../a/", "#a", "?a=b:c", "a/b:c", "/a", "https://a.example", "HTTPS://A.EXAMPLE/b", "mailto:a@b", "tel:+84",
        "a%3Ab", "./1:2",
    ])
    func addressesWithinTheStoriesAndSafeSchemesPass(_ address: String) {
        #expect(LinkAddress.fault(of: address) == nil)
    }

    @Test func theFixOfHTTPIsThatAddressAlone() {
        let finding = parse("Xem [ấm](http://a.example \"http://\")\n").findings.first
        #expect(finding?.fix == Fix(at: Place("vi.md", line: 1, column: 10), length: 5, replacement: "https:"))
        #expect(finding?.length == 16)
    }

    @Test func theModelStoriesHaveNoSlips() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "stories")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") } ?? []
        if names.isEmpty { print("not run: no stories beside the package") }
        for name in names {
            let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
            let parts = FrontMatter.split(bytes, file: name)
            let findings =
                parts.findings + CommonMark.parse(bytes, from: parts.bodyStart, firstLine: parts.bodyFirstLine, file: name).findings
            #expect(findings.isEmpty, "\(findings)")
        }
    }
}

@Suite(.serialized) struct HostileTests {
    static let hostile: [(name: String, text: String)] = [
        ("stars", String(repeating: "*", count: 1_000_000)), ("quotes", rep(">")),
        ("ten thousand quotes", String(repeating: ">", count: 10_000)), ("brackets", rep("[")),
        ("closing brackets", rep("]")), ("links", rep("[a](")), ("links with titles", rep("[a](b \"")), ("pictures", rep("![[]()")),
        ("declarations", rep("<!A ")), ("instructions", rep("<?")), ("cdata", rep("<![CDATA[")), ("comments", rep("<!--")),
        ("tags", rep("<a>")),
        ("angles", rep("<")), ("lists", rep("- ")), ("numbered", rep("1. ")),
        ("backticks", (1..<1_400).map { "a" + String(repeating: "`", count: $0) }.joined()),
        ("codes", rep("`a``b")), ("emphasis", rep("*a **a ")), ("underscores", rep("_a __a ")), ("nested emphasis", rep("*a ") + rep("* ")),
        ("ampersands", rep("&")),
        ("entities", rep("&amp;")), ("backslashes", rep("\\")), ("escapes", rep("\\*")), ("definitions", rep("[a]: b\n")),
        ("shortcuts", "[a]: b\n\n" + rep("[a]")),
        ("shortcuts before titles", "[a]: b\n\n" + rep("[a](b 'c ")), ("shortcuts before addresses", "[a]: b\n\n" + rep("[a](<b ")),
        ("shortcuts before labels", "[a]: b\n\n" + rep("[a][")), ("empty quotes", rep(">\n")),
        ("quote stairs", (1..<1_400).map { String(repeating: ">", count: $0) }.joined(separator: "\n")),
        ("list stairs", (0..<1_400).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined()),
        ("lazy quotes", String(repeating: ">", count: 5_000) + "a\n" + rep("a\n")),
        ("blank items", rep("-\n")), ("facts", rep("{{a.b}}")), ("open facts", rep("{{a ")), ("braces", rep("{")), ("lines", rep("a\n")),
        ("headings", rep("# a\n")), ("tabs", rep("\t")),
        ("codes over lines", rep("`a\n")), ("html lines", rep("a <b\nc> ")), ("autolinks", rep("<https://a.example>")),
        ("lists of quotes", rep("> - ")), ("marks", rep("\u{301}")),
        ("dashes", rep("---\n")), ("one word", rep("ấ")),
    ]

    private static func rep(_ text: String) -> String { String(repeating: text, count: 250_000 / text.utf8.count) }

    @Test(arguments: hostile.indices) func hostileTextsEndSoon(_ index: Int) {
        let (name, text) = Self.hostile[index]
        let time = processorTime { _ = read("---\ntitle: a\n---\n" + text) }
        #expect(time < .seconds(30), "\(name) took \(time)")
        if time > .seconds(2) { print("\(name): \(time)") }
        let front = processorTime { _ = FrontMatter.split(Array(text.utf8), file: "vi.md") }
        #expect(front < .seconds(30), "\(name) took \(front)")
    }

    @Test func deepNestingIsReportedOnce() {
        let findings = parse(
            String(repeating: ">", count: 10_000) + " a\n\n" + String(repeating: "*a **a ", count: 200)
                + String(repeating: "** *", count: 200)
        ).findings
        #expect(findings.map(\.rule) == ["text-nested-too-deep"])
    }

    @Test func randomBytesNeverTrap() {
        var random = SplitMix(state: 0xBEE)
        let seedText = Array(
            "---\ntitle: A\n---\n\n# Ấm *b* [c](d \"e\") <f>\n\n> g `h`\n> i\n\n- j\n  k {{l.m}} &amp; \\*\n\n![n](o)\n\n[p]: q\n<div>\nr\n</div>\n"
                .utf8)
        for _ in 0..<3_000 {
            var bytes = seedText
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let at = Int.random(in: 0..<max(1, bytes.count), using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: min(at, bytes.count))
                case 1: bytes.insert(contentsOf: seedText.suffix(Int.random(in: 0...60, using: &random)), at: min(at, bytes.count))
                case 2: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...9, using: &random)))
                default: if at < bytes.count { bytes[at] = Array("*_`[]()<>!\\&{}#-\n\r\t ".utf8)[Int.random(in: 0..<20, using: &random)] }
                }
                if bytes.isEmpty { bytes = seedText }
            }
            guard let text = bytes.withUnsafeBufferPointer({ SourceText.cleaned($0, file: "vi.md").bytes }) else {
                // Bytes that are no text may have places that are off, but never trap either.
                _ = CommonMark.parse(bytes, from: FrontMatter.split(bytes, file: "vi.md").bodyStart, file: "vi.md")
                continue
            }
            let parts = FrontMatter.split(text, file: "vi.md")
            let (prose, findings) = CommonMark.parse(text, from: parts.bodyStart, firstLine: parts.bodyFirstLine, file: "vi.md")
            let lineCount = bytes.count { $0 == 0x0A } + 1
            #expect((parts.findings + findings).allSatisfy { (1...lineCount).contains(Int($0.place.line)) && $0.place.column >= 1 })
            prose.forEachInline { #expect((1...lineCount + 1).contains(Int($0.place.line))) }
        }
    }
}
