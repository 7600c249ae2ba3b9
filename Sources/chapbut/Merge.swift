import ArgumentParser
import Diagnostics
import Glibc
import SiteBuild

struct Merge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ghép các phần do build --shard dựng / join the parts that build --shard has made.",
        discussion: """
            Ví dụ / Example:  chapbut merge stories _parts/* --output _site

            Ra đúng trang mà một máy tự dựng cả thư mục truyện sẽ ra, đến từng byte; báo cáo và mã kết thúc cũng vậy.
            Gives, byte for byte, the site that one machine makes of all stories; so it does with the report and the exit code.
            """)

    @OptionGroup var shared: SharedOptions

    @Argument(help: "Thư mục của các phần / the parts' folders.")
    var parts: [String]

    @Option(help: "Nơi đặt trang / where the site goes.")
    var output = "_site"

    @Option(
        name: .customLong("base-url"),
        help: "Địa chỉ của trang, thay cho url trong site.yaml / the site's address, instead of site.yaml's url.")
    var baseURL: String?

    @Flag(help: "Đưa lên cả nguồn cấp bớt nhiều mục hàng / publish feeds although they lose many items.")
    var acceptShrink = false

    func validate() throws {
        try SharedOptions.validate(baseURL: baseURL)
        // `merge _parts/*` takes the first part for the stories.
        if SiteBuild.isPart(shared.stories) {
            throw ValidationError(
                "thiếu thư mục truyện, `\(shared.stories)` là một phần / the stories are missing, that is a part: "
                    + "chapbut merge stories _parts/*")
        }
    }

    func run() async throws {
        let progress = Progress(language: shared.readerLanguage)
        var assignment = shared.assignment(progress: progress)
        assignment.base = baseURL
        assignment.acceptsShrinking = acceptShrink
        assignment.pictures = Build.pictures
        let outcome: Outcome
        do throws(BuildError) {
            outcome = try await SiteBuild.merge(assignment, parts: parts, output: output)
        } catch {
            progress.end()
            throw shared.fail(error)
        }
        progress.end()
        await shared.print(outcome.report)
        shared.tell(outcome, at: output)
        throw shared.exitCode(of: outcome)
    }
}
