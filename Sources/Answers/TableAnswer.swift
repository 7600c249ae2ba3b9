import CSV
import Diagnostics

/// Answers in rows: the issues that Merchant Center and Commerce Manager let people download, and whatever a person keeps in a spreadsheet.
///
/// Columns are known by their headings. Which ones the channels use was not read in their documentation, so that many are taken.
enum TableAnswer {
    private enum Column: CaseIterable {
        case item
        case field
        case severity
        case code
        case message
        case detail
        case documentation
        case market

        var headings: Set<String> {
            switch self {
            case .item:
                [
                    "id", "item id", "offer id", "product id", "retailer id", "content id", "sku", "seller sku", "sellersku", "sku id",
                    "gtin",
                    "ean", "mã hàng", "mã sản phẩm", "mã sku", "mã vạch",
                ]
            case .field:
                [
                    "attribute", "attribute name", "attributes", "affected attribute", "field", "property", "column", "thuộc tính",
                    "trường",
                    "cột",
                ]
            case .severity: ["severity", "issue severity", "status", "impact", "level", "type", "mức độ", "trạng thái"]
            case .code: ["code", "issue code", "error code", "issue id", "mã lỗi"]
            case .message:
                [
                    "issue", "issue title", "issue name", "title of issue", "message", "error", "error message", "summary", "reason",
                    "problem",
                    "vấn đề", "thông báo", "lý do", "lỗi",
                ]
            case .detail: ["detail", "details", "description", "issue description", "issue detail", "mô tả", "chi tiết"]
            case .documentation: ["documentation", "help", "help link", "learn more", "url", "hướng dẫn"]
            case .market: ["country", "target country", "applicable countries", "countries", "nước", "quốc gia"]
            }
        }
    }

    static func read(_ text: [UInt8]) throws(UnreadableAnswer) -> AnswerFile {
        let table = DelimitedText(text)
        // Titles may stand above the heading.
        guard let index = table.rows.prefix(30).firstIndex(where: { isHeading(columns(of: $0)) }) else {
            throw .noHeadings(line: table.rows.first?.line ?? 1)
        }
        let known = columns(of: table.rows[index])
        let issues = table.rows[(index + 1)...].map { row in
            func cell(_ column: Column) -> String? {
                known[column].flatMap { $0 < row.cells.count && !row.cells[$0].isEmpty ? row.cells[$0] : nil }
            }
            let words = [cell(.message), cell(.detail)].compactMap(\.self)
            var issue = Issue(
                item: cell(.item), field: cell(.field), code: cell(.code),
                message: words.isEmpty ? cell(.code) ?? row.cells.joined(separator: " ") : words.joined(separator: ": "),
                severity: IssueSeverity.of(cell(.severity)) ?? .warning, line: row.line)
            issue.documentation = cell(.documentation)
            if let market = cell(.market), market.utf8.count == 2 { issue.market = market.uppercased() }
            return issue
        }
        return AnswerFile(form: .table, issues: issues, unread: table.unclosed.filter { $0 > table.rows[index].line })
    }

    private static func isHeading(_ columns: [Column: Int]) -> Bool {
        columns[.item] != nil && (columns[.message] ?? columns[.detail] ?? columns[.code]) != nil
    }

    private static func columns(of row: DelimitedText.Row) -> [Column: Int] {
        var columns: [Column: Int] = [:]
        for (index, cell) in row.cells.enumerated() {
            let heading = cell.lowercased().map { "_-[](){}".contains($0) ? " " : $0 }.split(separator: " ").map { String($0) }
                .joined(separator: " ")
            guard let column = Column.allCases.first(where: { $0.headings.contains(heading) }), columns[column] == nil else { continue }
            columns[column] = index
        }
        return columns
    }
}
