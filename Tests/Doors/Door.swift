import Answers
import CSV
import Catalogue
import CommonMark
import Diagnostics
import Drafting
import Foundation
import LanguageServer
import ModelCatalogue
import Pictures
import Preview
import Rulebook
import SiteBuild
import Stories
import XML
import YAML

/// Where strangers' bytes come in: one door for each parser that reads them, opened with whatever bytes.
///
/// The tests open each with what is kept in `Tests/Corpora`; the fuzzer opens one with bytes of its own.
public enum Door: String, CaseIterable, Sendable {
    /// YAML, as facts and front matter are written in it.
    case yaml
    /// CommonMark.
    case markdown
    /// `product.yaml` of a model product, read and checked with its catalogue.
    case product
    /// `producer.yaml` of its producer.
    case producer
    /// Its story in Vietnamese, front matter and text.
    case story
    /// `site.yaml`.
    case site
    /// `fair.yaml`.
    case fair
    /// Rows of cells.
    case table
    /// XML that somebody else wrote.
    case markup
    /// What a channel answers, of whatever form.
    case answer
    /// What a producer sends back about a page.
    case feedback
    /// What a producer answers to questions.
    case replies
    /// The first bytes of a picture.
    case picture
    /// The tree that pandoc makes of somebody's Word document.
    case word
    /// The body of a form.
    case form
    /// The body of a form that holds files, its type in the first line.
    case upload
    /// What an editor says to the language server, a message a line.
    case editor

    /// What bytes brought about that must not be.
    public struct Broken: Error, CustomStringConvertible {
        /// What it is.
        public let description: String
    }

    /// The most bytes that are worth trying: all that can happen happens with fewer.
    public static let usefulSize = 4096

    /// Reads bytes. Whatever they are, reading comes to an end, and whoever is told of a fault finds the line.
    ///
    /// - Throws: `Broken` where a finding names a place that is not in the file, or where the same bytes are read differently another time.
    public func open(_ bytes: [UInt8]) async throws {
        switch self {
        case .yaml: try Self.place(YAML.parse(bytes, file: "file").findings, in: ["file": bytes])
        case .markdown:
            let (prose, findings) = CommonMark.parse(bytes, file: "file")
            try Self.place(findings, in: ["file": bytes])
            let lines = Self.lines(of: bytes)
            var astray: Place?
            prose.forEachInline { if $0.place.line < 1 || $0.place.line > lines { astray = $0.place } }
            if let astray { throw Broken(description: "words at line \(astray.line) of \(lines)") }
        case .product: try await Self.review("\(ModelCatalogue.product)/product.yaml", bytes)
        case .producer: try await Self.review("\(Self.producerFolder)/producer.yaml", bytes)
        case .story: try await Self.review("\(ModelCatalogue.product)/vi.md", bytes)
        case .site: try await Self.review("site.yaml", bytes)
        case .fair: try await Self.review("hoi-cho/hoi-cho-mau/fair.yaml", bytes)
        case .table:
            let table = DelimitedText(bytes)
            let lines = Self.lines(of: bytes)
            guard (table.rows.map(\.line) + table.unclosed).allSatisfy({ (1...lines).contains($0) }) else {
                throw Broken(description: "a row beyond the last line")
            }
        case .markup:
            do {
                try XMLReader().elements(of: bytes, atDepth: 1) { _, _ in true }
            } catch .unreadable(let problem) {
                guard problem.line >= 0 else { throw Broken(description: "line \(problem.line)") }
            } catch { return }
        case .answer:
            guard let answer = try? AnswerFile(bytes) else { return }
            guard answer.issues.allSatisfy({ $0.line >= 1 }) else { throw Broken(description: "an issue before the first line") }
        case .feedback: _ = Feedback(String(decoding: bytes, as: UTF8.self))
        case .replies: _ = AnswerLines(String(decoding: bytes, as: UTF8.self))
        case .picture:
            guard let picture = PictureHeader.read(bytes, size: bytes.count) else { return }
            guard picture.width > 0, picture.height > 0 else { throw Broken(description: "a picture without a size") }
        case .word:
            guard let story = WordImport.markdown(ofTree: bytes) else { return }
            guard String(validating: story, as: UTF8.self) != nil else { throw Broken(description: "a story that is no text") }
        case .form:
            let fields = Fields(bytes)?.all(beginning: "") ?? [:]
            guard fields.count <= Fields.most else { throw Broken(description: "\(fields.count) fields") }
        case .upload: try Self.upload(bytes)
        case .editor: try await Self.say(bytes)
        }
    }

    /// Reads a form that holds files. None of its parts is longer than what was sent, and all that are texts are fields.
    private static func upload(_ bytes: [UInt8]) throws {
        let line = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
        let body = Array(bytes[line...].dropFirst())
        guard let form = Multipart(body, type: String(decoding: bytes[..<line], as: UTF8.self)) else { return }
        guard form.parts.reduce(0, { $0 + $1.bytes.count }) <= body.count else { throw Broken(description: "more than was sent") }
        let fields = Fields(form).all(beginning: "")
        for part in form.parts where part.file == nil && String(validating: part.bytes, as: UTF8.self) != nil {
            guard fields[part.name] != nil else { throw Broken(description: "a field that is lost: \(part.name)") }
        }
    }

    /// Says to a language server of an empty folder what is written on each line, with the head that the protocol wants before it, and hangs
    /// up.
    private static func say(_ bytes: [UInt8]) async throws {
        guard let today else { throw Broken(description: "no day") }
        let (said, answers) = (Pipe(), FileHandle(forWritingAtPath: "/dev/null"))
        guard let answers else { throw Broken(description: "no /dev/null") }
        let server = LanguageServer(
            Assignment(stories: editorFolder, today: today, width: 1), language: .vi,
            input: said.fileHandleForReading.fileDescriptor, output: answers.fileDescriptor)
        // A pipe takes 64 KiB before anybody reads (pipe(7)).
        var message: [UInt8] = []
        for line in bytes.prefix(usefulSize).split(separator: 0x0A) where message.count < 32 << 10 {
            message += Array("Content-Length: \(line.count)\r\n\r\n".utf8) + line
        }
        try said.fileHandleForWriting.write(contentsOf: message)
        try said.fileHandleForWriting.close()
        _ = await server.run()
        withExtendedLifetime((said, answers)) {}
    }

    /// Where the stories of the editor would be: nowhere, so that nothing that is said reads more than what is said.
    private static let editorFolder = "/nonexistent/stories"
    private static let producerFolder = String(ModelCatalogue.product.split(separator: "/")[0])
    private static let model = try? ModelCatalogue()
    private static let today = Day(ModelCatalogue.today)

    /// Reads and checks the model catalogue with a file replaced.
    private static func review(_ path: String, _ bytes: [UInt8]) async throws {
        guard var files = model?.files, let today else { throw Broken(description: "no model catalogue") }
        files[path] = bytes
        let folder = FolderInMemory(files)
        let manuscript = try await Stories.read(folder, root: ModelCatalogue.root, width: 1)
        let review = await Rulebook.review(manuscript, today: today, width: 1)
        try place(review.findings, in: Dictionary(uniqueKeysWithValues: files.map { ("\(ModelCatalogue.root)/\($0)", $1) }))
    }

    /// Whether every finding, and every note of one, stands on a line of a file that is there. What is about a folder stands at its
    /// beginning.
    private static func place(_ findings: [Finding], in files: [String: [UInt8]]) throws {
        for finding in findings {
            for place in [finding.place] + finding.notes.map(\.place) {
                let lines = files[place.file].map(lines) ?? 1
                guard place.line >= 1, place.line <= lines, place.column >= 1 else {
                    throw Broken(description: "\(finding.rule): \(place) of \(lines) lines")
                }
            }
        }
    }

    /// Lines as editors count them, an empty one behind the last line end among them.
    private static func lines(of bytes: [UInt8]) -> Int {
        var count = 1
        for (index, byte) in bytes.enumerated() {
            let isAlone = byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
            if byte == 0x0A || isAlone { count += 1 }
        }
        return count
    }
}
