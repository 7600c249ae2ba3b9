import Diagnostics
import Stories

@testable import Drafting

extension RegisterOutcome {
    /// The folder as it is once the files are written into what was there before.
    func asFolder(on before: [String: String] = [:]) -> FolderInMemory { FolderInMemory(written(on: before)) }

    /// The texts once the files are written.
    func written(on before: [String: String] = [:]) -> [String: String] {
        var texts =
            before.isEmpty
            ? [
                "site.yaml":
                    "name: {vi: Thử, en: Trial}\nurl: https://stories.example/\nlanguages: [vi, en]\ncurrency: VND\nmarkets: [VN]\n"
            ]
            : before
        for file in files { texts[file.path] = file.text }
        return texts
    }

    /// The findings of a rule, as `line: message`.
    func found(_ rule: RuleID) -> [Int] { findings.filter { $0.rule == rule }.map { Int($0.place.line) } }
}

/// What importing a text gives.
func importing(_ text: String, columns: String? = nil, into before: [String: String]? = nil, takenSlugs: Set<String> = [])
    throws -> RegisterOutcome
{
    try RegisterImport.outcome(
        of: Array(text.utf8), file: "so.csv", columns: columns.map { ("cot.yaml", Array($0.utf8)) },
        into: before.map { FolderInMemory($0) }, takenSlugs: takenSlugs)
}
