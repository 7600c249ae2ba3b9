public import Catalogue
import Diagnostics
import Stories
import YAML

/// What was asked of a producer last, so that `1.` in the answer is known.
public enum AskedQuestions {
    /// Where it is kept below the stories' folder.
    static func path(_ producer: String) -> String { ".chapbut/asked/\(producer).yaml" }

    /// The highest number of a question; behind it they begin again, with those that no open question has.
    static let highest = 99

    /// Keeps the questions of a message, and numbers them: one that was asked before has its number still, and no other gets it, so that an
    /// answer that is read again, or late, answers nothing else. Of more questions than there are numbers the last ones wait.
    public static func keep(
        _ questions: [Question], of producer: String, in stories: String
    ) throws(DraftingError) -> [(question: Question, number: Int)] {
        let before = read(of: producer, in: stories)
        var last = before.last
        // A number that was asked before stays with its question; nobody else gets it, wherever the count begins again.
        let known = questions.map { question in before.asked.first { $0.isAbout(question) && (1...highest).contains($0.number) }?.number }
        var isTaken = Set(known.compactMap(\.self))
        let numbered = zip(questions, known).compactMap { question, known -> (question: Question, number: Int)? in
            if let known { return (question, known) }
            guard isTaken.count < highest else { return nil }
            repeat { last = last % highest + 1 } while isTaken.contains(last)
            isTaken.insert(last)
            return (question, last)
        }
        let lines = numbered.map { question, number in
            let beside = question.beside.sorted { $0.key < $1.key }.map { "\($0.key): \(YAML.quoted($0.value))" }.joined(separator: ", ")
            let field = question.path.isEmpty ? "\"\"" : YAML.quoted(question.path.joined(separator: "."))
            return "  - {number: \(number), file: \(YAML.quoted(question.file)), field: \(field), beside: {\(beside)}, "
                + "words: \(YAML.quoted(question.words))}\n"
        }
        let text =
            "# Lần hỏi sau cùng. `chapbut ask --answers` đọc câu trả lời theo số ở đây.\nlast: \(last)\nquestions:\n" + lines.joined()
        try DraftFolder(stories).edit(path(producer), limit: YAML.sizeLimit) { _ in Array(text.utf8) }
        return numbered
    }

    /// What was asked last, each question with its number there; a question that is answered by now, or about something that can't be told
    /// from another any longer, is none.
    public static func match(_ questions: [Question], of producer: String, in stories: String) -> [(question: Question, number: Int)] {
        read(of: producer, in: stories).asked.compactMap { asked in questions.first(where: asked.isAbout).map { ($0, asked.number) } }
    }

    /// A question as it was asked.
    private struct Asked {
        let number: Int
        let file: String
        let field: String
        let words: String
        let beside: [String: String]

        /// Whether a question of today is this one. Positions in a list shift: what stands at one must be what stood there.
        func isAbout(_ question: Question) -> Bool {
            guard question.file == file, question.path.joined(separator: ".") == field else { return false }
            return (!field.isEmpty || question.words == words) && beside.allSatisfy { question.beside[$0.key] == $0.value }
        }
    }

    private static func read(of producer: String, in stories: String) -> (asked: [Asked], last: Int) {
        guard let bytes = try? FolderOnDisk(stories).read(path(producer), limit: YAML.sizeLimit),
            let root = YAML.parse(bytes, file: "").root?.mapping
        else { return ([], 0) }
        let asked = (root["questions"]?.items ?? []).compactMap(\.mapping).enumerated().map { index, item in
            let beside = (item["beside"]?.mapping?.entries ?? []).map { ($0.key.value, $0.value.text ?? "") }
            return Asked(
                number: item["number"]?.text.flatMap { Int($0) } ?? index + 1, file: item["file"]?.text ?? "",
                field: item["field"]?.text ?? "", words: item["words"]?.text ?? "",
                beside: Dictionary(beside, uniquingKeysWith: { first, _ in first }))
        }
        let last = root["last"]?.text.flatMap { Int($0) } ?? asked.map(\.number).max() ?? 0
        return (asked, (0...highest).contains(last) ? last : 0)
    }
}

/// The answers to a message, line by line.
public struct AnswerLines: Sendable, Equatable {
    /// The answers by number.
    public let byNumber: [Int: String]

    /// What a message says: `1. 500 g`, `2) có`, `câu 3: 24 tháng`. A line without a number goes on with the answer before it, unless it is
    /// the thanks at the end.
    public init(_ message: String) {
        var answers: [Int: [String]] = [:]
        var open: Int?
        for line in Spelling.composed(String(message.prefix(100_000))).split(whereSeparator: \.isNewline) {
            var words = line.split(whereSeparator: \.isWhitespace).map(String.init)[...]
            while words.first == ">" { words.removeFirst() }
            let whole = words.joined(separator: " ")
            if let first = words.first, ["cau", "so"].contains(Spelling.key(first)) { words.removeFirst() }
            guard let first = words.first else { continue }
            let digits = first.prefix { ("0"..."9").contains($0) }
            // `1.500 g` is an answer and no number 1: behind a number stands a sign and a blank.
            guard let number = Int(digits), (1...AskedQuestions.highest).contains(number),
                [".", ")", ":", "/", "-", ".)"].contains(String(first.dropFirst(digits.count)))
            else {
                if Spelling.key(whole).hasPrefix("cam on") { open = nil }
                if let open, let last = answers[open]?.popLast() { answers[open]?.append("\(last) \(whole)") }
                continue
            }
            open = nil
            guard words.count > 1 else { continue }
            answers[number, default: []].append(words.dropFirst().joined(separator: " "))
            open = number
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
