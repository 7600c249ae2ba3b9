import ArgumentParser
import Diagnostics
import Feeds
import Glibc
import Ledger
import SiteBuild

struct FeedStatus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Từng nguồn cấp: trên trang, đổi, mới, bớt, bị từ chối, giữ lại / how each feed stands.",
        discussion: """
            Ví dụ / Example:  chapbut feed status stories --output _site

            Đổi, mới, bớt là so với lần nộp gần nhất.
            Changed, new and gone are against what was last submitted.
            """)

    @OptionGroup var options: FeedOptions

    @Option(help: "Ngày coi là hôm nay / the day that counts as today (YYYY-MM-DD).")
    var asOf: String?

    @Option(help: "Dạng / form: text, json.")
    var format = ListFormat.text

    func validate() throws { try SharedOptions.validate(asOf: asOf) }

    func run() async throws {
        let standing: FeedStanding
        do throws(BuildError) {
            standing = try await SiteBuild.feedStanding(
                Assignment(
                    stories: options.stories, today: SharedOptions.today(asOf: asOf), width: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))),
                output: options.output)
        } catch {
            throw options.fail(error)
        }
        switch format {
        case .text: options.say(text(standing))
        case .json: Output.write(json(standing), to: STDOUT_FILENO)
        }
        options.tell(standing.notices)
    }

    // MARK: Text

    private func text(_ standing: FeedStanding) -> [String] {
        let reader = options.reader
        guard !standing.entries.isEmpty else { return [Words(vi: "Chưa có nguồn cấp nào.", en: "There are no feeds.")[reader]] }
        let heading = [
            Words(vi: "nguồn cấp", en: "feed"), Words(vi: "trên trang", en: "live"), Words(vi: "đổi", en: "changed"),
            Words(vi: "mới", en: "new"), Words(vi: "bớt", en: "gone"), Words(vi: "bị từ chối", en: "refused"),
            Words(vi: "giữ lại", en: "held back"), Words(vi: "nộp ngày", en: "submitted"),
        ].map { $0[reader] }
        let rows = standing.entries.map { entry -> [String] in
            let difference = entry.difference
            func against(_ count: Int) -> String { entry.submitted == nil ? "–" : String(count) }
            return [
                entry.feed, String(entry.live), against(difference.changed.count), against(difference.added.count),
                against(difference.gone.count), String(entry.refused.count), Words.heldBack(entry)[reader],
                entry.submitted ?? Words(vi: "chưa nộp", en: "never")[reader],
            ]
        }
        let widths = heading.indices.map { column in ([heading] + rows).map { $0[column].count }.max() ?? 0 }
        var lines = ([heading] + rows).map { row -> String in
            // Names stand at the left, numbers at the right.
            var line = row.indices.map { column in
                let blanks = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 || column == row.count - 1 ? row[column] + blanks : blanks + row[column]
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
        for entry in standing.entries {
            for answer in entry.answers where answer.severity == .error {
                let field = answer.attribute.map { " (\($0))" } ?? ""
                lines.append("\(entry.feed): \(answer.item ?? "–")\(field): “\(answer.message)”")
            }
        }
        return lines
    }

    // MARK: JSON

    private func json(_ standing: FeedStanding) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.array("feeds") { writer in
                for entry in standing.entries {
                    writer.breakLine()
                    writer.object { write(entry, to: &$0) }
                }
                writer.breakLine()
            }
        }
        return writer.bytes + [0x0A]
    }

    private func write(_ entry: FeedStanding.Entry, to writer: inout JSONWriter) {
        writer.member("feed", entry.feed)
        writer.member("live", entry.live)
        writer.member("as_of", entry.asOf)
        writer.member("submitted", entry.submitted)
        let isSubmitted = entry.submitted != nil
        for (name, items) in [
            ("changed", entry.difference.changed.map(\.item.id)), ("new", entry.difference.added.map(\.id)),
            ("gone", entry.difference.gone.map(\.id)),
        ] {
            writer.array(name) { writer in if isSubmitted { for item in items { writer.string(item) } } }
        }
        writer.array("answers") { writer in
            for answer in entry.answers {
                writer.object { writer in
                    writer.member("item", answer.item)
                    writer.member("severity", answer.severity.rawValue)
                    writer.member("code", answer.code)
                    writer.member("attribute", answer.attribute)
                    writer.member("message", answer.message)
                }
            }
        }
        writer.array("refused") { writer in for item in entry.refused { writer.string(item) } }
        writer.key("held_back")
        writer.boolean(entry.heldBack != nil)
    }
}

extension Words {
    fileprivate static func heldBack(_ entry: FeedStanding.Entry) -> Words {
        entry.heldBack.map { Words(vi: "có, bản mới \($0)", en: "yes, \($0) now") } ?? Words(vi: "–", en: "–")
    }
}
