import ArgumentParser
import Catalogue
import Diagnostics
import Feeds
import SiteBuild

struct FeedSubmit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Ghi là đã nộp bản đang đăng / record that this edition was handed over.",
        discussion: """
            Ví dụ / Example:  chapbut feed submit stories --channel google-merchant            # sẽ ghi gì
                              chapbut feed submit stories --channel google-merchant --record   # ghi

            Chỉ ghi vào sổ; việc gửi tệp cho sàn là của bạn.
            Only the ledger is written; handing the file to the channel is yours to do.
            """)

    @OptionGroup var options: FeedOptions

    @Option(help: "Chỉ kênh hoặc nguồn cấp này / only this channel or feed.")
    var channel: [String] = []

    @Option(help: "Ngày nộp / the day of submission (YYYY-MM-DD).")
    var asOf: String?

    @Flag(help: "Ghi vào sổ; không có thì chỉ nói sẽ ghi gì / put it down; without it, say what would be.")
    var record = false

    func validate() throws { try SharedOptions.validate(asOf: asOf) }

    func run() throws {
        let day = SharedOptions.today(asOf: asOf).description
        let found: (submitted: [(feed: String, items: Int, difference: FeedDiff)], notices: [Words])
        do throws(BuildError) {
            found = try SiteBuild.submitFeeds(
                options.root, output: options.output, feeds: Set(channel), on: day, isRecorded: record)
        } catch {
            throw options.fail(error)
        }
        let reader = options.reader
        options.say(found.submitted.map { Words.submitted($0.feed, $0.items, $0.difference, on: day, isRecorded: record)[reader] })
        options.tell(found.notices)
        if !record { options.tell([Words(vi: "chưa ghi gì; thêm --record để ghi", en: "nothing was recorded; add --record to do so")]) }
    }
}

extension Words {
    fileprivate static func submitted(_ feed: String, _ items: Int, _ difference: FeedDiff, on day: String, isRecorded: Bool) -> Words {
        let counts = difference.counts
        return isRecorded
            ? Words(
                vi: "\(feed): ghi là đã nộp ngày \(day), \(items) mục hàng (\(counts.vi))",
                en: "\(feed): recorded as submitted on \(day), \(items) item\(items == 1 ? "" : "s") (\(counts.en))")
            : Words(
                vi: "\(feed): sẽ ghi là nộp ngày \(day), \(items) mục hàng (\(counts.vi))",
                en: "\(feed): would be recorded as submitted on \(day), \(items) item\(items == 1 ? "" : "s") (\(counts.en))")
    }
}
