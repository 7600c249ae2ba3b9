import ArgumentParser
import Diagnostics
import Glibc
import LanguageServer
import SiteBuild

struct LSPCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp", abstract: "Máy chủ ngôn ngữ cho trình soạn thảo / a language server for editors.",
        discussion: """
            Ví dụ / Example:  chapbut lsp stories

            Trình soạn thảo tự chạy lệnh này và nói chuyện qua đầu vào, đầu ra chuẩn: soát khi gõ, giải thích, gợi ý, đi tới dữ kiện, sửa nhanh.
            An editor runs it and talks over standard input and output: findings while typing, explanations, completions, ways to facts, fixes.
            """)

    @Argument(help: "Thư mục truyện / the stories' folder.")
    var stories = "stories"

    @Option(help: "Ngày coi là hôm nay / the day that counts as today (YYYY-MM-DD).")
    var asOf: String?

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    func validate() throws { try SharedOptions.validate(asOf: asOf) }

    func run() async throws {
        let reader = ReaderLanguage.chosen(language)
        guard let real = realpath(stories, nil) else {
            Output.tell("chapbut: \(Words.cannotRead(stories, String(cString: strerror(errno)))[reader])")
            throw ExitCode(2)
        }
        defer { free(real) }
        let assignment = Assignment(
            stories: String(cString: real), today: SharedOptions.today(asOf: asOf), width: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        let isWell = await LanguageServer(assignment, language: reader).run()
        if !isWell { throw ExitCode(1) }
    }
}

extension Words {
    fileprivate static func cannotRead(_ path: String, _ reason: String) -> Words {
        Words(vi: "không đọc được `\(path)`: \(reason)", en: "can't read `\(path)`: \(reason)")
    }
}
