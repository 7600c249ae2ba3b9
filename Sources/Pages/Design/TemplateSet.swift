public import Diagnostics
private import YAML

/// What pages look like: templates, words of the interface, style sheet and icon. Built in, and overridden file by file, the words
/// phrase by phrase, by a site's own folder.
public struct TemplateSet: Sendable {
    /// What is wrong with the site's own files. A file in error is left out, and the built-in one stands.
    public let findings: [Finding]

    /// Templates and other files, by name below the folder; no words.
    private let files: [String: [UInt8]]
    /// The words by language.
    private let words: [String: [String: Phrase]]

    /// The built-in files with those of a site's own in their place.
    ///
    /// - Parameters:
    ///   - overrides: the site's own files by their path below its folder: `product.html`, `words/vi.yaml`, `style.css`.
    ///   - folder: that folder, as findings name it.
    public init(overrides: [String: [UInt8]] = [:], folder: String = "Templates") {
        self.init(builtIn: EmbeddedTemplates.files, overrides: overrides, folder: folder)
    }

    /// The files of `builtIn` with those of `overrides` in their place.
    package init(builtIn: [String: [UInt8]], overrides: [String: [UInt8]], folder: String) {
        var findings: [Finding] = []
        var files: [String: [UInt8]] = [:]
        var words: [String: [String: Phrase]] = [:]
        for (source, prefix) in [(builtIn, "Templates"), (overrides, folder)] {
            for (name, bytes) in source.sorted(by: { $0.key < $1.key }) {
                if let language = Self.language(ofWords: name) {
                    words[language, default: [:]].merge(Self.phrases(bytes, file: "\(prefix)/\(name)", &findings)) { $1 }
                } else {
                    files[name] = bytes
                }
            }
        }
        self.words = words
        // A site's own template that can't be read gives way to the built-in one.
        let known = words.values.reduce(into: [String: Phrase]()) { $0.merge($1) { first, _ in first } }
        for (name, bytes) in overrides.sorted(by: { $0.key < $1.key }) where name.hasSuffix(".html") {
            guard let finding = Self.slip(in: bytes, file: "\(folder)/\(name)", known) else { continue }
            findings.append(finding)
            files[name] = builtIn[name]
        }
        self.files = files
        self.findings = findings
    }

    /// The words in a language: its own, else English, else whatever language has any.
    package func phrasebook(_ language: String) -> Phrasebook {
        var phrases: [String: Phrase] = [:]
        for (_, others) in words.sorted(by: { $0.key > $1.key }) { phrases.merge(others) { $1 } }
        phrases.merge(words["en"] ?? [:]) { $1 }
        let own = words[language] ?? [:]
        // A language that says one and many alike must not borrow another's word for one.
        for name in own.keys where name.hasSuffix(".other") { phrases[name.dropLast(5) + "one"] = nil }
        phrases.merge(own) { $1 }
        return Phrasebook(phrases)
    }

    /// Whether a language has words of its own.
    func speaks(_ language: String) -> Bool { words[language] != nil }

    /// The templates by name without suffix, the words of `phrasebook` put in.
    package func templates(with phrasebook: Phrasebook) -> [String: Template] {
        var templates: [String: Template] = [:]
        for (name, bytes) in files where name.hasSuffix(".html") {
            templates[String(name.dropLast(5))] = try? TemplateCompiler.compile(bytes) {
                phrasebook.find(String(decoding: $0, as: UTF8.self))
            }
        }
        return templates
    }

    /// A site's own style, put behind the style sheet so that it need not repeat it.
    private static let theme = "theme.css"

    /// The files that pages refer to, such as the style sheet, by name. Style sheets go without what is said in them to whoever writes them.
    var assets: [(name: String, bytes: [UInt8])] {
        files.filter { !$0.key.hasSuffix(".html") && Self.isPublishable($0.key) && $0.key != Self.theme }.sorted { $0.key < $1.key }
            .map { name, bytes in
                guard name.hasSuffix(".css") else { return (name, bytes) }
                return (name, StyleSheet.published(name == "style.css" ? bytes + (files[Self.theme] ?? []) : bytes))
            }
    }

    /// The bytes of a file that is no words, by its name.
    package func file(_ name: String) -> [UInt8]? { files[name] }

    /// The names of all templates.
    var templateNames: [String] { files.keys.filter { $0.hasSuffix(".html") }.map { String($0.dropLast(5)) }.sorted() }

    // MARK: Reading

    private static func language(ofWords name: String) -> String? {
        name.hasPrefix("words/") && name.hasSuffix(".yaml") ? String(name.dropFirst(6).dropLast(5)) : nil
    }

    private static func isPublishable(_ name: String) -> Bool {
        name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && !part.hasPrefix(".") && !part.hasPrefix("_")
                && part.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x2D...0x39).contains($0) || $0 == 0x5F
                }
        }
    }

    private static func phrases(_ bytes: [UInt8], file: String, _ findings: inout [Finding]) -> [String: Phrase] {
        let (root, slips) = YAML.parse(bytes, file: file)
        findings += slips
        var phrases: [String: Phrase] = [:]
        for entry in root?.mapping?.entries ?? [] {
            if let text = entry.value.text {
                phrases[entry.key.value] = Phrase(text)
            } else {
                findings.append(
                    Finding(
                        rule, .error, at: entry.value.place,
                        Words(vi: "`\(entry.key.value)` phải là một cụm từ", en: "`\(entry.key.value)` must be a phrase")))
            }
        }
        return phrases
    }

    private static let rule: RuleID = "template-syntax"

    private static func slip(in bytes: [UInt8], file: String, _ phrases: [String: Phrase]) -> Finding? {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            return Finding(
                rule, .error, at: Place(file), Words(vi: "tệp mẫu không phải UTF-8", en: "the template is not UTF-8"),
                help: Words(vi: "lưu lại tệp với bảng mã UTF-8", en: "save the file as UTF-8"))
        }
        do {
            _ = try TemplateCompiler.compile(bytes) { phrases[String(decoding: $0, as: UTF8.self)] }
            return nil
        } catch {
            return Finding(rule, .error, at: place(of: error.offset, in: bytes, file: file), error.message, help: error.help)
        }
    }

    private static func place(of offset: Int, in bytes: [UInt8], file: String) -> Place {
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = before[lineStart...].count { $0 & 0xC0 != 0x80 }
        return Place(file, line: before.count { $0 == 0x0A } + 1, column: column + 1)
    }
}
