import Diagnostics
import ProcessorTime
import Testing

@Suite struct TextPrinterTests {
    @Test func aFindingShowsItsLineItsCaretAndWhatToDo() {
        let finding = Finding(
            "gtin-check-digit", .error, at: Place("stories/a/product.yaml", line: 12, column: 7), length: 15,
            Words(vi: "số kiểm tra phải là 0", en: "the check digit should be 0"),
            help: Words(vi: "sửa số cuối", en: "mend the last digit"),
            basis: Basis("GS1", from: "2026-06-15"),
            notes: [Note(Words(vi: "mã này đã dùng", en: "the code is taken"), at: Place("stories/b/product.yaml", line: 3))],
            fix: Fix(at: Place("stories/a/product.yaml", line: 12, column: 7), length: 15, replacement: "\"09520001000010\""))
        let source = String(repeating: "\n", count: 11) + "gtin: \"0952000100019\"\nlabel:\n"
        #expect(
            text([finding], [finding.place.file: source], language: .en) == """
                error[gtin-check-digit]: the check digit should be 0
                  --> stories/a/product.yaml:12:7
                   |
                12 | gtin: "0952000100019"
                   |       ^^^^^^^^^^^^^^^
                   = help: mend the last digit
                   = replace with: "09520001000010"
                   = basis: GS1 (in force from 2026-06-15)
                   = see: stories/b/product.yaml:3:1: the code is taken

                1 rule over 1 product: 1 error

                """)
        #expect(
            text([finding], [:], language: .vi) == """
                lỗi[gtin-check-digit]: số kiểm tra phải là 0
                  --> stories/a/product.yaml:12:7
                   = cách sửa: sửa số cuối
                   = thay bằng: "09520001000010"
                   = căn cứ: GS1 (hiệu lực từ 15/06/2026)
                   = xem thêm: stories/b/product.yaml:3:1: mã này đã dùng

                1 quy tắc trên 1 sản phẩm: 1 lỗi

                """)
    }

    @Test func whatOneLineMeansForSeveralChannelsIsToldOnce() {
        func note(_ channel: String, line: Int) -> Finding {
            Finding(
                "not-offered", .note, at: Place("a.yaml", line: line), Words(vi: "không vào \(channel)", en: "stays out of \(channel)"),
                reach: .channel(channel))
        }
        let findings = [note("meta.en-US", line: 3), note("pinterest.en-US", line: 3), note("meta.en-US", line: 4)]
        #expect(
            text(findings, [:], language: .vi) == """
                ghi chú[not-offered]: không vào meta.en-US
                 --> a.yaml:3:1
                  = cũng vậy với: pinterest.en-US

                ghi chú[not-offered]: không vào meta.en-US
                 --> a.yaml:4:1

                1 quy tắc trên 1 sản phẩm: không có lỗi, 3 ghi chú

                """)
    }

    @Test(arguments: [
        // line, column, length, what is shown and the caret below
        ("tên: Mật ong", 6, 3, "tên: Mật ong", "     ^^^"),
        ("a\u{302}\u{301}b: x", 4, 1, "a\u{302}\u{301}b: x", " ^"),
        ("a\u{302}\u{301}b: x", 3, 1, "a\u{302}\u{301}b: x", "^"),
        ("蜂蜜: x", 5, 1, "蜂蜜: x", "      ^"),
        ("x: 蜂蜜", 4, 2, "x: 蜂蜜", "   ^^^^"),
        ("\tx: y", 2, 1, "    x: y", "    ^"),
        ("x: 🐝 b", 6, 1, "x: 🐝 b", "      ^"),
        ("x:", 3, 1, "x:", "  ^"),
        ("x:", 99, 5, "x:", "  ^"),
        ("", 1, 1, "", "^"),
        ("x: y", 4, 900, "x: y", "   ^"),
        ("x: \u{1B}[31my", 9, 1, "x: ␛[31my", "        ^"),
        ("x: \u{202E}y", 5, 1, "x: \u{FFFD}y", "    ^"),
    ])
    func theCaretStandsUnderTheRightGlyph(_ source: String, column: Int, length: Int, shown: String, caret: String) {
        let lines = excerpt(Array("a\n\(source)\r\nb\n".utf8), line: 2, column: column, length: length)
        #expect(lines == [shown.isEmpty ? "2 |" : "2 | " + shown, "  | " + caret])
    }

    @Test func theMarkThatWindowsWritesFirstIsNoColumn() {
        #expect(excerpt([0xEF, 0xBB, 0xBF] + Array("ab".utf8), line: 1, column: 2) == ["1 | ab", "  |  ^"])
    }

    @Test func aByteThatIsNoCharacterIsShownAndCounted() {
        #expect(excerpt([0x61, 0xFF, 0xE1, 0xBA, 0x62], line: 1, column: 5) == ["1 | a\u{FFFD}\u{FFFD}\u{FFFD}b", "  |     ^"])
    }

    @Test func aFileInUTF16AndALineThatIsNotThereShowNothing() {
        #expect(excerpt([0xFF, 0xFE, 0x61, 0x00], line: 1, column: 1) == [])
        #expect(excerpt(Array("a".utf8), line: 2, column: 1) == [])
        #expect(excerpt(Array("a".utf8), line: 0, column: 0) == [])
        #expect(excerpt(Array("a".utf8), line: Int.max, column: Int.max) == [])
    }

    @Test(arguments: [2, 3, 16]) func howManyTasksPrintChangesNothing(_ width: Int) async {
        // Of some files more findings than a task prints at once, of most a few; every third is told of two channels.
        let findings = (0..<2_000).flatMap { number in
            let file = number < 700 ? "a.yaml" : "b\(number / 7).yaml"
            return (number % 3 == 0 ? ["meta", "tiktok"] : ["meta"]).map { channel in
                Finding(
                    "not-offered", .note, at: Place(file, line: number % 50 + 1), Words(vi: "không vào", en: "stays out"),
                    reach: .channel(channel))
            }
        }
        let report = Report(findings: findings, summary: Summary(of: findings, products: 1, rulesRun: 1))
        let source: @Sendable (String) -> [UInt8]? = { Array(String(repeating: "\($0)\n", count: 40).utf8) }
        let alone = report.printed(in: .vi, source: source)
        let together = await report.printed(in: .vi, width: width, source: source)
        #expect(alone.starts.count == findings.count + 1)
        #expect(together.bytes == alone.bytes)
        #expect(together.starts == alone.starts)
        #expect(await report.print(as: .json, language: .vi, width: width, source: source) == report.print(as: .json, language: .vi))
    }

    @Test func aLongLineIsCutAroundThePlace() {
        let line = String(repeating: "đ", count: 500) + "X" + String(repeating: "ê", count: 500)
        let lines = excerpt(Array(line.utf8), line: 1, column: 501)
        #expect(lines.first == "1 | …" + String(repeating: "đ", count: 50) + "X" + String(repeating: "ê", count: 108) + "…")
        #expect(lines.last == "  | " + String(repeating: " ", count: 51) + "^")
    }

    @Test func manyFindingsInOneEndlessLineTakeNoTime() {
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        let findings = (0..<5_000).map { finding(column: $0 * 200 + 1) }
        let time = processorTime {
            let printed = text(findings, ["a.yaml": String(decoding: line, as: UTF8.self)])
            #expect(printed.utf8.count < 5_000 * 1_000)
        }
        #expect(time < .seconds(20))
    }

    @Test func nothingAStorySaysReachesTheTerminalAsACommand() {
        let hostile = "\u{1B}]0;x\u{7}\r\u{9B}31m\u{202E}"
        let printed = text(
            [Finding("a", .error, at: Place("f\n\(hostile)"), Words(vi: hostile, en: hostile), help: Words(vi: hostile, en: hostile))],
            ["f\n\(hostile)": hostile], withheld: [(product: hostile, from: [hostile])])
        let commands = printed.unicodeScalars.filter { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}" }
        #expect(commands.allSatisfy { $0 == "\n" })
        #expect(printed.contains("f␊␛"))
    }

    @Test func coloursAppearOnlyWhereAskedFor() {
        let report = Report(findings: [finding(column: 1)], summary: Summary(of: [finding(column: 1)], products: 1, rulesRun: 1))
        let plain = report.print(as: .text, language: .vi, colour: false)
        let coloured = report.print(as: .text, language: .vi, colour: true)
        #expect(!plain.contains(0x1B))
        #expect(coloured.starts(with: Array("\u{1B}[1;31mlỗi[a-rule]\u{1B}[0m: ".utf8)))
        for format in ReportFormat.allCases where format != .text {
            #expect(!report.print(as: format, language: .vi, colour: true).contains(0x1B))
        }
    }

    @Test(arguments: [
        (0, 0, 0, "56 quy tắc trên 17.068 sản phẩm: không có lỗi", "56 rules over 17,068 products: no errors"),
        (0, 2, 0, "56 quy tắc trên 17.068 sản phẩm: không có lỗi, 2 cảnh báo", "56 rules over 17,068 products: no errors, 2 warnings"),
        (1, 0, 1, "56 quy tắc trên 17.068 sản phẩm: 1 lỗi, 1 ghi chú", "56 rules over 17,068 products: 1 error, 1 note"),
    ])
    func theSummaryCounts(_ errors: Int, _ warnings: Int, _ notes: Int, vi: String, en: String) {
        let summary = Summary(products: 17_068, errors: errors, warnings: warnings, notes: notes, rulesRun: 56)
        #expect(summary.words == Words(vi: vi, en: en))
    }

    @Test func withheldProductsAreNamed() {
        let printed = text([], [:], withheld: [(product: "stories/x/mat-ong", from: ["page-en", "google-merchant.en-US"])])
        #expect(printed.hasPrefix("withheld:\n  stories/x/mat-ong: page-en, google-merchant.en-US\n"))
    }

    @Test func findingsArePrintedInOrderAndEachFileIsAskedForOnce() {
        let findings = [("b", 2), ("a", 9), ("b", 1), ("a", 1)].map {
            Finding("r", .note, at: Place($0.0, line: $0.1), Words(vi: "x", en: "x"))
        }
        var asked: [String] = []
        let report = Report(findings: findings, summary: Summary(of: findings, products: 0, rulesRun: 0))
        let bytes = report.print(as: .text, language: .en) {
            asked.append($0)
            return nil
        }
        #expect(asked == ["a", "b"])
        let places = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.contains("-->") }
        #expect(places == [" --> a:1:1", " --> a:9:1", " --> b:1:1", " --> b:2:1"])
    }

    private func finding(column: Int) -> Finding {
        Finding("a-rule", .error, at: Place("a.yaml", line: 1, column: column), Words(vi: "sai", en: "wrong"))
    }

    private func excerpt(_ bytes: [UInt8], line: Int, column: Int, length: Int = 1) -> [String] {
        let finding = Finding("r", .error, at: Place("f", line: line, column: column), length: length, Words(vi: "x", en: "x"))
        let report = Report(findings: [finding], summary: Summary(of: [finding], products: 0, rulesRun: 0))
        let printed = String(decoding: report.print(as: .text, language: .en) { _ in bytes }, as: UTF8.self)
        let lines = printed.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // After the message and the place: an empty gutter, the line, the caret.
        guard lines.count > 4, lines[2].hasSuffix(" |") else { return [] }
        return [lines[3], lines[4]]
    }

    private func text(
        _ findings: [Finding], _ sources: [String: String], language: ReaderLanguage = .en,
        withheld: [(product: String, from: [String])] = []
    ) -> String {
        let summary = Summary(of: findings, products: 1, withheld: withheld, rulesRun: 1)
        let report = Report(findings: findings, summary: summary)
        return String(decoding: report.print(as: .text, language: language) { sources[$0].map { Array($0.utf8) } }, as: UTF8.self)
    }
}
