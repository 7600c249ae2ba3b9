import ArgumentParser
import Catalogue
import Diagnostics
import Drafting
import Glibc
import Stories

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sổ đăng ký thành bản nháp, tệp Word thành truyện / a register becomes drafts, a Word file a story.",
        discussion: """
            Ví dụ / Examples:
              chapbut import dang-ky.csv --into stories/vinh-long
              chapbut import chuyen.docx ong-rung-u-minh/mat-ong-hoa-tram

            Nhập lại sổ thì chỉ đổi những gì sổ đã đổi. Lời bên lề và chỗ đang sửa của tệp Word thành lời góp ý phải xử lý.
            Importing a register again changes only what it changed. A Word file's comments and changes become remarks to settle.
            """)

    @Argument(help: "Sổ đăng ký CSV, hoặc truyện .docx, .odt / the register as CSV, or a story as .docx or .odt.")
    var file: String

    @Argument(help: "Với truyện: sản phẩm nhận truyện / for a story: the product that it belongs to.")
    var product: String?

    @Option(help: "Với sổ đăng ký: thư mục nhận bản nháp / for a register: the folder for the drafts.")
    var into: String?

    @Option(help: "Với truyện: tiếng của truyện / for a story: its language.")
    var story = "vi"

    @Option(help: "Với truyện: thư mục truyện / for a story: the stories' folder.")
    var stories = "stories"

    @Option(help: "Với truyện: ngày coi là hôm nay / for a story: the day that counts as today (YYYY-MM-DD).")
    var asOf: String?

    @Option(help: "Bảng cột YAML, ví dụ `product: Tên hàng` / a YAML file that names the columns.")
    var columns: String?

    @Option(help: "Dạng báo cáo / report format: text, json, sarif, github.")
    var format = ReportFormat.text

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    func validate() throws {
        try SharedOptions.validate(asOf: asOf)
        if WordImport.takes(file) {
            guard product != nil else { throw ValidationError("thiếu sản phẩm nhận truyện / the product is missing") }
            guard Language(story).isWellFormed else { throw ValidationError("--story: vi, en …") }
        } else if into == nil || product != nil {
            throw ValidationError("--into: thư mục nhận bản nháp / the folder for the drafts")
        }
    }

    func run() async throws {
        if WordImport.takes(file), let product { return try await take(product) }
        if let into { try register(into) }
    }

    /// A story out of a Word file.
    private func take(_ product: String) async throws {
        let reader = ReaderLanguage.chosen(language)
        do throws(DraftingError) {
            let outcome = try await WordImport.run(
                file, into: try ProductFolder.find(product, in: stories), language: Language(story), on: SharedOptions.today(asOf: asOf))
            for file in outcome.files { Output.say(file) }
            Output.tell(Words.taken(outcome)[reader])
        } catch {
            throw error.told(in: reader)
        }
    }

    private func register(_ into: String) throws {
        let language = ReaderLanguage.chosen(language)
        let catalogue = catalogue(around: into)
        let outcome: RegisterOutcome
        do {
            let taken = try catalogue.map { try RegisterImport.producerSlugs(of: FolderOnDisk($0.root), outside: $0.path) } ?? []
            outcome = try RegisterImport.outcome(
                of: try Self.read(file), file: file, columns: try columns.map { ($0, try Self.read($0)) },
                into: access(into, F_OK) == 0 ? FolderOnDisk(into) : nil, takenSlugs: taken)
        } catch let error as FolderError {
            Output.tell("chapbut: \(Words.cannotRead(error)[language])")
            throw ExitCode(2)
        }
        do throws(DraftingError) {
            try DraftFolder(into).write(outcome.files + (catalogue == nil ? [SiteForm.file] : []))
        } catch {
            throw error.told(in: language)
        }
        let report = Report(
            findings: outcome.findings,
            summary: Summary(of: outcome.findings, products: outcome.drafts.count, rulesRun: RegisterImport.slips.count),
            rules: RegisterImport.slips)
        if format != .text || !outcome.findings.isEmpty {
            Output.write(report.print(as: format, language: language, source: Output.source), to: STDOUT_FILENO)
        }
        Output.tell(Words.imported(outcome)[language])
        if report.summary.errors > 0 { throw ExitCode(1) }
    }

    /// The catalogue that the folder lies in, itself included, and its path there; none where no `site.yaml` is near.
    private func catalogue(around into: String) -> (root: String, path: String)? {
        var names: [Substring] = []
        var parts = into.split(separator: "/", omittingEmptySubsequences: true)
        let start = into.hasPrefix("/") ? "/" : "./"
        while true {
            let root = start + parts.joined(separator: "/")
            if access("\(root)/site.yaml", F_OK) == 0 { return (root, names.reversed().joined(separator: "/")) }
            guard let last = parts.popLast(), last != ".." else { return nil }
            names.append(last)
        }
    }

    private static func read(_ path: String) throws -> [UInt8] {
        let file = NamedFile(path)
        let limit = 64 << 20
        let bytes = try FolderOnDisk(file.folder).read(file.name, limit: limit)
        guard bytes.count <= limit else { throw FolderError(path: path, reason: "more than 64 MiB") }
        return bytes
    }
}

extension Words {
    fileprivate static func taken(_ outcome: WordImport.Outcome) -> Words {
        let page = outcome.restoredFrom
        return Words(
            vi: "đã lấy truyện và \(outcome.pictures) hình"
                + (outcome.notes > 0
                    ? "; \(outcome.notes) lời bên lề và chỗ đang sửa đã ghi vào remarks.yaml, xử lý xong mới đăng được" : "")
                + (page.map { "; chữ \($0) đã đổi sang Unicode" } ?? "") + ". Việc tiếp: viết tóm tắt và lời tả từng hình.",
            en: "the story and \(outcome.pictures) pictures are in"
                + (outcome.notes > 0
                    ? "; \(outcome.notes) comments and changes are in remarks.yaml, to be settled before it is published" : "")
                + (page.map { "; text in \($0) is Unicode now" } ?? "") + ". Next: write the summary and what each picture shows.")
    }

    static func cannotRead(_ error: FolderError) -> Words {
        Words(vi: "không đọc được `\(error.path)`: \(error.reason)", en: "can't read `\(error.path)`: \(error.reason)")
    }

    fileprivate static func imported(_ outcome: RegisterOutcome) -> Words {
        let counts = Dictionary(uniqueKeysWithValues: RegisterOutcome.Draft.State.allCases.map { ($0, outcome.count($0)) })
        func count(_ state: RegisterOutcome.Draft.State) -> Int { counts[state] ?? 0 }
        return Words(
            vi: """
                \(outcome.rows) dòng: \(count(.created)) bản nháp mới, \(count(.changed)) sửa theo sổ, \(count(.unchanged)) không đổi, \
                \(count(.leftAlone)) để nguyên vì đã sửa tay, \
                \(outcome.rowsWithoutDraft) dòng không thành bản nháp; \(outcome.newProducers.count) chủ thể mới.
                """,
            en: """
                \(outcome.rows) rows: \(count(.created)) new drafts, \(count(.changed)) changed as the register did, \(count(.unchanged)) unchanged, \
                \(count(.leftAlone)) left alone because somebody changed them, \
                \(outcome.rowsWithoutDraft) rows without a draft; \(outcome.newProducers.count) new producers.
                """)
    }
}
