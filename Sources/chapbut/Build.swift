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

    @Flag(help: "Làm lại tất cả, kể cả khi chẳng có gì đổi / make everything again, even where nothing has changed.")
    var anew = false

    @Flag(help: "Kể thời gian từng chặng / tell how long each stage took.")
    var timings = false

    @Option(help: "Ghi thời gian từng chặng vào tệp mở được bằng Perfetto / write the stages for Perfetto and Chrome.")
    var trace: String?

    func run() async throws {
        let progress = Progress(language: shared.readerLanguage)
        let stages = Timings()
        var assignment = shared.assignment(progress: progress)
        let told = assignment.progress
        assignment.progress = { stage in
            stages.now(stage)
            told(stage)
        }
        assignment.base = baseURL
        assignment.acceptsShrinking = acceptShrink
        assignment.pictures = .inSizes(path: getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin")
        assignment.style = anew ? nil : shared.style
        assignment.text = anew ? nil : shared.text
        let outcome: Outcome
        do throws(BuildError) {
            outcome = try await SiteBuild.build(assignment, output: output)
        } catch {
            progress.end()
            throw shared.fail(error)
        }
        progress.end()
        stages.now(Words(vi: "in báo cáo", en: "printing the report"))
        let (printed, starts): ([UInt8], [Int])
        if let kept = outcome.printed {
            (printed, starts) = (kept, [])
        } else if let text = assignment.text {
            (printed, starts) = await text.print(outcome.report, width: assignment.width)
        } else {
            (printed, starts) = (await shared.printed(outcome.report), [])
        }
        Output.write(printed, to: STDOUT_FILENO)
        Output.tell(Words.published(outcome, output)[shared.readerLanguage])
        for notice in outcome.notices { Output.tell("chapbut: \(notice[shared.readerLanguage])") }
        if let refused = outcome.afterwards { Output.tell("chapbut: \(refused[shared.readerLanguage])") }
        stages.now(Words(vi: "ghi nhớ cho lần sau", en: "remembering for the next time"))
        await outcome.keep(printed, starts: starts)
        stages.end()
        try tell(stages)
        throw shared.exitCode(of: outcome)
    }
}

extension Build {
    private func tell(_ stages: Timings) throws {
        let language = shared.readerLanguage
        if timings { Output.write(Array(stages.table(in: language).utf8), to: STDERR_FILENO) }
        guard let trace else { return }
        do throws(DiskError) {
            if try LocalDisk().kind(of: trace) == .file { try LocalDisk().removeFile(trace) }
            try LocalDisk().write(stages.trace(in: language).span, to: trace)
        } catch {
            Output.tell("chapbut: \(error.words[language])")
            throw ExitCode(2)
        }
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
