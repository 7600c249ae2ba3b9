import Catalogue
public import Diagnostics
import Drafting
import Foundation
import Glibc
public import SiteBuild
import Stories
import YAML

/// A language server for stories (Language Server Protocol 3.17): findings while typing, explanations, completions, ways to facts, fixes.
///
/// It answers one message after the other. Files that are open are read as the editor has them, all others from the disk.
public actor LanguageServer {
    let language: ReaderLanguage
    private let root: String
    private let bench: Workbench
    private let wire: Wire
    private var texts: [String: OpenText] = [:]
    private var countsScalars = false
    private var isReady = false
    private var isOver = false
    /// The files that were changed in the editor and not looked at since.
    private var changed: Set<String> = []
    /// What was last told about each file.
    private var told: [String: [Finding]] = [:]

    /// A server for the stories of `assignment`, whose folder must be a path from the root of the disk.
    public init(_ assignment: Assignment, language: ReaderLanguage, input: Int32 = 0, output: Int32 = 1) {
        self.language = language
        root = assignment.root
        bench = Workbench(assignment)
        wire = Wire(input: input, output: output)
    }

    /// Serves until the editor says that it is over or is gone.
    ///
    /// - Returns: whether it ended as the protocol wants.
    public func run() async -> Bool {
        for await message in wire.messages() {
            wire.isTaken()
            if message["method"].text == "exit" { return isOver }
            await take(message)
            // Of the keys that are struck while one is looked at, only the last is.
            if !wire.isWaiting { await checkChanged() }
        }
        return false
    }

    private func take(_ message: JSON) async {
        let (method, parameters) = (message["method"].text ?? "", message["params"])
        guard message["id"] != .null else { return await notice(method, parameters) }
        // What is asked about findings is asked of the text as it is.
        if ["textDocument/hover", "textDocument/codeAction"].contains(method) { await checkChanged() }
        let result: JSON?
        switch method {
        case "initialize": result = initialize(parameters)
        case "shutdown":
            isOver = true
            result = .null
        case "textDocument/hover": result = hover(parameters)
        case "textDocument/completion": result = completion(parameters)
        case "textDocument/definition": result = definition(parameters)
        case "textDocument/codeAction": result = actions(parameters)
        default: result = nil
        }
        var answer: [String: JSON] = ["jsonrpc": "2.0", "id": message["id"]]
        if let result {
            answer["result"] = result
        } else {
            answer["error"] = ["code": -32601, "message": .string("\(method)?")]
        }
        wire.send(.object(answer))
    }

    private func initialize(_ parameters: JSON) -> JSON {
        let encodings = parameters["capabilities"]["general"]["positionEncodings"].elements
        countsScalars = encodings.contains("utf-32")
        return [
            "serverInfo": ["name": "chapbut"],
            "capabilities": [
                "positionEncoding": countsScalars ? "utf-32" : "utf-16",
                "textDocumentSync": ["openClose": true, "change": 1, "save": true],
                "hoverProvider": true, "definitionProvider": true,
                "completionProvider": ["triggerCharacters": ["{", ".", ":", " ", "/", "("]],
                "codeActionProvider": ["codeActionKinds": ["quickfix"]],
            ],
        ]
    }

    private func notice(_ method: String, _ parameters: JSON) async {
        // The stories are read while the writer looks for a file.
        if method == "initialized" { return await look() }
        let document = parameters["textDocument"]
        guard let file = document["uri"].text.flatMap(path) else { return }
        switch method {
        case "textDocument/didOpen": texts[file] = OpenText(document["text"].text ?? "", file: file, countsScalars: countsScalars)
        case "textDocument/didChange":
            guard let text = parameters["contentChanges"].elements.last?["text"].text else { return }
            texts[file] = OpenText(text, file: file, countsScalars: countsScalars)
        case "textDocument/didClose": texts[file] = nil
        case "textDocument/didSave":
            // What is found in the file's own folder is there at once, what the whole catalogue has a say in a little later.
            await check(file)
            changed.remove(file)
            return await look(below(file).map { [$0] })
        default: return
        }
        changed.insert(file)
    }

    /// Looks at what was changed in the editor since it was last looked at.
    private func checkChanged() async {
        // What is told of one file may be about others of its folder, so that each folder is looked at once.
        var folders: Set<String> = []
        for file in changed.sorted() where folders.insert(RelativePath.folder(of: file)).inserted { await check(file) }
        changed = []
    }

    // MARK: Findings

    /// The files that are open, below the stories' folder.
    private var unsaved: [String: [UInt8]] {
        Dictionary(texts.compactMap { file, text in below(file).map { ($0, Array(text.text.utf8)) } }, uniquingKeysWith: { $1 })
    }

    /// Tells what is found in a file's producer as the editor has it.
    private func check(_ file: String) async {
        guard let path = below(file) else { return }
        if !isReady { await look() }
        guard let (folder, findings) = try? await bench.look(at: path, unsaved: unsaved) else { return }
        tell(findings, below: folder)
    }

    /// Looks at the whole catalogue as it is on the disk, then at what is open.
    ///
    /// - Parameter paths: the files that something happened to, where that is known.
    private func look(_ paths: Set<String>? = nil) async {
        let paths = isReady ? paths : nil
        isReady = true
        guard let proof = try? await bench.update(paths) else { return }
        tell(proof.report.findings, below: root)
        for file in texts.keys.sorted() {
            guard let path = below(file), let (folder, findings) = try? await bench.look(at: path, unsaved: unsaved) else { continue }
            tell(findings, below: folder)
        }
    }

    private func tell(_ findings: [Finding], below folder: String) {
        var byFile = Dictionary(grouping: findings, by: \.place.file)
        for file in told.keys where byFile[file] == nil && (file == folder || file.hasPrefix(folder + "/")) { byFile[file] = [] }
        for (file, findings) in byFile.sorted(by: { $0.key < $1.key }) where told[file] ?? [] != findings {
            told[file] = findings.isEmpty ? nil : findings
            let text = text(of: file)
            wire.send([
                "jsonrpc": "2.0", "method": "textDocument/publishDiagnostics",
                "params": ["uri": .string(uri(file)), "diagnostics": .array(findings.map { diagnostic($0, in: text) })],
            ])
        }
    }

    private func diagnostic(_ finding: Finding, in text: OpenText) -> JSON {
        let severity =
            switch finding.severity {
            case .error: 1
            case .warning: 2
            case .note: 3
            }
        var message = finding.message[language]
        if let help = finding.help { message += "\n\(help[language])" }
        return [
            "range": text.range(of: finding.place, length: finding.length), "severity": .int(severity), "code": .string(finding.rule.name),
            "source": "chapbut", "message": .string(message),
        ]
    }

    // MARK: What stands at a place

    private func hover(_ parameters: JSON) -> JSON {
        guard let text = text(in: parameters) else { return .null }
        let (line, column) = text.spot(parameters["position"])
        var parts = findings(in: text, at: line, column).map { finding in
            [
                "**\(finding.message[language])**", finding.help?[language], finding.basis.map { "_\($0.words[language])_" },
                "`\(finding.rule)`",
            ]
            .compactMap { $0 }.joined(separator: "\n\n")
        }
        if let reference = reference(in: text, at: line, column), let fact = fact(reference, of: text) {
            parts.append("`\(reference)`: **\(fact.text ?? "…")**")
        } else if let kind = storyFile(text.file), let tree = text.tree(), text.yaml.map({ line >= $0.firstLine }) == true {
            let path = tree.path(to: line, column)
            if let words = description(of: path, in: kind) { parts.append("`\(path.joined(separator: "."))`: \(words[language])") }
            if let value = value(at: line, column, of: path, in: tree),
                let name = StorySchema.values(of: path, in: kind)?.first(where: { $0.value == value })?.name
            {
                parts.append("`\(value)`: \(name[language])")
            }
        }
        guard !parts.isEmpty else { return .null }
        return ["contents": ["kind": "markdown", "value": .string(parts.joined(separator: "\n\n---\n\n"))]]
    }

    private func value(at line: Int, _ column: Int, of path: [String], in tree: YAMLNode) -> String? {
        var node: YAMLNode? = tree
        for key in path {
            let mapping =
                node?.mapping ?? node?.items?.last { (Int($0.place.line), Int($0.place.column)) <= (line + 1, column + 1) }?.mapping
            node = mapping?[key]
        }
        return node?.text
    }

    /// What a key means; keys of the writer's choice are told as such.
    private func description(of path: [String], in file: StoryFile) -> Words? {
        var known: [String] = []
        var shape = FieldShape.mapping(file.fields)
        for key in path {
            switch shape {
            case .mapping(let fields), .list(let fields):
                guard let field = fields.first(where: { $0.key == key }) else { return nil }
                known.append(key)
                shape = field.shape
            case .each(let inner):
                known.append("*")
                shape = inner
            default: break
            }
        }
        return known.isEmpty ? nil : file.description(of: known)
    }

    private func findings(in text: OpenText, at line: Int, _ column: Int) -> [Finding] {
        (told[text.file] ?? []).filter { finding in
            guard Int(finding.place.line) - 1 == line else { return false }
            let range = text.range(of: finding.place, length: finding.length)
            let (start, end) = (text.spot(range["start"]).column, text.spot(range["end"]).column)
            return (start...max(start, end)).contains(column)
        }
    }

    // MARK: Facts

    /// The path between the braces around a place.
    private func reference(in text: OpenText, at line: Int, _ column: Int) -> String? {
        let scalars = Array(text.line(line).unicodeScalars)
        var start = min(column, scalars.count)
        while start > 1, !(scalars[start - 1] == "{" && scalars[start - 2] == "{") {
            guard scalars[start - 1] != "}" else { return nil }
            start -= 1
        }
        guard start > 1 else { return nil }
        var end = start
        while end < scalars.count, scalars[end] != "}" { end += 1 }
        var path = String.UnicodeScalarView()
        path.append(contentsOf: scalars[start..<end])
        let trimmed = String(path).filter { !$0.isWhitespace }
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Where a fact that a text names is written.
    private func fact(_ path: String, of text: OpenText) -> YAMLNode? {
        let (file, inner) = factFile(path, of: text)
        return self.text(of: file).tree()?.leaves().first { $0.path == inner }?.node
    }

    func factFile(_ path: String, of text: OpenText) -> (file: String, path: String) {
        let folder = RelativePath.folder(of: text.file)
        let isProducers = path.hasPrefix("producer.") || !exists("\(folder)/product.yaml")
        let ofProducer = exists("\(folder)/producer.yaml") ? folder : RelativePath.folder(of: folder)
        let inner = path.hasPrefix("producer.") ? String(path.dropFirst("producer.".count)) : path
        return isProducers ? ("\(ofProducer)/producer.yaml", inner) : ("\(folder)/product.yaml", inner)
    }

    private func definition(_ parameters: JSON) -> JSON {
        guard let text = text(in: parameters) else { return .null }
        let (line, column) = text.spot(parameters["position"])
        if let reference = reference(in: text, at: line, column), let node = fact(reference, of: text) {
            let target = self.text(of: node.place.file)
            return ["uri": .string(uri(target.file)), "range": target.range(of: node.place, length: node.length)]
        }
        // A picture or a scan.
        let words = text.line(line).split { " \t\"'()[],".contains($0) }.map(String.init)
        let folder = RelativePath.folder(of: text.file)
        guard let path = words.first(where: { $0.contains("/") && !$0.contains("..") && exists("\(folder)/\($0)") }) else { return .null }
        let start: JSON = ["line": 0, "character": 0]
        return ["uri": .string(uri("\(folder)/\(path)")), "range": ["start": start, "end": start]]
    }

    // MARK: Fixes

    private func actions(_ parameters: JSON) -> JSON {
        guard let text = text(in: parameters) else { return [] }
        let (first, last) = (text.spot(parameters["range"]["start"]).line, text.spot(parameters["range"]["end"]).line)
        return .array(
            (told[text.file] ?? []).compactMap { finding in
                guard let fix = finding.fix, (first...max(first, last)).contains(Int(fix.place.line) - 1) else { return nil }
                let title = Words(vi: "Sửa thành “\(fix.replacement)”", en: "Change to “\(fix.replacement)”")
                let (line, column) = (Int(fix.place.line) - 1, Int(fix.place.column) - 1)
                return [
                    "title": .string(title[language]), "kind": "quickfix", "diagnostics": [diagnostic(finding, in: text)],
                    "isPreferred": .bool(fix.original != nil),
                    "edit": [
                        "changes": .object([
                            uri(fix.place.file): [
                                [
                                    "range": ["start": text.position(line, column), "end": text.position(line, column + fix.length)],
                                    "newText": .string(fix.replacement),
                                ]
                            ]
                        ])
                    ],
                ]
            })
    }

    // MARK: Files

    func text(in parameters: JSON) -> OpenText? {
        parameters["textDocument"]["uri"].text.flatMap(path).map { text(of: $0) }
    }

    /// A file as the editor has it, else as it is on the disk.
    func text(of file: String) -> OpenText {
        if let open = texts[file] { return open }
        let bytes = below(file).flatMap { path in try? FolderOnDisk(root).read(path, limit: YAML.sizeLimit) }
        return OpenText(String(decoding: bytes ?? [], as: UTF8.self), file: file, countsScalars: countsScalars)
    }

    func exists(_ file: String) -> Bool { access(file, F_OK) == 0 || texts[file] != nil }

    private func below(_ file: String) -> String? { file.hasPrefix(root + "/") ? String(file.dropFirst(root.count + 1)) : nil }

    private func path(_ uri: String) -> String? { URL(string: uri).flatMap { $0.isFileURL ? $0.path : nil } }

    private func uri(_ file: String) -> String { URL(filePath: file).absoluteString }

    func storyFile(_ file: String) -> StoryFile? {
        let name = RelativePath.name(of: file)
        return name.hasSuffix(".md") ? .story : StoryFile.allCases.first { $0 != .story && name == "\($0.rawValue).yaml" }
    }
}
