import Catalogue
import Diagnostics
import Foundation
import ModelCatalogue
import Testing

@testable import Rulebook

/// The list's three forms, read by those who know them.
@Suite struct DueFormsTests {
    private static func due(_ title: String = "Mật ong; hoa tràm, \\ “đặc”") async throws -> Due {
        let catalogue = try ModelCatalogue.with(
            Example("certificates: [{scheme: haccp, number: \"A;1,2\", issued: 2024-01-01, expires: 2026-12-01}]"),
            Example("traceability.lots: [{lot: A1, produced: 2026-01-01, expires: 2026-11-01}]"),
            Example("---.title: '\(title)'", in: "vi.md"))
        return Due(try await catalogue.manuscript(), today: try #require(Day(ModelCatalogue.today)), within: 400)
    }

    private struct Form: Decodable {
        struct Item: Decodable {
            let day: String
            let days: Int
            let lapsed: Bool
            let horizon: Int?
            let file: String
            let line: Int
            let what: String
            let help: String
        }
        struct Count: Decodable {
            let count: Int
        }
        let asOf: String
        let due: [Item]
        let summary: [Count]
    }

    @Test(arguments: ReaderLanguage.allCases) func jsonSaysWhatTheListSays(_ language: ReaderLanguage) async throws {
        let due = try await Self.due()
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let form = try decoder.decode(Form.self, from: Data(due.print(as: .json, language: language)))
        #expect(form.asOf == ModelCatalogue.today)
        #expect(form.due.map(\.day) == due.items.map(\.day.description))
        #expect(form.due.map(\.days) == due.items.map(\.days))
        #expect(form.due.map(\.what) == due.items.map { $0.what[language] })
        #expect(form.due.allSatisfy { $0.lapsed == ($0.days < 0) && $0.lapsed == ($0.horizon == nil) && !$0.help.isEmpty })
        #expect(form.summary.reduce(0) { $0 + $1.count } == due.items.count)
    }

    @Test func textNamesDayDistancePlaceAndWhatToDo() async throws {
        let text = String(decoding: try await Self.due().print(as: .text, language: .vi), as: UTF8.self)
        #expect(text.hasPrefix("đã hết hạn hoặc lỡ ngày nộp (1)\n  2026-11-01  quá 22 ngày  Hợp tác xã Ong Rừng U Minh · "))
        #expect(text.contains("\n    --> stories/ong-rung-u-minh/mat-ong-hoa-tram/product.yaml:"))
        #expect(text.contains("trong 30 ngày (1)\n  2026-12-01  còn 8 ngày  "))
    }

    @Test func noTextOfAStoryCommandsTheTerminal() async throws {
        let due = try await Self.due("Mật\u{202E} ong")
        #expect(!String(decoding: due.print(as: .text, language: .vi), as: UTF8.self).unicodeScalars.contains("\u{202E}"))
    }

    @Test(arguments: ReaderLanguage.allCases) func theCalendarKeepsItsGrammar(_ language: ReaderLanguage) async throws {
        let due = try await Self.due()
        let bytes = due.print(as: .ical, language: language)
        // Every line ends with CR LF, none is longer than 75 octets, and each is whole UTF-8.
        let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines.last == "" && !bytes.isEmpty)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.unicodeScalars.contains("\u{FFFD}") && !$0.unicodeScalars.contains("\n") })
        let logical = lines.joined(separator: "\r\n").replacing("\r\n ", with: "").components(separatedBy: "\r\n")
        #expect(logical.first == "BEGIN:VCALENDAR" && logical.dropLast().last == "END:VCALENDAR")
        #expect(logical.count { $0 == "BEGIN:VEVENT" } == due.items.count)
        #expect(
            logical.filter { $0.hasPrefix("DTSTART") } == due.items.map { "DTSTART;VALUE=DATE:" + $0.day.description.filter { $0 != "-" } })
        #expect(logical.filter { $0.hasPrefix("DTSTAMP") }.allSatisfy { $0 == "DTSTAMP:20261123T000000Z" })
        let uids = logical.filter { $0.hasPrefix("UID:") }
        #expect(Set(uids).count == due.items.count)
        #expect(uids.contains { $0.contains(#"certificate.ong-rung-u-minh.mat-ong-hoa-tram.haccp.A\;1\,2@"#) })
    }

    @Test func theCalendarsTextIsEscaped() async throws {
        let text = String(decoding: try await Self.due().print(as: .ical, language: .vi), as: UTF8.self).replacing("\r\n ", with: "")
        #expect(text.contains(#"HACCP A\;1\,2 (Mật ong\; hoa tràm\, \\ “đặc”\, Hợp tác xã"#))
        #expect(text.contains(#"\nstories/ong-rung-u-minh/mat-ong-hoa-tram/product.yaml:"#))
    }

    @Test func aLineIsFoldedBetweenCharactersAndAtSeventyFiveOctets() {
        for shift in 0..<4 {
            var writer = CalendarWriter()
            let value = String(repeating: "a", count: shift) + String(repeating: "ệ🐝", count: 100)
            writer.property("SUMMARY", text: value)
            let lines = String(decoding: writer.bytes, as: UTF8.self).components(separatedBy: "\r\n").dropLast()
            #expect(lines.allSatisfy { $0.utf8.count <= 75 && $0.utf8.count > 68 || $0 == lines.last })
            #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
            #expect((lines.first ?? "") + lines.dropFirst().map { $0.dropFirst() }.joined() == "SUMMARY:" + value)
        }
        var exact = CalendarWriter()
        exact.property("A", text: String(repeating: "b", count: 73))
        #expect(exact.bytes.count == 77, "75 octets are not too long")
    }

    @Test func controlsAreNotPartOfACalendar() {
        var writer = CalendarWriter()
        writer.property("A", text: "x\u{7}y\r\nz\tw\u{85}")
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "A:x y \\nz\tw \r\n")
    }
}
