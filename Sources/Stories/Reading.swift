import Catalogue
import Diagnostics
import YAML

/// The reading of one file: what was found wrong in it, and the facts that texts may name.
final class Reading {
    let file: String
    var findings: [Finding] = []
    var unreadable: Set<String> = []
    /// The values of scalars by their path; kept only where a text may ask for them.
    var facts: [String: Fact] = [:]
    let keepsFacts: Bool
    /// What an error in this file keeps its subject out of.
    let reach: Reach

    init(_ file: String, keepsFacts: Bool = false, reach: Reach = .everything) {
        self.file = file
        self.keepsFacts = keepsFacts
        self.reach = reach
    }

    func report(
        _ rule: RuleID, _ severity: Severity = .error, at place: Place, length: Int = 1, _ message: Words, help: Words? = nil,
        fix: Fix? = nil
    ) {
        findings.append(Finding(rule, severity, at: place, length: length, message, help: help, fix: fix, reach: reach))
    }

    /// A file's top mapping; an empty file has none of its keys. What the parser found joins the findings.
    func top(_ bytes: [UInt8]) -> Fields {
        let (root, findings) = YAML.parse(bytes, file: file)
        return top(root, findings)
    }

    func top(_ root: YAMLNode?, _ findings: [Finding]) -> Fields {
        self.findings += findings.map { finding in
            var finding = finding
            finding.reach = reach
            return finding
        }
        guard let root else { return Fields(YAMLMapping(at: Place(file)), path: "", self) }
        guard let mapping = root.mapping else {
            if findings.isEmpty {
                report("wrong-shape", at: root.place, .notKeys, help: .keysAndValues)
            }
            return Fields(YAMLMapping(at: Place(file)), path: "", self)
        }
        return Fields(mapping, path: "", self)
    }
}

extension Words {
    fileprivate static let notKeys = Words(
        vi: "tệp này không gồm các dòng `khóa: giá trị`", en: "this file is not made of `key: value` lines")
    fileprivate static let keysAndValues = Words(
        vi: "viết mỗi dữ kiện một dòng, ví dụ `sku: RH-MO-500`", en: "write one fact a line, such as `sku: RH-MO-500`")
}
