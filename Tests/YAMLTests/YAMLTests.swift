import Diagnostics
import ProcessorTime
import Testing

@testable import YAML

private func parse(_ text: String, firstLine: Int = 1) -> (root: YAMLNode?, findings: [Finding]) {
    YAML.parse(Array(text.utf8), file: "product.yaml", firstLine: firstLine)
}

@Suite struct TreeTests {
    @Test func keepsScalarsAsTheyAreWritten() throws {
        let root = try #require(parse("gtin: 00012\ncountry: NO\nprice: 1.10\ntime: 12:30\nyes: yes\n").root?.mapping)
        #expect(root["gtin"]?.text == "00012")
        #expect(root["country"]?.text == "NO")
        #expect(root["price"]?.text == "1.10")
        #expect(root["time"]?.text == "12:30")
        #expect(root["yes"]?.text == "yes")
    }

    @Test func countsColumnsInUnicodeScalars() throws {
        // Mật and Mật: composed and decomposed; the bee is one scalar, the flag two, the joined family five.
        let text = "{a: M\u{1EAD}t, b: Ma\u{323}\u{302}t, c: 🐝, d: 🇻🇳, e: 👨‍👩‍👧, f: x}\n"
        let root = try #require(parse(text).root?.mapping)
        for entry in root.entries {
            let scalars = Array(text.unicodeScalars)
            let column = Int(entry.value.place.column) - 1
            let written = String(String.UnicodeScalarView(scalars[column..<column + entry.value.length]))
            #expect(written.unicodeScalars.elementsEqual((entry.value.text ?? "").unicodeScalars))
            #expect(scalars[Int(entry.key.place.column) - 1] == entry.key.value.unicodeScalars.first)
        }
    }

    @Test func aMappingIsNamedByItsKeyOrItsFirstLine() throws {
        let root = try #require(parse("# lời dẫn\nlabel:\n  net: 500 g\ncertificates:\n  - scheme: haccp\nempty:\n").root?.mapping)
        #expect(root.place == Place("product.yaml", line: 1))
        #expect(root["label"]?.mapping?.place == Place("product.yaml", line: 2))
        #expect(root["label"]?.place == Place("product.yaml", line: 3, column: 3))
        #expect(root["certificates"]?.items?.first?.mapping?.place == Place("product.yaml", line: 5, column: 5))
        #expect(root["empty"]?.isEmpty == true)
        #expect(root["empty"]?.place == Place("product.yaml", line: 6, column: 7))
    }

    @Test func linesOfAFrontMatterCountFromItsFile() throws {
        let root = try #require(parse("title: A\nsummary: B\n", firstLine: 2).root?.mapping)
        #expect(root.place.line == 2)
        #expect(root["summary"]?.place == Place("product.yaml", line: 3, column: 10))
    }

    @Test func tellsStylesApart() throws {
        let root = try #require(parse("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x\nf: [x]\ng:\n  - x\n").root?.mapping)
        let styles = root.entries.compactMap { entry -> YAMLNode.Style? in
            if case .scalar(_, let style) = entry.value.content { style } else { nil }
        }
        #expect(styles == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
        guard case .sequence(_, flow: true)? = root["f"]?.content, case .sequence(_, flow: false)? = root["g"]?.content else {
            Issue.record("flow and block lists are not told apart")
            return
        }
    }

    @Test func windowsLineEndsAndByteOrderMarkAreNoFault() throws {
        let (root, findings) = parse("\u{FEFF}a: x\r\nb: y\r\n")
        #expect(findings.isEmpty)
        #expect(root?.mapping?["b"]?.place == Place("product.yaml", line: 2, column: 4))
        #expect(root?.mapping?["a"]?.text == "x")
    }

    @Test(arguments: ["", "# nur Kommentar\n", "\n\n", "---\n"]) func anEmptyFileHasNothingInIt(_ text: String) {
        let (root, findings) = parse(text)
        #expect(root?.isEmpty ?? true)
        #expect(findings.isEmpty)
    }

    @Test func theModelStoriesHaveNoSlips() throws {
        var count = 0
        for path in try yamlFiles(below: storiesFolder) {
            let findings = YAML.parse(try bytes(of: path), file: path).findings
            #expect(findings.isEmpty, "\(findings)")
            count += 1
        }
        if count == 0 { print("not run: no stories beside the package") }
    }
}

@Suite struct RecoveryTests {
    @Test func oneSlipDoesNotHideTheOthers() throws {
        let (root, findings) = parse(
            """
            sku:RH-1
            title: Mật ong: vị rừng
            brand: “Rừng Hoa”
            label:
            \tnet: 500 g
            images: [a.jpg, b.jpg
            offer: {price: @185000}
            storage: "Nơi mát
            usage: Pha ấm
            kind: honey
            kind: tea
            """)
        #expect(
            findings.map(\.rule.name) == [
                "missing-space", "unquoted-colon", "typographic-quote", "tab-indentation", "unclosed-bracket", "reserved-character",
                "unclosed-quote", "duplicate-key",
            ])
        #expect(findings.map(\.place.line) == [1, 2, 3, 5, 6, 7, 8, 11])
        let mapping = try #require(root?.mapping)
        #expect(mapping["sku"]?.text == "RH-1")
        #expect(mapping["title"]?.text == "Mật ong: vị rừng")
        #expect(mapping["brand"]?.text == "Rừng Hoa")
        #expect(mapping["label"]?.mapping?["net"]?.text == "500 g")
        #expect(mapping["offer"]?.mapping?["price"]?.text == "@185000")
        #expect(mapping["storage"]?.text == "Nơi mát")
        #expect(mapping["usage"]?.text == "Pha ấm")
        #expect(mapping["kind"]?.text == "honey")
        #expect(mapping.unreadable.map(\.value) == ["images"])
    }

    @Test func placesBehindAMendAreThoseOfTheFile() throws {
        let root = parse("label: {net:500 g, size: 3 cm}\n").root?.mapping?["label"]?.mapping
        #expect(root?["net"]?.place == Place("product.yaml", line: 1, column: 13))
        #expect(root?["size"]?.place == Place("product.yaml", line: 1, column: 26))
    }

    @Test func keysThatDifferOnlyByNormalisationAreTheSame() throws {
        let findings = parse("M\u{1EAD}t: 1\nMa\u{323}\u{302}t: 2\n").findings
        #expect(findings.map(\.rule) == ["duplicate-key"])
        #expect(findings.first?.place.line == 2)
        #expect(findings.first?.notes.first?.place == Place("product.yaml", line: 1))
    }

    @Test func duplicatesInALargeMappingPointAtTheirFirst() {
        let text = (0..<100).map { "k\($0): v\n" }.joined() + "k7: w\n"
        let findings = parse(text).findings
        #expect(findings.map(\.place.line) == [101])
        #expect(findings.first?.notes.first?.place.line == 8)
    }
}

@Suite(.serialized) struct HostileTests {
    @Test func bytesThatAreNotUTF8AreNamedByTheirPlace() {
        let (root, findings) = YAML.parse(Array("a: ấm\nb: x".utf8) + [0xE9, 0x20], file: "product.yaml")
        #expect(root == nil)
        #expect(findings.map(\.rule) == ["not-utf-8"])
        #expect(findings.first?.place == Place("product.yaml", line: 2, column: 5))
    }

    @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
    func utf16IsNotRead(_ bytes: [UInt8]) {
        #expect(YAML.parse(bytes, file: "product.yaml").findings.map(\.rule) == ["not-utf-8"])
    }

    @Test(arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "\r"])
    func controlCharactersAreFoundAndDoNotMoveLines(_ character: String) throws {
        let (root, findings) = parse("a: ấ\(character)m\nb: y\n")
        #expect(findings.map(\.rule) == ["control-character"])
        #expect(findings.first?.place == Place("product.yaml", line: 1, column: 5))
        #expect(root?.mapping?["b"]?.place == Place("product.yaml", line: 2, column: 4))
    }

    @Test func aFileOfMoreThanOneMebibyteIsNotRead() {
        #expect(YAML.parse(Array(repeating: 0x20, count: 1 << 20), file: "a.yaml").findings.isEmpty)
        #expect(YAML.parse(Array(repeating: 0x20, count: 1 << 20 + 1), file: "a.yaml").findings.map(\.rule) == ["file-too-large"])
    }

    /// Each would cost libyaml, or a reader of ours that is careless, minutes.
    static let hostile: [(name: String, text: String)] = [
        ("brackets", String(repeating: "[", count: 100_000)),
        ("braces", String(repeating: "{", count: 100_000)),
        ("bracket lines", String(repeating: "[\n", count: 100_000)),
        ("mappings in brackets", String(repeating: "[a: ", count: 100_000)),
        ("dashes", String(repeating: "- ", count: 100_000)),
        ("question marks", String(repeating: "? ", count: 100_000)),
        ("directives", String(repeating: "%TAG !a! b\n", count: 90_000)),
        ("duplicates", (0..<60_000).map { "k\($0 % 30_000): v\n" }.joined()),
        ("typographic quotes", String(repeating: "- “a”\n", count: 60_000)),
        ("colons", String(repeating: "a: b: c\n", count: 60_000)),
        ("tabs", String(repeating: "a:\n\tb: c\n", count: 60_000)),
        ("spaces", String(repeating: "sku:x\n", count: 60_000)),
        ("quotes", String(repeating: "\"", count: 500_000)),
        ("anchors", String(repeating: "- &a b\n", count: 60_000)),
        ("aliases", String(repeating: "- *a\n", count: 100_000)),
        ("long key", "? " + String(repeating: "a\u{323}\u{302}", count: 150_000) + "\n: b\n"),
        ("long line", "a: " + String(repeating: "x: ", count: 300_000)),
        ("deepening", (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()),
        ("documents", String(repeating: "---\n", count: 200_000)),
        ("controls", String(repeating: "\u{1}", count: 1_000_000)),
        ("empty items", "a: [" + String(repeating: ",", count: 500_000)),
        ("decimal commas", "a: [" + String(repeating: "1,5 m,", count: 100_000) + "]"),
    ]

    @Test(arguments: hostile.indices) func hostileFilesEndSoonWithAFinding(_ index: Int) {
        let (name, text) = Self.hostile[index]
        let time = processorTime { #expect(!parse(text).findings.isEmpty, "\(name)") }
        #expect(time < .seconds(30), "\(name) took \(time)")
        if time > .seconds(1) { print("\(name): \(time)") }
    }

    @Test func mutationsOfAValidFileAlwaysEnd() throws {
        let seedText = Array(modelText.utf8)
        let pieces: [[UInt8]] =
            [
                ":", ": ", "\t", "\"", "'", "[", "]", "{", "}", "\n", "- ", "“", "&a ", "*a ", "!x ", "|", ">", "@", "%", "? ", "---\n",
                "#", "\\", "  ",
            ]
            .map { Array($0.utf8) } + [[0xE1], [0x00], [0xFF], [0x0D]]
        var random = SplitMix(state: 0x5EED)
        for _ in 0..<3_000 {
            var bytes = seedText
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.insert(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &random)], at: at)
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...9, using: &random)))
                default: bytes[at] = UInt8.random(in: 0...255, using: &random)
                }
                if bytes.isEmpty { bytes = seedText }
            }
            let (root, findings) = YAML.parse(bytes, file: "product.yaml")
            let lineCount = bytes.count { $0 == 0x0A } + 1
            #expect(findings.allSatisfy { (1...lineCount).contains(Int($0.place.line)) && $0.place.column >= 1 })
            // What can't be read at all says why.
            if root == nil, bytes.contains(where: { $0 > 0x20 && $0 != 0x23 }) { #expect(!findings.isEmpty) }
        }
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

let modelText = """
    sku: RH-MO-500                     # mã hàng
    kind: honey
    status: published
    brand: Rừng Hoa
    ocop:
      stars: 4
      product_code: 96-32062-01-2026
      issuer: UBND tỉnh Cà Mau
      issued: 2026-06-10
    certificates:
      - scheme: haccp
        number: "12/2025"
        scope: {vi: Mật ong, en: Honey}
      - scheme: gmp
        number: 'A''1'
    traceability:
      gtin: "09520001000010"
      origin: {country: VN, province: ca-mau, coordinates: "9.412, 104.998"}
      lots:
        - lot: L2608A
          steps:
            - {date: 2026-08-12, step: harvest, place: Rừng tràm}
    label:
      net: 500 g
      allergens: {contains: [milk], may_contain: [peanuts]}
    summary: |
      Mật ong hoa tràm
      từ rừng U Minh.
    usage: >
      Pha với
      nước ấm.
    images:
      - images/front.jpg
      - images/hive.jpg

    """
