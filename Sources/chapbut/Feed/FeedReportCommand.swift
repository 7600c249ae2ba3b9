import Answers
import ArgumentParser
import Diagnostics
import Glibc
import SiteBuild
import Stories

struct FeedReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Trả lời của sàn, đưa về từng dòng truyện / a channel's answer, line by line.",
        discussion: """
            Ví dụ / Example:  chapbut feed report loi-google.csv stories --channel google-merchant.vi-VN

            Đọc bảng CSV, JSON của Google, XML của Lazada, Peppol, GDSN.
            Reads CSV tables, Google's JSON, and XML of Lazada, Peppol and GDSN.
            """)

    @Argument(help: "Tệp trả lời của sàn / the channel's answer.")
    var file: String

    @OptionGroup var options: FeedOptions

    @Option(help: "Kênh hoặc nguồn cấp trả lời / the channel or feed that answers.")
    var channel: String?

    @Option(help: "Ngày coi là hôm nay / the day that counts as today (YYYY-MM-DD).")
    var asOf: String?

    @Option(help: "Dạng báo cáo / report format: text, json, sarif, github.")
    var format = ReportFormat.text

    func validate() throws { try SharedOptions.validate(asOf: asOf) }

    func run() async throws {
        let reader = options.reader
        let answer: AnswerFile
        do {
            answer = try AnswerFile(try read())
        } catch let error as FolderError {
            options.tell([Words(vi: "không đọc được `\(error.path)`: \(error.reason)", en: "can't read `\(error.path)`: \(error.reason)")])
            throw ExitCode(2)
        } catch let error as UnreadableAnswer {
            Output.tell("chapbut: \(file):\(error.line): \(error.words[reader])")
            if let help = error.help { Output.tell("  = \(help[reader])") }
            throw ExitCode(2)
        }
        let found: (report: Report, notices: [Words])
        do throws(BuildError) {
            found = try await SiteBuild.takeAnswer(
                answer, in: file, of: channel,
                Assignment(
                    stories: options.stories, today: SharedOptions.today(asOf: asOf), width: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))),
                output: options.output)
        } catch {
            throw options.fail(error)
        }
        Output.write(found.report.print(as: format, language: reader, source: Output.source), to: STDOUT_FILENO)
        options.tell(found.notices)
        if found.report.summary.errors > 0 { throw ExitCode(1) }
    }

    private func read() throws -> [UInt8] {
        let named = NamedFile(file)
        return try FolderOnDisk(named.folder).read(named.name, limit: AnswerFile.sizeLimit)
    }
}
