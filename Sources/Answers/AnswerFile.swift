public import Diagnostics

/// A file in which a channel says what it thinks of goods.
///
/// Strangers wrote it: it is read within limits, nothing in it is fetched or expanded, and what can't be read is told with its line.
public struct AnswerFile: Sendable {
    /// What kind of file it is.
    public enum Form: String, Sendable {
        /// Google's issues as its programming interface gives them.
        case googleJSON
        /// Errors of an upload as Meta's programming interface gives them.
        case metaJSON
        /// Lazada's `ErrorResponse`.
        case lazada
        /// UBL's `ApplicationResponse`, with which a buyer answers a Peppol catalogue (transaction T58).
        case applicationResponse
        /// GS1's response to a message.
        case gs1Response
        /// GS1's confirmation of a catalogue item.
        case catalogueItemConfirmation
        /// Rows with a heading, as Merchant Center, Commerce Manager and spreadsheets save them.
        case table
    }

    /// What kind of file it is.
    public let form: Form
    /// What it says, in its order.
    public let issues: [Issue]
    /// What it says well of: the numbers of goods that were taken.
    public let accepted: [String]
    /// The lines that could not be read.
    public let unread: [Int]

    /// More bytes are not read: a country's catalogue gives less.
    public static let sizeLimit = 64 << 20

    init(form: Form, issues: [Issue], accepted: [String] = [], unread: [Int] = []) {
        self.form = form
        self.issues = issues
        self.accepted = accepted
        self.unread = unread
    }

    /// Reads an answer, whatever its form.
    public init(_ bytes: [UInt8]) throws(UnreadableAnswer) {
        guard bytes.count <= Self.sizeLimit else { throw .tooLarge }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .workbook }
        // libxml2 knows encodings by itself; everything else is made UTF-8 first.
        let start = bytes.prefix(256).drop { $0 == 0 || $0 <= 0x20 || [0xEF, 0xBB, 0xBF, 0xFF, 0xFE].contains($0) }.first
        if start == UInt8(ascii: "<") {
            self = try MarkupAnswer.read(bytes)
            return
        }
        let text = try AnswerText.utf8(bytes)
        switch text.first(where: { $0 > 0x20 }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): self = try JSONAnswer.read(text)
        case nil: throw .empty
        default: self = try TableAnswer.read(text)
        }
    }
}

/// Why an answer can't be read.
public enum UnreadableAnswer: Error, Hashable, Sendable {
    /// More bytes than are read.
    case tooLarge
    /// Nothing in it.
    case empty
    /// A spreadsheet's own file.
    case workbook
    /// No text in UTF-8 or UTF-16, on this line.
    case encoding(line: Int)
    /// No XML, or XML with what is not allowed, in the library's words.
    case markup(line: Int, reason: String)
    /// XML of a kind that nobody knows.
    case unknownMarkup(root: String)
    /// No JSON, in the library's words.
    case json(reason: String)
    /// JSON without anything known in it.
    case unknownJSON
    /// A table without a heading that tells what its columns are.
    case noHeadings(line: Int)
}

extension UnreadableAnswer {
    /// The line, from 1.
    public var line: Int {
        switch self {
        case .encoding(let line), .markup(let line, _), .noHeadings(let line): max(1, line)
        case .tooLarge, .empty, .workbook, .unknownMarkup, .json, .unknownJSON: 1
        }
    }

    /// What is wrong, for readers.
    public var words: Words {
        switch self {
        case .tooLarge: Words(vi: "tệp lớn hơn 64 MiB nên không đọc", en: "the file has more than 64 MiB, so it is not read")
        case .empty: Words(vi: "tệp trống", en: "the file is empty")
        case .workbook: Words(vi: "đây là tệp bảng tính, không phải CSV", en: "this is a spreadsheet's own file, not CSV")
        case .encoding: Words(vi: "dòng này không phải chữ UTF-8 hay UTF-16", en: "this line is no text in UTF-8 or UTF-16")
        case .markup(_, let reason): Words(vi: "XML không đọc được: \(reason)", en: "the XML can't be read: \(reason)")
        case .unknownMarkup(let root):
            Words(vi: "không biết loại trả lời <\(root)>", en: "an answer of the kind <\(root)> is not known")
        case .json(let reason): Words(vi: "JSON không đọc được: \(reason)", en: "the JSON can't be read: \(reason)")
        case .unknownJSON:
            Words(vi: "JSON không có `itemLevelIssues` hay `data`", en: "the JSON has neither `itemLevelIssues` nor `data`")
        case .noHeadings:
            Words(
                vi: "bảng không có dòng tên cột cho mã hàng và thông báo", en: "the table has no heading for item numbers and messages")
        }
    }

    /// What to do, for readers.
    public var help: Words? {
        switch self {
        case .workbook, .encoding: Words(vi: "lưu lại dạng “CSV UTF-8”", en: "save it as “CSV UTF-8”")
        case .noHeadings:
            Words(vi: "đặt tên cột, ví dụ `id`, `attribute`, `issue`", en: "name the columns, such as `id`, `attribute`, `issue`")
        case .tooLarge: Words(vi: "tách thành nhiều tệp", en: "split it into several files")
        case .empty, .markup, .unknownMarkup, .json, .unknownJSON: nil
        }
    }
}
