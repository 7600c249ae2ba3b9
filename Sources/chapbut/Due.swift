import ArgumentParser
import Diagnostics
import Glibc
import Rulebook
import SiteBuild

struct Due: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Giấy tờ, lô hàng sắp hết hạn / what lapses soon.",
        discussion: """
            Ví dụ / Example:  chapbut due stories --within 90 --format ical > den-han.ics

            Giấy chứng nhận, sao OCOP, hồ sơ phải nộp, chứng cứ, lô hàng và mục `accept`, cái đã hết hạn đứng trước.
            Certificates, OCOP stars, files to hand in, evidence, lots and `accept` entries, what has lapsed first.
            """)

    @Argument(help: "Thư mục truyện / the stories' folder.")
    var stories = "stories"

    @Option(help: "Ngày coi là hôm nay / the day that counts as today (YYYY-MM-DD).")
    var asOf: String?

    @Option(help: "Xem trước bao nhiêu ngày / how many days to look ahead.")
    var within = 180

    @Option(help: "Dạng danh sách / form of the list: text, json, ical.")
    var format = DueFormat.text

    @Option(help: "Tiếng của danh sách / language of the list: vi, en.")
    var language: ReaderLanguage?

    func validate() throws {
        try SharedOptions.validate(asOf: asOf)
        // A hundred years: no paper is valid for longer.
        if !(0...36_525).contains(within) { throw ValidationError("--within: từ 0 đến 36525 ngày / from 0 to 36525 days") }
    }

    func run() async throws {
        let language = ReaderLanguage.chosen(language)
        let progress = Progress(language: language)
        let assignment = Assignment(
            stories: stories, today: SharedOptions.today(asOf: asOf), width: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
            progress: { progress.now($0) })
        do throws(BuildError) {
            let (due, unread) = try await SiteBuild.due(assignment, within: within)
            progress.end()
            Output.write(due.print(as: format, language: language), to: STDOUT_FILENO)
            if unread > 0 { Output.tell("chapbut: \(Words.unread(unread)[language])") }
        } catch {
            progress.end()
            Output.tell("chapbut: \(error.words[language])")
            throw ExitCode(2)
        }
    }
}

extension Words {
    fileprivate static func unread(_ count: Int) -> Words {
        Words(
            vi: "\(count) chỗ trong truyện không đọc được, ngày ở đó không có trong danh sách; xem bằng `chapbut check`",
            en:
                "\(count) place\(count == 1 ? "" : "s") in the stories can't be read, and days there are not in the list; see `chapbut check`"
        )
    }
}
