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

    @Option(help: "Nơi đặt trang / where the site goes (_site; _parts/3-of-16 for a part).")
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Chỉ dựng một phần, cho `merge` ghép lại / make one part alone, for `merge`: 3/16, auto, auto/16.",
            discussion: "auto: Kubernetes, Slurm, AWS Batch, Google Batch", valueName: "part"))
    var shard: String?

    @Option(
        name: .customLong("base-url"),
        help: "Địa chỉ của trang, thay cho url trong site.yaml / the site's address, instead of site.yaml's url.")
    var baseURL: String?

    @Flag(help: "Đưa lên cả nguồn cấp bớt nhiều mục hàng / publish feeds although they lose many items.")
    var acceptShrink = false

    @Flag(
        help: """
            Làm lại tất cả, kể cả tệp đã đăng mà bị sửa hay hỏng / make everything again, published files that were damaged \
            too.
            """)
    var anew = false

    @Flag(help: "Kể thời gian từng chặng / tell how long each stage took.")
    var timings = false

    @Option(help: "Ghi thời gian từng chặng vào tệp mở được bằng Perfetto / write the stages for Perfetto and Chrome.")
    var trace: String?

    func validate() throws {
        try SharedOptions.validate(baseURL: baseURL)
        // Before the site is published, not after.
        if let trace, !NamedFile(trace).canBeWritten {
            throw ValidationError("--trace: không ghi được vào `\(trace)` / can't write to it")
        }
    }

    func run() async throws {
        let output = output ?? "_site"
        if shard != nil { return try await makePart() }
        let progress = Progress(language: shared.readerLanguage)
        let stages = Timings()
        var assignment = timed(shared.assignment(progress: progress), stages)
        assignment.base = baseURL
        assignment.mends = anew
        assignment.acceptsShrinking = acceptShrink
        assignment.pictures = Self.pictures
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
        shared.tell(outcome, at: output)
        stages.now(Words(vi: "ghi nhớ cho lần sau", en: "remembering for the next time"))
        await outcome.keep(printed, starts: starts)
        stages.end()
        try tell(stages)
        shared.leave(with: outcome)
    }
}

extension Build {
    /// Makes a part of an edition. It ends with 0 once the part is there, whatever was found: an engine takes anything else for a task that has
    /// failed and has to run again; what was found is for `merge` to tell.
    private func makePart() async throws {
        let progress = Progress(language: shared.readerLanguage)
        let part: Shard
        do throws(Shard.EngineError) {
            part = try Shard(shard ?? "", in: { getenv($0).map { String(cString: $0) } })
        } catch {
            throw ValidationError("--shard: \(error.words[shared.readerLanguage])")
        }
        let stages = Timings()
        var assignment = timed(shared.assignment(progress: progress), stages)
        assignment.base = baseURL
        assignment.pictures = Self.pictures
        let outcome: PartOutcome
        let folder = output ?? part.folder
        do throws(BuildError) {
            outcome = try await SiteBuild.build(assignment, part: part, output: folder)
        } catch {
            progress.end()
            throw shared.fail(error)
        }
        progress.end()
        stages.end()
        Output.tell(Words.made(outcome, folder)[shared.readerLanguage])
        try tell(stages)
        if let refused = outcome.afterwards { Output.tell("chapbut: \(refused[shared.readerLanguage])") }
    }

    /// The same, with the time of each stage taken.
    private func timed(_ assignment: Assignment, _ stages: Timings) -> Assignment {
        var timed = assignment
        timed.progress = { stage in
            stages.now(stage)
            assignment.progress(stage)
        }
        return timed
    }

    /// In several sizes, where there is what makes them.
    static var pictures: PictureMaking { .inSizes(path: getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin") }

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

extension SharedOptions {
    /// Tells what a build or a merge has come to.
    func tell(_ outcome: Outcome, at output: String) {
        Output.tell((strict && !outcome.isPublished ? .kept : Words.published(outcome, output))[readerLanguage])
        for notice in outcome.notices { Output.tell("chapbut: \(notice[readerLanguage])") }
        if let refused = outcome.afterwards { Output.tell("chapbut: \(refused[readerLanguage])") }
    }
}

extension Words {
    fileprivate static func made(_ part: PartOutcome, _ folder: String) -> Words {
        Words(
            vi: "Đã dựng phần \(part.shard) vào \(folder): \(part.products) sản phẩm của \(part.producers) chủ thể, \(part.files) tệp. "
                + "`chapbut merge` ghép các phần và kể những gì tìm thấy.",
            en: "Made part \(part.shard) in \(folder): \(part.products) products of \(part.producers) producers, \(part.files) files. "
                + "`chapbut merge` joins the parts and tells what was found.")
    }

    fileprivate static let kept = Words(
        vi: "Chưa xuất bản gì: chạy với `--strict` thì không được còn lỗi hay cảnh báo nào; trang cũ giữ nguyên.",
        en: "Nothing was published: `--strict` allows neither errors nor warnings; the site stays as it was.")

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
