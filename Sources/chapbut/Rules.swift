import ArgumentParser
import Catalogue
import Diagnostics
import Drafting
import Glibc
import Rulebook
import SiteBuild

struct Rules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Các quy tắc và yêu cầu phía sau / the rules and the requirements behind them.",
        discussion: """
            Ví dụ / Example:  chapbut rules --market EU --goods food
                              chapbut rules --coverage
                              chapbut rules diff 2026-06-30 2026-07-01 stories
            """,
        subcommands: [RuleList.self, RuleDiff.self], defaultSubcommand: RuleList.self)
}

/// How lists are printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
}

struct RuleList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Liệt kê quy tắc / list the rules.",
        discussion: """
            Ví dụ / Example:  chapbut rules --basis 26/2026 --as-of 2026-11-23
            """)

    @Option(help: "Chỉ của thị trường này / only this market's.")
    var market: String?

    @Option(help: "Chỉ cho loại hàng này / only for this class of goods: food, cosmetic, craft…")
    var goods: String?

    @Option(help: "Chỉ có căn cứ chứa chữ này / only with this text in the legal basis.")
    var basis: String?

    @Option(help: "Chỉ còn hiệu lực ngày này / only those that bind on this day (YYYY-MM-DD).")
    var asOf: String?

    @Flag(help: "Từng yêu cầu và điều trả lời nó / each requirement and what answers it.")
    var coverage = false

    @Option(help: "Viết thành trang của site vào thư mục mới này / write them as pages of the site into this new folder.")
    var html: String?

    @Option(help: "Với --html: thư mục truyện / with --html: the stories' folder.")
    var stories = "stories"

    @Option(help: "Dạng / form: text, json.")
    var format = ListFormat.text

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    func validate() throws {
        if let asOf, Day(asOf) == nil { throw ValidationError("--as-of: “\(asOf)” không phải ngày YYYY-MM-DD / is not a day YYYY-MM-DD") }
        if let goods, !KindClass.all.contains(KindClass(goods)) {
            let known = KindClass.all.map(\.name).joined(separator: ", ")
            throw ValidationError("--goods: “\(goods)” không có; có / not known, known are: \(known)")
        }
    }

    func run() async throws {
        let reader = ReaderLanguage.chosen(language)
        if let html { return try await writePages(to: html, reader) }
        let printer = RulePrinter(language: reader)
        let bytes: [UInt8] =
            switch (coverage, format) {
            case (false, .text): printer.text(rules)
            case (false, .json): printer.json(rules)
            case (true, .text): printer.coverageText()
            case (true, .json): printer.coverageJSON()
            }
        Output.write(bytes, to: STDOUT_FILENO)
    }

    private func writePages(to folder: String, _ reader: ReaderLanguage) async throws {
        let day = asOf.flatMap { Day($0) } ?? SharedOptions.today(asOf: nil)
        let files: [(path: String, contents: [UInt8])]
        do throws(BuildError) {
            files = try await SiteBuild.rulePages(Assignment(stories: stories, today: day, width: 1))
        } catch {
            Output.tell("chapbut: \(error.words[reader])")
            throw ExitCode(2)
        }
        do throws(DraftingError) {
            try DraftFolder(folder).write(files.map { DraftFile($0.path, bytes: $0.contents) })
        } catch {
            throw error.told(in: reader)
        }
        for file in files where file.path.hasSuffix(".html") { Output.say("\(folder)/\(file.path)") }
    }

    /// The rules asked for.
    private var rules: [About] {
        SiteBuild.rules.filter { about in
            if let market, about.market.map({ $0 != market && $0 != Market(market).rules.code }) ?? false { return false }
            if let goods, !about.goods.isEmpty, !about.goods.contains(goods) { return false }
            if let basis, !(about.basis?.citation.contains(basis) ?? false) { return false }
            return asOf.map { about.binds(on: $0) } ?? true
        }
    }
}

struct RuleDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Yêu cầu nào đổi giữa hai ngày / which requirements change between two days.",
        discussion: """
            Ví dụ / Example:  chapbut rules diff 2026-06-30 2026-07-01 stories
            """)

    @Argument(help: "Ngày trước / the day before (YYYY-MM-DD).")
    var before: String

    @Argument(help: "Ngày sau / the day after (YYYY-MM-DD).")
    var after: String

    @Argument(help: "Thư mục truyện, nếu muốn biết sản phẩm nào vướng / the stories' folder, to learn which products break.")
    var stories: String?

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    func validate() throws {
        for day in [before, after] where Day(day) == nil {
            throw ValidationError("“\(day)” không phải ngày YYYY-MM-DD / is not a day YYYY-MM-DD")
        }
        if let (one, other) = Day(before).flatMap({ one in Day(after).map { (one, $0) } }), other < one {
            throw ValidationError("ngày trước phải đứng trước / the earlier day comes first")
        }
    }

    func run() async throws {
        let reader = ReaderLanguage.chosen(language)
        guard let from = Day(before), let to = Day(after) else { return }
        let changes = RequirementChanges(from: before, to: after)
        var lines = RulePrinter(language: reader).lines(changes)
        if let stories {
            do throws(BuildError) {
                lines += try await broken(in: stories, from: from, to: to, changes, reader)
            } catch {
                Output.tell("chapbut: \(error.words[reader])")
                throw ExitCode(2)
            }
        }
        Output.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: STDOUT_FILENO)
    }

    /// The findings that rules which change have on the later day and not on the earlier one.
    private func broken(
        in stories: String, from: Day, to: Day, _ changes: RequirementChanges, _ reader: ReaderLanguage
    ) async throws(BuildError) -> [String] {
        let width = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        let old = try await SiteBuild.check(Assignment(stories: stories, today: from, width: width))
        let new = try await SiteBuild.check(Assignment(stories: stories, today: to, width: width))
        let known = Set(old.report.findings.map { "\($0.rule) \($0.place) \($0.message.en)" })
        let fresh = new.report.findings.filter { finding in
            finding.severity > .note && changes.rules.contains(finding.rule)
                && !known.contains("\(finding.rule) \(finding.place) \(finding.message.en)")
        }
        let heading = Words(
            vi: fresh.isEmpty ? "Không sản phẩm nào vướng thêm." : "Vướng thêm \(fresh.count) chỗ:",
            en: fresh.isEmpty ? "No product breaks." : "\(fresh.count) new findings:")
        return ["", heading[reader]] + fresh.map { "  \($0.place): \($0.rule): \($0.message[reader])" }
    }
}
