import ArgumentParser
import Diagnostics
import Feeds
import Glibc
import SiteBuild

struct FeedDifferences: ParsableCommand {
    /// What is compared with what is published.
    enum Since: String, ExpressibleByArgument, CaseIterable {
        case previous
        case submitted
    }

    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Khác gì bản trước, theo lời người mua / what differs, in a buyer's words.",
        discussion: """
            Ví dụ / Example:  chapbut feed diff stories                       # bản trước → bản đang đăng
                              chapbut feed diff stories --since submitted     # lần nộp gần nhất → bản đang đăng
                              chapbut feed diff --from _site-cu --to _site    # hai thư mục trang
            """)

    @OptionGroup var options: FeedOptions

    @Option(help: "So với gì / compared with what: previous, submitted.")
    var since = Since.previous

    @Option(help: "Trang cũ / the earlier site's folder.")
    var from: String?

    @Option(help: "Trang mới, nếu không phải --output / the later site's folder, if not --output.")
    var to: String?

    @Option(help: "Chỉ kênh hoặc nguồn cấp này / only this channel or feed.")
    var channel: [String] = []

    @Option(help: "Dạng / form: text, json.")
    var format = ListFormat.text

    func validate() throws {
        if to != nil, from == nil { throw ValidationError("--to: cần --from / needs --from") }
    }

    func run() throws {
        let comparison: FeedComparison =
            from.map { FeedComparison.folders($0, to ?? options.output) } ?? (since == .submitted ? .submitted : .previous)
        let found: (differences: [FeedDiff], notices: [Words])
        do throws(BuildError) {
            found = try SiteBuild.feedDifferences(options.root, output: options.output, comparison, feeds: Set(channel))
        } catch {
            throw options.fail(error)
        }
        switch format {
        case .text:
            options.say(
                found.differences.isEmpty
                    ? [Words(vi: "Không nguồn cấp nào khác.", en: "No feed differs.")[options.reader]]
                    : found.differences.flatMap { $0.lines(in: options.reader) })
        case .json:
            var writer = JSONWriter()
            writer.object { writer in
                writer.array("feeds") { writer in
                    for difference in found.differences {
                        writer.breakLine()
                        writer.object { difference.write(to: &$0, in: options.reader) }
                    }
                    writer.breakLine()
                }
            }
            Output.write(writer.bytes + [0x0A], to: STDOUT_FILENO)
        }
        options.tell(found.notices)
    }
}
