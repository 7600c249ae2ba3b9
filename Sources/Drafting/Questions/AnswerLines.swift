public import Catalogue
import Diagnostics
import Stories
import YAML

/// What was asked of a producer last, so that `1.` in the answer is known.
public enum AskedQuestions {
    /// Where it is kept below the stories' folder.
    static func path(_ producer: String) -> String { ".chapbut/asked/\(producer).yaml" }

    /// Keeps the questions of a message.
    public static func keep(_ questions: [Question], of producer: String, in stories: String) throws(DraftingError) {
        let lines = questions.map { question in
            "  - {file: \(YAML.quoted(question.file)), field: \(question.path.isEmpty ? "\"\"" : YAML.quoted(question.path.joined(separator: "."))), words: \(YAML.quoted(question.words))}\n"
        }
        let text = "# Lần hỏi sau cùng. `chapbut ask --answers` đọc câu trả lời theo số thứ tự ở đây.\nquestions:\n" + lines.joined()
        try DraftFolder(stories).edit(path(producer), limit: YAML.sizeLimit) { _ in Array(text.utf8) }
    }

    /// What was asked last, each question with its number there; a question that is answered by now is none any longer.
    public static func match(_ questions: [Question], of producer: String, in stories: String) -> [(question: Question, number: Int)] {
        (read(of: producer, in: stories) ?? []).enumerated().compactMap { index, asked in
            questions.first {
                $0.file == asked.file && $0.path.joined(separator: ".") == asked.field && (!$0.path.isEmpty || $0.words == asked.words)
            }
            .map { ($0, index + 1) }
        }
    }

    /// The files, fields and words asked last, in their order; `nil` where nothing was asked.
    static func read(of producer: String, in stories: String) -> [(file: String, field: String, words: String)]? {
        guard let bytes = try? FolderOnDisk(stories).read(path(producer), limit: YAML.sizeLimit) else { return nil }
        return YAML.parse(bytes, file: "").root?.mapping?["questions"]?.items?.map { item in
            (item.mapping?["file"]?.text ?? "", item.mapping?["field"]?.text ?? "", item.mapping?["words"]?.text ?? "")
        }
    }
}

/// The answers to a message, line by line.
public struct AnswerLines: Sendable, Equatable {
    /// The answers by number.
    public let byNumber: [Int: String]

    /// What a message says: `1. 500 g`, `2) có`, `câu 3: 24 tháng`. Lines without a number belong to nothing.
    public init(_ message: String) {
        var answers: [Int: [String]] = [:]
        for line in Spelling.composed(String(message.prefix(100_000))).split(whereSeparator: \.isNewline) {
            var words = line.split(whereSeparator: \.isWhitespace).map(String.init)[...]
            while words.first == ">" { words.removeFirst() }
            if let first = words.first, ["cau", "so"].contains(Spelling.key(first)) { words.removeFirst() }
            guard let first = words.first else { continue }
            let digits = first.prefix { ("0"..."9").contains($0) }
            // `1.500 g` is an answer and no number 1: behind a number stands a sign and a blank.
            guard let number = Int(digits), (1...99).contains(number),
                [".", ")", ":", "/", "-", ".)"].contains(String(first.dropFirst(digits.count))),
                words.count > 1
            else { continue }
            answers[number, default: []].append(words.dropFirst().joined(separator: " "))
        }
        // Answered twice in two ways is not answered.
        byNumber = answers.compactMapValues { Set($0).count == 1 ? $0[0] : nil }
    }

    /// What became of one answer.
    public enum Outcome: Sendable, Equatable {
        /// Written as this value.
        case written(value: String)
        /// It says what stands there.
        case same
        /// The file says something else by now; nothing was written.
        case taken(by: String)
        /// It could mean several things, or is for a person to read.
        case unclear
    }

    /// Writes the answers that can't be misunderstood into their fields, and where each came from into `sources.yaml` beside the file.
    ///
    /// - Parameters:
    ///   - asked: what was asked last, each question with its number.
    ///   - name: who answered.
    /// - Returns: the outcome for each answer, by its number.
    public func write(
        to asked: [(question: Question, number: Int)], in stories: String, by name: String, on date: Day
    ) throws(DraftingError) -> [Int: Outcome] {
        var outcomes: [Int: Outcome] = [:]
        for (question, number) in asked {
            guard let said = byNumber[number] else { continue }
            guard !question.path.isEmpty, let value = question.form.value(of: said) else {
                outcomes[number] = .unclear
                continue
            }
            var outcome = Outcome.written(value: value)
            try DraftFolder(stories).edit(question.file, limit: YAML.sizeLimit) { bytes throws(DraftingError) in
                guard let bytes else { throw .cannotEdit(path: question.file) }
                if let old = Self.text(at: question.path, in: bytes) {
                    let plain = value.hasPrefix("\"") ? String(value.dropFirst().dropLast()) : value
                    outcome = old == plain ? .same : .taken(by: old)
                    return nil
                }
                guard let edited = YAML.setting(path: question.path, to: value, in: bytes) else { throw .cannotEdit(path: question.file) }
                outcome = .written(value: value)
                return edited
            }
            outcomes[number] = outcome
            guard case .written = outcome else { continue }
            try keepSource(question, value, said, stories, name, date)
        }
        return outcomes
    }

    private static func text(at path: [String], in bytes: [UInt8]) -> String? {
        var node = YAML.parse(bytes, file: "").root
        for step in path {
            node =
                node?.mapping?[step] ?? Int(step).flatMap { index in node?.items.flatMap { $0.indices.contains(index) ? $0[index] : nil } }
        }
        guard let node, !node.isEmpty else { return nil }
        return node.text ?? "…"
    }

    private func keepSource(
        _ question: Question, _ value: String, _ said: String, _ stories: String, _ name: String, _ date: Day
    ) throws(DraftingError) {
        let file = "\(RelativePath.folder(of: question.file))/sources.yaml"
        let item = [
            ("field", YAML.quoted(question.path.joined(separator: "."))),
            ("value", value.hasPrefix("\"") || value.hasPrefix("[") ? YAML.quoted(value.filter { $0 != "\"" }) : YAML.quoted(value)),
            ("said", YAML.quoted(said)), ("by", YAML.quoted(name)), ("way", "message"), ("date", date.description),
        ].map { "\($0): \($1)" }.joined(separator: ", ")
        try DraftFolder(stories).edit(file, limit: YAML.sizeLimit) { bytes throws(DraftingError) in
            try (bytes ?? Array("# Dữ kiện nào do ai nói, hôm nào. Chương trình ghi khi đọc câu trả lời.\n".utf8))
                .appending("{\(item)}", toList: "sources", file: file)
        }
    }
}
