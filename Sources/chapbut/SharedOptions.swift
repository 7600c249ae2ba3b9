import ArgumentParser
import Diagnostics
import Glibc
import Rulebook
import SiteBuild

import struct Catalogue.Day

/// When colours are used.
enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never
}

/// What `build` and `check` have in common.
struct SharedOptions: ParsableArguments {
    @Argument(help: "Thư mục truyện / the stories' folder.")
    var stories = "stories"

    @Option(help: "Ngày coi là hôm nay / the day that counts as today (YYYY-MM-DD).")
    var asOf: String?

    @Option(help: "Dạng báo cáo / report format: text, json, sarif, github.")
    var format = ReportFormat.text

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    @Flag(help: "Coi cảnh báo là lỗi / count warnings as errors.")
    var strict = false

    @Option(help: "Màu / colours: auto, always, never.")
    var color = Colour.auto

    @Option(help: "Số việc làm cùng lúc / tasks at once.")
    var jobs: Int?

    func validate() throws {
        try Self.validate(asOf: asOf)
        if let jobs, jobs < 1 { throw ValidationError("--jobs: ít nhất là 1 / at least 1") }
    }

    /// The language of findings.
    var readerLanguage: ReaderLanguage { ReaderLanguage.chosen(language) }

    /// How many tasks run at once.
    var width: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    var today: Day { Self.today(asOf: asOf) }

    /// Refuses what is no day.
    static func validate(asOf: String?) throws {
        if let asOf, Day(asOf) == nil {
            throw ValidationError("--as-of: “\(asOf)” không phải ngày YYYY-MM-DD / is not a day YYYY-MM-DD")
        }
    }

    /// Refuses what can be no site's address.
    static func validate(baseURL: String?) throws {
        if let baseURL, !Rulebook.isSiteAddress(baseURL) {
            throw ValidationError(
                "--base-url: “\(baseURL)” không phải địa chỉ `https://` đầy đủ / is no whole `https://` address: https://stories.example/")
        }
    }

    /// The day asked for, else today in Viet Nam, where the law's days begin: seven hours before UTC's.
    static func today(asOf: String?) -> Day { asOf.flatMap { Day($0) } ?? Day(number: (time(nil) + 7 * 3600) / 86_400) }

    func assignment(progress: Progress) -> Assignment {
        var assignment = Assignment(
            stories: stories, today: today, strict: strict, width: width,
            progress: { progress.now($0) })
        assignment.counted = { progress.now($0, of: $1) }
        return assignment
    }

    private var hasColour: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto: isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
        }
    }

    /// Everything that decides how a report is printed.
    var style: String { "\(format.rawValue) \(readerLanguage.rawValue) \(hasColour)" }

    /// How a report is printed if it is text.
    var text: TextStyle? {
        format == .text ? TextStyle(language: readerLanguage, colour: hasColour, source: { Output.source($0) }) : nil
    }

    /// A report as it is printed.
    func printed(_ report: Report) async -> [UInt8] {
        await report.print(as: format, language: readerLanguage, colour: hasColour, width: width, source: { Output.source($0) })
    }

    /// Prints a report on standard output.
    func print(_ report: Report) async { Output.write(await printed(report), to: STDOUT_FILENO) }

    /// What an outcome means to whoever ran the command: 0 nothing in error, 1 some story is.
    func exitCode(of outcome: Outcome) -> ExitCode { outcome.isInError ? ExitCode(1) : .success }

    /// Ends the process with what an outcome means, and leaves the memory to the system: freeing it piece by piece takes a tenth of the time.
    func leave(with outcome: Outcome) -> Never { withExtendedLifetime(outcome) { Self.exit(withError: exitCode(of: outcome)) } }

    /// Tells why the run itself failed and ends it with 2.
    func fail(_ error: BuildError) -> ExitCode {
        Output.tell("chapbut: \(error.words[readerLanguage])")
        return ExitCode(2)
    }
}
