import Catalogue
import Diagnostics
import Rulebook
import SiteBuild

/// Rules and requirements as people and programs read them.
struct RulePrinter {
    let language: ReaderLanguage

    // MARK: Rules

    /// A line for each rule and one for what it looks for.
    func text(_ rules: [About]) -> [UInt8] {
        let width = rules.map(\.id.name.count).max() ?? 0
        var lines = rules.flatMap { about -> [String] in
            let name = about.id.name + String(repeating: " ", count: width - about.id.name.count)
            let market = about.market.map { " \($0)" } ?? ""
            let basis = about.basis.map { " · \($0.words[language])" } ?? ""
            return ["\(name)  \(about.severity.words[language])\(market)\(basis)", "    \(about.summary[language])"]
        }
        lines.append(Words(vi: "\(rules.count) quy tắc", en: "\(rules.count) rules")[language])
        return bytes(lines)
    }

    func json(_ rules: [About]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.array("rules") { writer in
                for about in rules {
                    writer.breakLine()
                    writer.object { write(about, to: &$0) }
                }
                writer.breakLine()
            }
        }
        return writer.bytes + [0x0A]
    }

    private func write(_ about: About, to writer: inout JSONWriter) {
        writer.member("rule", about.id.name)
        writer.member("severity", about.severity.rawValue)
        writer.member("summary", about.summary[language])
        writer.member("market", about.market)
        writer.member("basis", about.basis?.citation)
        writer.member("from", about.basis?.from)
        writer.member("until", about.basis?.until)
        writer.member("suspended_from", about.suspended?.from)
        writer.array("requirements") { for requirement in about.requirements { $0.string(requirement) } }
        writer.array("goods") { for goods in about.goods { $0.string(goods) } }
        writer.array("suppliers") { for supplier in about.suppliers { $0.string(supplier.rawValue) } }
    }

    /// Everything about one rule: why, law and dates, a wrong and a right example, who can help.
    func explanation(_ about: About) -> [UInt8] {
        var lines = [
            "\(about.id) · \(about.severity.words[language])\(about.market.map { " · \($0)" } ?? "")", about.summary[language], "",
        ]
        if let basis = about.basis { lines.append("\(Words.basis[language]): \(basis.words[language])") }
        if let suspended = about.suspended {
            lines.append("\(Words.suspended[language]): \(suspended.from) – \(suspended.until ?? "…")")
        }
        for id in about.requirements {
            guard let requirement = Reference.requirement(id) else { continue }
            lines.append("\(Words.requirement[language]) \(id): \(requirement.title[language])")
        }
        if !about.goods.isEmpty { lines.append("\(Words.goods[language]): \(about.goods.joined(separator: ", "))") }
        if !about.suppliers.isEmpty {
            lines.append("\(Words.helpers[language]): \(about.suppliers.map { $0.name[language] }.joined(separator: ", "))")
        }
        lines += examples(about.flags, Words.wrong) + examples(about.allows, Words.right)
        return bytes(lines)
    }

    private func examples(_ examples: [Example], _ heading: Words) -> [String] {
        guard !examples.isEmpty else { return [] }
        return ["", "\(heading[language]):"]
            + examples.prefix(3).flatMap { example -> [String] in
                let copied = example.copied.map { "\(Words.copy[language]) \($0)\n\(example.added)" }
                let text = copied ?? example.whole ?? example.patch
                // An example of a whole megabyte tells no more than its beginning.
                return ["  \(example.file):"]
                    + text.prefix(400).split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
            }
    }

    // MARK: Requirements

    func coverageText() -> [UInt8] {
        var lines: [String] = []
        for requirement in Reference.requirements {
            lines.append("\(requirement.id)  \(requirement.severity.words[language])  \(requirement.title[language])")
            if let basis = requirement.basis { lines.append("    \(basis.words[language])") }
            lines.append("    → \(answer(to: requirement.id))")
        }
        return bytes(lines)
    }

    private func answer(to id: String) -> String {
        let rules = Coverage.rules(for: id)
        if !rules.isEmpty { return rules.map(\.name).joined(separator: ", ") }
        return Coverage.reasons[id]?[language] ?? Words(vi: "chưa có quy tắc nào trả lời", en: "no rule answers it yet")[language]
    }

    func coverageJSON() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.array("requirements") { writer in
                for requirement in Reference.requirements {
                    writer.breakLine()
                    writer.object { writer in
                        writer.member("requirement", requirement.id)
                        writer.member("severity", requirement.severity.rawValue)
                        writer.member("title", requirement.title[language])
                        writer.member("basis", requirement.basis?.citation)
                        writer.array("rules") { for rule in Coverage.rules(for: requirement.id) { $0.string(rule.name) } }
                        writer.member("reason", Coverage.reasons[requirement.id]?[language])
                    }
                }
                writer.breakLine()
            }
        }
        return writer.bytes + [0x0A]
    }

    func lines(_ changes: RequirementChanges) -> [String] {
        guard !changes.requirements.isEmpty else { return [Words(vi: "Không yêu cầu nào đổi.", en: "No requirement changes.")[language]] }
        return changes.requirements.flatMap { requirement, change -> [String] in
            let verb = change == .begins ? Words.begins[language] : Words.ends[language]
            let rules = Coverage.rules(for: requirement.id).map(\.name).joined(separator: ", ")
            return [
                "\(verb) \(requirement.id): \(requirement.title[language])",
                "    \(requirement.basis?.words[language] ?? "")\(rules.isEmpty ? "" : " → \(rules)")",
            ]
        }
    }

    private func bytes(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }
}

extension Words {
    fileprivate static let basis = Words(vi: "Căn cứ", en: "Basis")
    fileprivate static let suspended = Words(vi: "Đang ngưng hiệu lực", en: "Suspended")
    fileprivate static let requirement = Words(vi: "Yêu cầu", en: "Requirement")
    fileprivate static let goods = Words(vi: "Áp dụng cho", en: "Goods")
    fileprivate static let helpers = Words(vi: "Ai giúp được", en: "Who can help")
    fileprivate static let copy = Words(vi: "bản sao của", en: "a copy of")
    fileprivate static let wrong = Words(vi: "Sai (▸ chỉ chỗ bị báo)", en: "Wrong (▸ marks the place)")
    fileprivate static let right = Words(vi: "Đúng", en: "Right")
    fileprivate static let begins = Words(vi: "Bắt đầu", en: "Begins:")
    fileprivate static let ends = Words(vi: "Hết hiệu lực", en: "Ends:")
}
