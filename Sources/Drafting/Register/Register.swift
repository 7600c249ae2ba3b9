import CSV
import Catalogue
import Diagnostics
import YAML

/// A register as an office keeps it: its rows by what their columns mean.
struct Register {
    /// The register's path as findings name it.
    let file: String
    /// The rows below the heading that name a product.
    private(set) var rows: [RegisterRow] = []
    /// How many rows stand below the heading, read or not.
    private(set) var count = 0
    /// What is wrong with it.
    private(set) var findings: [Finding] = []

    /// The largest register that is read, in bytes: 64 MiB hold a hundred times the country's OCOP products.
    static let sizeLimit = 64 << 20

    /// The longest cell that is read, in bytes: no name, address or note is longer, a cell that lost its end is.
    static let longestCell = 4000

    /// Reads a register; `columns` says which heading means what, where that is not plain from the headings.
    init(_ bytes: [UInt8], file: String, columns: (file: String, bytes: [UInt8])? = nil) {
        self.file = file
        guard let text = readable(bytes) else { return }
        var mapping: [String: RegisterField] = [:]
        if let columns {
            let (read, findings) = ColumnMapping.read(columns.bytes, file: columns.file)
            self.findings += findings
            guard let read else { return }
            mapping = read
        }
        let table = DelimitedText(text)
        guard let (heading, fields) = heading(of: table, mapping) else {
            report("register-without-headings", .error, 1, .noHeadings, help: .writeHeadings)
            return
        }
        for line in table.unclosed where line > table.rows[heading].line {
            count += 1
            report("register-unclosed-quote", .error, line, .unclosedQuote, help: .closeQuote)
        }
        for row in table.rows[(heading + 1)...] { read(row, fields) }
        let sought = Set(mapping.keys).subtracting(table.rows[heading].cells.map { Spelling.key($0) })
        for key in sought.sorted() {
            report("register-unknown-column", .error, table.rows[heading].line, .noColumn(key), help: .checkMapping)
        }
        rows.sort { $0.line < $1.line }
    }

    /// The bytes, if they are text in UTF-8.
    private mutating func readable(_ bytes: [UInt8]) -> [UInt8]? {
        if bytes.count > Self.sizeLimit {
            report("register-unreadable", .error, 1, .tooLarge(Self.sizeLimit >> 20))
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            report("register-unreadable", .error, 1, .isWorkbook, help: .saveAsCSV)
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            report("register-unreadable", .error, 1, .isUTF16, help: .saveAsCSV)
        } else if bytes.contains(0) {
            report("register-unreadable", .error, 1, .isNoText, help: .saveAsCSV)
        } else if String(validating: bytes, as: UTF8.self) == nil {
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
            report("register-unreadable", .error, line + 1, .isNotUTF8, help: .saveAsCSV)
        } else {
            return bytes
        }
        return nil
    }

    /// The first row that names a column for products; titles may stand above it.
    private func heading(of table: DelimitedText, _ mapping: [String: RegisterField]) -> (Int, [Int: RegisterField])? {
        for (index, row) in table.rows.prefix(30).enumerated() {
            var fields: [Int: RegisterField] = [:]
            var taken: Set<RegisterField> = []
            // What the mapping names is taken first, so that a heading of the usual name can't claim its place.
            let keys = row.cells.map { Spelling.key($0) }
            for (column, key) in keys.enumerated() {
                if let field = mapping[key], taken.insert(field).inserted { fields[column] = field }
            }
            for (column, key) in keys.enumerated() where fields[column] == nil {
                if let field = RegisterField.named(key), taken.insert(field).inserted { fields[column] = field }
            }
            if taken.contains(.product) { return (index, fields) }
        }
        return nil
    }

    private mutating func read(_ row: DelimitedText.Row, _ fields: [Int: RegisterField]) {
        count += 1
        var values: [RegisterField: String] = [:]
        for (column, cell) in row.cells.enumerated() {
            guard let field = fields[column] else { continue }
            let text = Self.tidied(cell)
            if !text.isEmpty { values[field] = text }
        }
        if row.cells.contains(where: { $0.utf8.count > Self.longestCell }) {
            report("register-cell-too-long", .error, row.line, .cellTooLong, help: .closeQuote)
        } else if values[.product].map({ Spelling.key($0).isEmpty }) ?? true {
            report("register-row-without-product", .error, row.line, .noProduct, help: .nameProduct)
        } else {
            rows.append(RegisterRow(line: row.line, values: values))
        }
    }

    /// A cell as one line in NFC, without doubled blanks and control characters.
    private static func tidied(_ cell: String) -> String {
        var result = String.UnicodeScalarView()
        var isBlank = false
        for scalar in Spelling.composed(cell).unicodeScalars {
            if scalar.value <= 0x20 || scalar.value == 0xA0 || (0x7F...0x9F).contains(scalar.value)
                || [0x2028, 0x2029].contains(scalar.value)
            {
                isBlank = !result.isEmpty
            } else {
                if isBlank { result.append(" ") }
                isBlank = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    private mutating func report(_ rule: RuleID, _ severity: Severity, _ line: Int, _ message: Words, help: Words? = nil) {
        findings.append(Finding(rule, severity, at: Place(file, line: line), message, help: help))
    }
}

extension Words {
    fileprivate static let noHeadings = Words(
        vi: "không thấy dòng tiêu đề có cột tên sản phẩm", en: "no row of headings with a column for the product's name")
    fileprivate static let writeHeadings = Words(
        vi: "đặt tiêu đề cột như “Tên sản phẩm”, “Chủ thể”, “Số sao”, “Tỉnh”, “Xã/phường”, hoặc dùng `--columns`",
        en: "name the columns “product”, “producer”, “stars”, “province”, “commune”, or use `--columns`")
    fileprivate static let unclosedQuote = Words(
        vi: "dấu nháy kép mở ra mà không đóng; dòng này không đọc được",
        en: "a double quote is opened and not closed; this row can't be read")
    fileprivate static let cellTooLong = Words(
        vi: "dòng này có ô dài hơn 4.000 byte; không đọc", en: "this row has a cell of more than 4,000 bytes and is not read")
    fileprivate static let closeQuote = Words(
        vi: "đóng dấu nháy, hoặc viết dấu nháy bên trong thành \"\"", en: "close the quote, or double a quote inside the cell")
    fileprivate static let noProduct = Words(vi: "dòng này không có tên sản phẩm", en: "this row names no product")
    fileprivate static let nameProduct = Words(
        vi: "điền tên sản phẩm, hoặc xóa dòng nếu là dòng cộng, dòng đề mục",
        en: "write the product's name, or delete a row of totals or titles")
    fileprivate static let isWorkbook = Words(vi: "đây là tệp Excel, không phải CSV", en: "this is an Excel workbook, not CSV")
    fileprivate static let isUTF16 = Words(vi: "tệp ghi bằng UTF-16", en: "the file is in UTF-16")
    fileprivate static let isNoText = Words(vi: "tệp không phải văn bản", en: "the file is no text")
    fileprivate static let isNotUTF8 = Words(vi: "dòng này không phải UTF-8", en: "this line is not UTF-8")
    fileprivate static let saveAsCSV = Words(
        vi: "mở bằng Excel hoặc LibreOffice, lưu thành “CSV UTF-8”", en: "open it in Excel or LibreOffice and save as “CSV UTF-8”")
    fileprivate static let checkMapping = Words(
        vi: "chép tiêu đề cột đúng như trong sổ", en: "copy the heading as the register has it")

    fileprivate static func tooLarge(_ megabytes: Int) -> Words {
        Words(vi: "sổ lớn hơn \(megabytes) MB", en: "the register is larger than \(megabytes) MB")
    }

    fileprivate static func noColumn(_ key: String) -> Words {
        Words(vi: "sổ không có cột “\(key)”", en: "the register has no column “\(key)”")
    }
}
