/// How a report is written: `--format`.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// For people, with the line in question and a caret.
    case text
    /// One object, for scripts.
    case json
    /// SARIF 2.1.0, for code scanning.
    case sarif
    /// Workflow commands that GitHub shows beside the changed lines.
    case github
}
