public import Catalogue
import Diagnostics
import YAML

/// A remark before it is written down.
public struct NewRemark: Sendable, Equatable {
    /// The language it was read in.
    public var language: Language
    /// The key of the part of the wording that it is about: `text`, `summary`, `ocop.expires`; `nil` for all of it.
    public var about: String?
    /// What stood there: one sentence, or the fact as the wording has it.
    public var sentence: String?
    /// The line it stood on, where that is known.
    public var line: Int?
    /// What is wrong; may be empty.
    public var words: String

    /// `words` about one part of what a product says.
    public init(_ words: String, language: Language, about: String? = nil, sentence: String? = nil, line: Int? = nil) {
        self.words = words
        self.language = language
        self.about = about
        self.sentence = sentence
        self.line = line
    }
}

/// How a remark came.
public enum RemarkWay: String, Sendable, CaseIterable {
    /// On the page that the preview's server shows.
    case page
    /// By a message sent back.
    case message
    /// Over the telephone.
    case phone
    /// On paper.
    case paper
    /// As a comment in a Word file.
    case document
}

extension Remark {
    /// The longest remark that is kept, in characters; nobody types more on a telephone.
    private static let longest = 1_000

    /// Writes remarks into the product's `remarks.yaml`; one that stands there open already is not written twice.
    ///
    /// - Returns: how many were new.
    /// - Throws: `noAuthor`, and what reading and writing throw.
    @discardableResult
    public static func record(
        _ remarks: [NewRemark], of folder: ProductFolder, by: String, way: RemarkWay, on date: Day
    ) throws(DraftingError) -> Int {
        let by = String(Spelling.composed(by).split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200))
        guard !by.isEmpty else { throw .noAuthor }
        guard !remarks.isEmpty else { return 0 }
        let file = "\(folder.path)/remarks.yaml"
        var count = 0
        try DraftFolder(folder.stories).edit(file, limit: YAML.sizeLimit) { bytes throws(DraftingError) in
            var text = bytes ?? Array("# Ai bảo chỗ nào sai. Sửa câu ấy, hoặc khép bằng `chapbut feedback --settle`.\n".utf8)
            count = 0
            for remark in remarks where !holds(text, remark, by: by) {
                text = try text.appending(item(remark, by, way, date), toList: "remarks", file: "\(folder.stories)/\(file)")
                count += 1
            }
            return count > 0 ? text : nil
        }
        return count
    }

    /// Closes open remarks: those at `positions`, counted from 1 as `check` tells them, or all of them.
    ///
    /// - Returns: how many were open.
    @discardableResult
    public static func settle(_ positions: Set<Int>? = nil, of folder: ProductFolder, on date: Day) throws(DraftingError) -> Int {
        let file = "\(folder.path)/remarks.yaml"
        var count = 0
        try DraftFolder(folder.stories).edit(file, limit: YAML.sizeLimit) { bytes throws(DraftingError) in
            count = 0
            guard var text = bytes else { return nil }
            let items = YAML.parse(text, file: file).root?.mapping?["remarks"]?.items ?? []
            for (index, item) in items.enumerated() where item.mapping?["settled"]?.text == nil && positions?.contains(index + 1) ?? true {
                guard let edited = YAML.setting(path: ["remarks", String(index), "settled"], to: date.description, in: text) else {
                    throw .cannotEdit(path: "\(folder.stories)/\(file)")
                }
                text = edited
                count += 1
            }
            return count > 0 ? text : nil
        }
        return count
    }

    private static func item(_ remark: NewRemark, _ by: String, _ way: RemarkWay, _ date: Day) -> String {
        var fields = [("language", remark.language.code)]
        if let about = remark.about { fields.append(("about", about)) }
        if let sentence = remark.sentence { fields.append(("sentence", Spelling.composed(sentence))) }
        if let line = remark.line { fields.append(("line", String(line))) }
        fields += [("remark", tidy(remark.words)), ("by", by), ("way", way.rawValue), ("date", date.description)]
        return "{" + fields.map { "\($0): \($1.isEmpty ? "\"\"" : YAML.quoted($1))" }.joined(separator: ", ") + "}"
    }

    private static func tidy(_ words: String) -> String {
        String(Spelling.composed(words).split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(longest))
    }

    private static func holds(_ bytes: [UInt8], _ remark: NewRemark, by: String) -> Bool {
        let items = YAML.parse(bytes, file: "").root?.mapping?["remarks"]?.items ?? []
        return items.contains { item in
            guard let item = item.mapping, item["settled"]?.text == nil else { return false }
            return item["language"]?.text == remark.language.code && item["about"]?.text == remark.about
                && item["sentence"]?.text == remark.sentence.map(Spelling.composed) && (item["remark"]?.text ?? "") == tidy(remark.words)
                && item["by"]?.text == by
        }
    }
}
