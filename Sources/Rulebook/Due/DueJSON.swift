import Catalogue
import Diagnostics

/// The list as one object, an item a line.
struct DueJSON {
    let language: ReaderLanguage

    func print(_ due: Due) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("as_of", due.today.description)
            writer.member("within", due.within)
            writer.array("due") { writer in
                for (horizon, items) in due.byHorizon {
                    for item in items {
                        writer.breakLine()
                        write(item, horizon, to: &writer)
                    }
                }
                if !due.items.isEmpty { writer.breakLine() }
            }
            writer.breakLine()
            writer.array("summary") { writer in
                for (horizon, items) in due.byHorizon {
                    writer.object { writer in
                        write(horizon, to: &writer)
                        writer.member("count", items.count)
                    }
                }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ item: Due.Item, _ horizon: Due.Horizon, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("day", item.day.description)
            writer.member("days", item.days)
            write(horizon, to: &writer)
            writer.member("matter", item.matter.rawValue)
            write(item.producer, as: "producer", to: &writer)
            write(item.product, as: "product", to: &writer)
            writer.member("what", item.what[language])
            writer.member("help", item.advice[language])
            writer.member("basis", item.basis?.citation)
            writer.member("file", item.place.file)
            writer.member("line", Int(item.place.line))
            writer.member("column", Int(item.place.column))
            writer.member("id", item.identity)
        }
    }

    /// Whether it has lapsed, and the horizon in days where it has not.
    private func write(_ horizon: Due.Horizon, to writer: inout JSONWriter) {
        writer.key("lapsed")
        writer.boolean(horizon.days == nil)
        writer.key("horizon")
        if let days = horizon.days { writer.number(days) } else { writer.null() }
    }

    private func write(_ party: Due.Party?, as key: String, to writer: inout JSONWriter) {
        guard let party else { return writer.member(key, nil) }
        writer.object(key) { writer in
            writer.member("folder", party.folder)
            writer.member("name", party.name[language])
        }
    }
}
