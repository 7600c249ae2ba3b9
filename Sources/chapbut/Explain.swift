import ArgumentParser
import Catalogue
import Diagnostics
import Glibc
import SiteBuild

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Giải thích một quy tắc / explain a rule.",
        discussion: """
            Ví dụ / Example:  chapbut explain unproven-stars
            """)

    @Argument(help: "Tên quy tắc, như trong báo cáo / the rule's name, as reports give it.")
    var rule: String

    @Option(help: "Tiếng của thông báo / language of messages: vi, en.")
    var language: ReaderLanguage?

    func run() throws {
        let reader = ReaderLanguage.chosen(language)
        guard let about = SiteBuild.rules.first(where: { $0.id.name == rule }) else {
            let near = Spelling.nearest(to: rule, among: SiteBuild.rules.map(\.id.name), count: 2).joined(separator: ", ")
            Output.tell(
                Words(
                    vi: "chapbut: không có quy tắc `\(rule)`; gần nhất: \(near)",
                    en: "chapbut: no rule is called `\(rule)`; nearest: \(near)")[reader])
            throw ExitCode(64)
        }
        Output.write(RulePrinter(language: reader).explanation(about), to: STDOUT_FILENO)
    }
}
