import ArgumentParser
import Diagnostics
import Drafting
import SiteBuild
import Stories

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Soát truyện, không ghi gì / check the stories, write nothing.",
        discussion: """
            Ví dụ / Examples:
              chapbut check stories --language en --market EU
              chapbut check stories --fix --dry-run
            """)

    @OptionGroup var shared: SharedOptions

    @Option(help: "Chỉ xem lỗi của thị trường này; lặp lại được / only this market's findings; may be repeated.")
    var market: [String] = []

    @Option(help: "Chỉ xem lỗi của kênh này; lặp lại được / only this channel's findings; may be repeated.")
    var channel: [String] = []

    @Flag(help: "Sửa luôn những chỗ chắc chắn sửa đúng / put in the fixes that can't be wrong.")
    var fix = false

    @Flag(help: "Với --fix: chỉ cho xem, không ghi / with --fix: show them, write nothing.")
    var dryRun = false

    func validate() throws {
        if dryRun, !fix { throw ValidationError("--dry-run: chỉ đi cùng --fix / goes with --fix only") }
    }

    func run() async throws {
        let progress = Progress(language: shared.readerLanguage)
        var assignment = shared.assignment(progress: progress)
        assignment.markets = Set(market)
        assignment.channels = Set(channel)
        let outcome: Outcome
        var correction: Correction?
        do throws(BuildError) {
            if fix {
                let found = try await SiteBuild.correct(assignment)
                outcome = dryRun ? found.before : found.after
                correction = found
            } else {
                outcome = try await SiteBuild.check(assignment)
            }
        } catch {
            progress.end()
            throw shared.fail(error)
        }
        progress.end()
        if let correction { try await put(correction) }
        if !dryRun { await shared.print(outcome.report) }
        shared.leave(with: outcome)
    }

    /// Shows the fixes, and writes them unless they are only to be seen.
    private func put(_ correction: Correction) async throws {
        let language = shared.readerLanguage
        if dryRun, shared.format == .text {
            for (rule, fix) in correction.fixes { Output.say("\(fix.place): \(fix.seen[language])  [\(rule)]") }
        } else if dryRun {
            await shared.print(correction.before.report)
        }
        var count = correction.files.count
        if !dryRun {
            for file in correction.files where try !write(file) { count -= 1 }
        }
        Output.tell(Words.corrected(correction.fixes.count, in: count, isDryRun: dryRun)[language])
    }

    /// Puts a corrected file in its place; `false` where it is no longer what was read.
    private func write(_ file: Correction.File) throws -> Bool {
        let language = shared.readerLanguage
        guard let now = try? FolderOnDisk(shared.stories).read(file.path, limit: file.before.count), now == file.before else {
            Output.tell("chapbut: \(Words.changedMeanwhile(file.path)[language])")
            return false
        }
        do throws(DraftingError) {
            try DraftFolder(shared.stories).write([DraftFile(file.path, bytes: file.after, purpose: .replace)])
        } catch {
            throw error.told(in: language)
        }
        return true
    }
}

extension Fix {
    /// What changes, for readers.
    fileprivate var seen: Words {
        let old = original.map(Self.visible) ?? ""
        guard !replacement.isEmpty else { return Words(vi: "bỏ \(old)", en: "take out \(old)") }
        return Words(vi: "“\(old)” → “\(replacement)”", en: "“\(old)” → “\(replacement)”")
    }

    /// A text with its invisible characters spelt out.
    private static func visible(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            scalar.properties.isDefaultIgnorableCodePoint ? "U+\(String(scalar.value, radix: 16, uppercase: true))" : String(scalar)
        }.joined()
    }
}

extension Words {
    fileprivate static func corrected(_ fixes: Int, in files: Int, isDryRun: Bool) -> Words {
        guard fixes > 0 else { return Words(vi: "không có chỗ nào sửa tự động được", en: "there is nothing to fix by itself") }
        return isDryRun
            ? Words(
                vi: "sẽ sửa \(fixes) chỗ trong \(files) tệp; chưa ghi gì",
                en: "would fix \(fixes) places in \(files) files; nothing was written")
            : Words(vi: "đã sửa \(fixes) chỗ trong \(files) tệp", en: "fixed \(fixes) places in \(files) files")
    }

    fileprivate static func changedMeanwhile(_ path: String) -> Words {
        Words(
            vi: "`\(path)` vừa có người sửa; để nguyên, xin chạy lại",
            en: "`\(path)` was changed meanwhile; it is left as it is, run this again")
    }
}
