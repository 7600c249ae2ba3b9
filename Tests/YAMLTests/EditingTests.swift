import Testing

@testable import YAML

private func set(_ path: String, _ value: String, in text: String) -> String? {
    YAML.setting(path: path.split(separator: ".").map(String.init), to: value, in: Array(text.utf8)).map {
        String(decoding: $0, as: UTF8.self)
    }
}

private func remove(_ path: String, in text: String) -> String? {
    YAML.removing(path: path.split(separator: ".").map(String.init), in: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
}

private let text = """
    sku: A  # mã
    ocop:   # hạng
      stars: 4 # sao
      issuer: "UBND"
    # giấy
    certificates:
      - scheme: haccp
        number: 12
      - scheme: gmp
    name: {vi: Mật ong, en: Honey}
    empty:   # chưa có
    words: |
      một
      hai
    images: [a.jpg]

    """

@Suite struct SettingTests {
    static let cases: [(path: String, value: String, old: String, new: String)] = [
        ("ocop.stars", "5", "stars: 4 # sao", "stars: 5 # sao"),
        ("ocop.issuer", "UBND tỉnh", "\"UBND\"", "UBND tỉnh"),
        ("ocop.issued", "2026-06-10", "issuer: \"UBND\"\n", "issuer: \"UBND\"\n  issued: 2026-06-10\n"),
        ("ocop", "{stars: 3}", "ocop:   # hạng\n  stars: 4 # sao\n  issuer: \"UBND\"\n", "ocop: {stars: 3}   # hạng\n"),
        ("certificates.0.number", "13", "number: 12", "number: 13"),
        ("certificates.0.expires", "2028-05-31", "    number: 12\n", "    number: 12\n    expires: 2028-05-31\n"),
        ("certificates.1.number", "7", "- scheme: gmp\n", "- scheme: gmp\n    number: 7\n"),
        ("certificates.1", "{scheme: ifs}", "- scheme: gmp", "- {scheme: ifs}"),
        ("certificates.2.scheme", "ifs", "- scheme: gmp\n", "- scheme: gmp\n  - scheme: ifs\n"),
        ("name.en", "Wild honey", "en: Honey", "en: Wild honey"),
        ("name.ja", "蜂蜜", "en: Honey}", "en: Honey, ja: 蜂蜜}"),
        ("name.x.y", "1", "en: Honey}", "en: Honey, x: {y: 1}}"),
        ("empty", "x", "empty:   # chưa có", "empty: x   # chưa có"),
        ("empty.a.b", "x", "empty:   # chưa có", "empty:   # chưa có\n  a:\n    b: x"),
        ("words", "ba", "words: |\n  một\n  hai\n", "words: ba\n"),
        ("images.0", "b.jpg", "[a.jpg]", "[b.jpg]"),
        ("images.1", "b.jpg", "[a.jpg]", "[a.jpg, b.jpg]"),
        ("label.net", "500 g", "images: [a.jpg]\n", "images: [a.jpg]\nlabel:\n  net: 500 g\n"),
        ("lots.0.lot", "L1", "images: [a.jpg]\n", "images: [a.jpg]\nlots:\n  - lot: L1\n"),
    ]

    @Test(arguments: cases.indices) func changesThatPlaceAlone(_ index: Int) {
        let (path, value, old, new) = Self.cases[index]
        #expect(text.contains(old))
        #expect(set(path, value, in: text) == text.replacing(old, with: new))
    }

    @Test func aPathThroughATextOrPastAListsEndIsRefused() {
        #expect(set("sku.a", "1", in: text) == nil)
        #expect(set("certificates.5.scheme", "x", in: text) == nil)
        #expect(set("certificates.haccp", "x", in: text) == nil)
        #expect(set("sku", "1", in: "a: [") == nil)
        #expect(set("sku", "a: b: c", in: text) == nil)
    }

    @Test func anEmptyFileTakesItsFirstKey() {
        #expect(set("ocop.stars", "4", in: "") == "ocop:\n  stars: 4\n")
        #expect(set("sku", "A", in: "# chỉ có ghi chú") == "# chỉ có ghi chú\nsku: A\n")
    }

    @Test func windowsLineEndsAndMarkStay() {
        #expect(set("ocop.stars", "4", in: "\u{FEFF}a: b\r\nocop:\r\n  x: y\r\n") == "\u{FEFF}a: b\r\nocop:\r\n  x: y\r\n  stars: 4\r\n")
    }

    @Test func aListWithoutIndentationGrowsAtItsOwnColumn() {
        #expect(set("images.1", "b", in: "images:\n- a # một\nsku: x\n") == "images:\n- a # một\n- b\nsku: x\n")
    }
}

@Suite struct RemovingTests {
    static let cases: [(path: String, old: String, new: String)] = [
        ("ocop.stars", "  stars: 4 # sao\n", ""),
        ("ocop", "ocop:   # hạng\n  stars: 4 # sao\n  issuer: \"UBND\"\n", ""),
        ("certificates.0", "  - scheme: haccp\n    number: 12\n", ""),
        ("certificates.0.scheme", "- scheme: haccp\n    number: 12", "- number: 12"),
        ("certificates.1.scheme", "- scheme: gmp", "- {}"),
        ("name.vi", "{vi: Mật ong, en: Honey}", "{en: Honey}"),
        ("name.en", "{vi: Mật ong, en: Honey}", "{vi: Mật ong}"),
        ("images.0", "[a.jpg]", "[]"),
        ("words", "words: |\n  một\n  hai\n", ""),
        ("empty", "empty:   # chưa có\n", ""),
        ("missing.key", "", ""),
    ]

    @Test(arguments: cases.indices) func takesThatPlaceAlone(_ index: Int) {
        let (path, old, new) = Self.cases[index]
        #expect(text.contains(old) || old.isEmpty)
        #expect(remove(path, in: text) == (old.isEmpty ? text : text.replacing(old, with: new)))
    }
}

@Suite struct QuotingTests {
    static let texts = [
        "Mật ong", "Mật ong: vị rừng", "#1", "a #b", "00012", "NO", "yes", "", " ", "a ", "- a", "-", "?", "[a]", "{", "@x", "`", "%",
        "“Rừng”", "it's",
        "a\"b", "a\\b", "a\nb", "a\tb", "a\u{0}b", "\u{85}", "\u{2028}x", "🐝", "a,b", "12,5 ha", "sku:RH", "https://a.example/b", "key:",
        "~", "null",
        "1.10", "M\u{61}\u{323}\u{302}t", "é", "\u{301}x", "|", ">", "a\r\nb", "x: y # z", "---", "...", "<<", "=", "!a", "&a", "*a",
        "\u{FEFF}", "a:b",
    ]

    @Test(arguments: texts, [false, true]) func everyTextReadsBackAsItself(_ text: String, _ always: Bool) throws {
        let quoted = YAML.quoted(text, always: always)
        for (file, find) in [
            ("k: \(quoted)\n", { $0["k"] }), ("k:\n  - \(quoted)\n", { $0["k"]?.items?.first }),
            ("k: [\(quoted), x]\n", { $0["k"]?.items?.first }), ("k: {l: \(quoted)}\n", { $0["k"]?.mapping?["l"] }),
        ] as [(String, (YAMLMapping) -> YAMLNode?)] {
            let (root, findings) = YAML.parse(Array(file.utf8), file: "a.yaml")
            #expect(findings.isEmpty, "\(file)")
            let read = root?.mapping.flatMap(find)?.text
            #expect(read.map { Array($0.utf8) } == Array(text.utf8), "\(file)")
        }
    }

    @Test func randomTextsReadBackAsThemselves() {
        var random = SplitMix(state: 7)
        let letters = Array(" :#,[]{}\"'\\-?|>@`%&*!~\n\tab0ấ“🐝\u{301}".unicodeScalars)
        for _ in 0..<2_000 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                scalars.append(letters[Int.random(in: 0..<letters.count, using: &random)])
            }
            let text = String(scalars)
            let (root, findings) = YAML.parse(Array("k: [\(YAML.quoted(text))]\nl: \(YAML.quoted(text))\n".utf8), file: "a.yaml")
            #expect(findings.isEmpty)
            #expect(root?.mapping?["k"]?.items?.first?.text.map { Array($0.utf8) } == Array(text.utf8))
            #expect(root?.mapping?["l"]?.text.map { Array($0.utf8) } == Array(text.utf8))
        }
    }
}
