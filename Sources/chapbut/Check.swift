import ArgumentParser
import SiteBuild

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Soát truyện, không ghi gì / check the stories, write nothing.",
        discussion: """
            Ví dụ / Example:  chapbut check stories --language en --market EU
            """)

    @OptionGroup var shared: SharedOptions

    @Option(help: "Chỉ xem lỗi của thị trường này; lặp lại được / only this market's findings; may be repeated.")
    var market: [String] = []

    @Option(help: "Chỉ xem lỗi của kênh này; lặp lại được / only this channel's findings; may be repeated.")
    var channel: [String] = []

    func run() async throws {
        let progress = Progress(language: shared.readerLanguage)
        var assignment = shared.assignment(progress: progress)
        assignment.markets = Set(market)
        assignment.channels = Set(channel)
        let outcome: Outcome
        do throws(BuildError) {
            outcome = try await SiteBuild.check(assignment)
        } catch {
            progress.end()
            throw shared.fail(error)
        }
        progress.end()
        shared.print(outcome.report)
        throw shared.exitCode(of: outcome)
    }
}
