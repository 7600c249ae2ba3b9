import ArgumentParser
import Diagnostics
import Glibc
import SiteBuild

struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Dựng trang và nguồn dữ liệu / build the site and its feeds.",
        discussion: """
            Ví dụ / Example:  chapbut build stories --output _site --as-of 2026-11-23

            Soát truyện rồi dựng trang và nguồn dữ liệu; trang cũ giữ nguyên tới khi trang mới xong.
            Checks the stories, then builds the site and its feeds; the old site stays until the new one is complete.
            """)

    @OptionGroup var shared: SharedOptions

    @Option(help: "Nơi đặt trang / where the site goes.")
    var output = "_site"

    @Option(
        name: .customLong("base-url"),
        help: "Địa chỉ của trang, thay cho url trong site.yaml / the site's address, instead of site.yaml's url.")
    var baseURL: String?

    @Flag(help: "Đưa lên cả nguồn cấp bớt nhiều mục hàng / publish feeds although they lose many items.")
    var acceptShrink = false

    func run() async throws {
        let progress = Progress(language: shared.readerLanguage)
        var assignment = shared.assignment(progress: progress)
        assignment.base = baseURL
        assignment.acceptsShrinking = acceptShrink
        assignment.pictures = .inSizes(path: getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin")
        let outcome: Outcome
        do throws(BuildError) {
            outcome = try await SiteBuild.build(assignment, output: output)
        } catch {
            progress.end()
            throw shared.fail(error)
        }
        progress.end()
        shared.print(outcome.report)
        Output.tell(Words.published(outcome, output)[shared.readerLanguage])
        for notice in outcome.notices { Output.tell("chapbut: \(notice[shared.readerLanguage])") }
        if let refused = outcome.afterwards { Output.tell("chapbut: \(refused[shared.readerLanguage])") }
        throw shared.exitCode(of: outcome)
    }
}

extension Words {
    fileprivate static func published(_ outcome: Outcome, _ output: String) -> Words {
        guard outcome.isPublished else {
            return Words(vi: "Chưa xuất bản gì; trang cũ giữ nguyên.", en: "Nothing was published; the site stays as it was.")
        }
        let feeds = outcome.feeds.map { "\($0.name) (\($0.items))" }.joined(separator: ", ")
        return Words(
            vi: "Đã xuất bản \(outcome.files) tệp vào \(output). Nguồn dữ liệu: \(feeds.isEmpty ? "không có" : feeds).",
            en: "Published \(outcome.files) files to \(output). Feeds: \(feeds.isEmpty ? "none" : feeds).")
    }
}
