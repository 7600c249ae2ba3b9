import Diagnostics

/// How channels say what an issue costs.
enum IssueSeverity {
    /// By the words that they use; `nil` for words that nobody knows.
    static func of(_ text: String?) -> Severity? {
        guard let text = text?.lowercased() else { return nil }
        if errors.contains(where: text.contains) { return .error }
        if warnings.contains(where: text.contains) { return .warning }
        return notes.contains(where: text.contains) ? .note : nil
    }

    private static let errors = ["disapproved", "rejected", "fatal", "critical", "error", "từ chối", "lỗi", "not showing"]
    private static let warnings = ["demoted", "warning", "limited", "cảnh báo", "review"]
    private static let notes = [
        "not_impacted", "not impacted", "unaffected", "suggestion", "info", "note", "opportunity", "ghi chú", "gợi ý",
    ]
}
