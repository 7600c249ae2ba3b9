private import CEmbedded
import Diagnostics
import Pages

/// The program's own pages, beside those of the site: their templates, words, style sheets and scripts as they travel inside the program.
struct OwnPages: Sendable {
    private let templates: [ReaderLanguage: [String: Template]]
    private let books: [ReaderLanguage: Phrasebook]
    /// The words of the site's own pages.
    private let siteBooks: [ReaderLanguage: Phrasebook]
    /// Style sheets and scripts by name.
    private let files: [String: [UInt8]]

    init() {
        let set = TemplateSet(builtIn: Self.embedded, overrides: [:], folder: "Web")
        let books = Dictionary(uniqueKeysWithValues: ReaderLanguage.allCases.map { ($0, set.phrasebook($0.rawValue)) })
        self.books = books
        siteBooks = Dictionary(uniqueKeysWithValues: ReaderLanguage.allCases.map { ($0, TemplateSet().phrasebook($0.rawValue)) })
        templates = books.mapValues { set.templates(with: $0) }
        files = Self.embedded.filter { $0.key.hasSuffix(".css") || $0.key.hasSuffix(".js") }
            .merging(["style.css", "icon.svg"].map { ($0, TemplateSet().file($0) ?? []) }) { own, _ in own }
    }

    /// The words in a language.
    func words(_ language: ReaderLanguage) -> Phrasebook { books[language] ?? TemplateSet().phrasebook(language.rawValue) }

    /// What people call a market, by its code; the code itself where the site's pages have no name for it.
    func market(_ code: String, in language: ReaderLanguage) -> String {
        let name = siteBooks[language]?.string("market.\(code)")
        return name.flatMap { $0 == "market.\(code)" ? nil : $0 } ?? code
    }

    /// Words that findings and reports have for a terminal: what stands between backticks there is code here.
    static func told(_ words: String?) -> TemplateValue {
        guard let words else { return .none }
        let pieces = words.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
        // A backtick that nothing closes is one.
        guard pieces.count % 2 == 1 else { return .record(["pieces": .list([["code": .none, "plain": .text(words)]])]) }
        let list = pieces.enumerated().map { index, piece -> Record in
            index % 2 == 1 ? ["code": .text(piece), "plain": .none] : ["code": .none, "plain": .text(piece)]
        }
        return .record(["pieces": .list(list)])
    }

    /// What the template of that name makes of `record`.
    func html(_ name: String, _ record: Record, in language: ReaderLanguage) -> [UInt8] {
        var record = record
        record["lang"] = .text(language.rawValue)
        var html: [UInt8] = []
        Rendering.render(name, of: templates[language] ?? [:], with: record, into: &html)
        return html
    }

    /// A style sheet or script, by its name.
    func file(_ name: String) -> Reply? {
        guard let bytes = files[name] else { return nil }
        return Reply(type: FileType.of(name), bytes)
    }

    static let embedded: [String: [UInt8]] = {
        var files: [String: [UInt8]] = [:]
        var entry = chapbut_preview()
        while let name = entry.pointee.name {
            files[String(cString: name)] = Array(UnsafeBufferPointer(start: entry.pointee.bytes, count: entry.pointee.count))
            entry += 1
        }
        return files
    }()
}

/// The media types of what a site holds, by the ends of names.
enum FileType {
    static func of(_ path: String) -> String {
        switch path.split(separator: ".").last.map(String.init) {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "xml": "application/xml"
        case "txt": "text/plain; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "webp": "image/webp"
        case "avif": "image/avif"
        case "gif": "image/gif"
        case "woff2": "font/woff2"
        default: "application/octet-stream"
        }
    }
}
