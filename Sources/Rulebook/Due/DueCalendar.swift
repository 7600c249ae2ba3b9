import Catalogue
import Diagnostics

/// The list as a calendar of whole days (RFC 5545): an event keeps its UID when its day changes, so that a calendar moves it.
struct DueCalendar {
    let language: ReaderLanguage

    func print(_ due: Due) -> [UInt8] {
        var writer = CalendarWriter()
        writer.component("VCALENDAR") { writer in
            writer.property("VERSION", raw: "2.0")
            writer.property("PRODID", raw: "-//chapbut//due//\(language.rawValue.uppercased())")
            writer.property("CALSCALE", raw: "GREGORIAN")
            writer.property("X-WR-CALNAME", text: Words.calendar[language])
            for item in due.items { write(item, of: due, to: &writer) }
        }
        return writer.bytes
    }

    private func write(_ item: Due.Item, of due: Due, to writer: inout CalendarWriter) {
        let parties = [item.product?.name[language], item.producer.name[language]].compactMap { $0 }.joined(separator: ", ")
        let lapsed = item.isLapsed ? "\(Words.lapsed[language]): " : ""
        let basis = item.basis.map { "\n\($0.citation)" } ?? ""
        writer.component("VEVENT") { writer in
            writer.property("UID", text: "\(item.identity)@\(due.host ?? "chapbut")")
            writer.property("DTSTAMP", midnightOf: due.today)
            writer.property("DTSTART", day: item.day)
            writer.property("SUMMARY", text: "\(lapsed)\(item.what[language]) (\(parties))".withCapital)
            writer.property(
                "DESCRIPTION", text: "\(item.advice[language].withCapital)\(basis)\n\(item.place.file):\(item.place.line)")
            writer.property("CATEGORIES", text: item.matter.rawValue)
            // Nobody is busy on a last day.
            writer.property("TRANSP", raw: "TRANSPARENT")
        }
    }
}

extension Words {
    fileprivate static let calendar = Words(vi: "Việc đến hạn", en: "What is due")
    fileprivate static let lapsed = Words(vi: "Đã hết hạn", en: "Lapsed")
}

extension String {
    /// With a capital at its beginning.
    fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
