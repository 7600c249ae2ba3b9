public import Catalogue
import Diagnostics
import Parallel

/// What the sections of each story said in each language when they last went together: by content, never by clock.
///
/// A section that was changed in one language since then, and not in the other, is likely to say something else there. What both say now
/// is put down when both have changed, or neither.
public struct LastTold: Sendable {
    /// The lines of the record, by the product's folder below the stories'.
    private var lines: [String: ArraySlice<UInt8>] = [:]

    /// Nothing is known.
    public init() {}

    /// What `bytes` tell; a line that can't be read tells nothing.
    public init(_ bytes: [UInt8]) {
        for line in bytes.split(separator: 0x0A) {
            let folder = line.prefix { $0 != 0x09 }
            lines[String(decoding: folder, as: UTF8.self)] = line[folder.endIndex...].dropFirst()
        }
    }

    /// Whether the same is known of a product here and in `other`.
    ///
    /// - Parameter folder: the product's folder below the stories'.
    public func saysTheSame(as other: LastTold, of folder: String) -> Bool { lines[folder] == other.lines[folder] }

    /// The digest of each section in each language, by the section's key.
    typealias Sections = [String: [Language: UInt32]]

    /// What is put down of a product: each section as `vi:1a2b3c4d,en:5e6f7a8b,KEY`, parted by tabs.
    func sections(of folder: String) -> Sections {
        guard let line = lines[folder] else { return [:] }
        var sections: Sections = [:]
        for field in line.split(separator: 0x09) {
            let parts = field.split(separator: 0x2C, maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            var digests: [Language: UInt32] = [:]
            for part in parts[0..<2] {
                let pair = part.split(separator: 0x3A, maxSplits: 1)
                guard pair.count == 2, let digest = UInt32(String(decoding: pair[1], as: UTF8.self), radix: 16) else { continue }
                digests[Language(String(decoding: pair[0], as: UTF8.self))] = digest
            }
            sections[String(decoding: parts[2], as: UTF8.self)] = digests
        }
        return sections
    }

    /// The record once `manuscript` is published: a line for each product that tells its story in two languages or more, in a fixed order.
    public func bytes(after manuscript: Manuscript) -> [UInt8] { bytes(after: manuscript, of: manuscript.products.indices) }

    /// The lines of some products in that record.
    public func bytes(after manuscript: Manuscript, of products: Range<Int>) -> [UInt8] {
        products.flatMap { line(of: manuscript.products.span[$0], in: manuscript) }
    }

    /// The record, made by `width` tasks at once.
    public func bytes(after manuscript: Manuscript, width: Int) async -> [UInt8] {
        let lines = await manuscript.products.indices.concurrentMap(width: width) { line(of: manuscript.products.span[$0], in: manuscript) }
        return Array(lines.joined())
    }

    /// The line of a product; nothing where there is nothing to be told.
    private func line(of product: Product, in manuscript: Manuscript) -> [UInt8] {
        let folder = Self.folder(of: product, in: manuscript)
        guard product.effectiveStatus == .published, !folder.utf8.contains(where: { $0 < 0x20 }) else { return [] }
        let now = Self.sections(of: product.stories, in: manuscript.languages)
        guard !now.isEmpty else { return [] }
        let then = sections(of: folder)
        let sameCount = Self.hasSameSections(then, now)
        var bytes = Array(folder.utf8)
        for (key, digests) in now.sorted(by: { $0.key < $1.key }) {
            let kept = sameCount || !key.hasPrefix(Self.body) ? then[key].flatMap { Self.isHalfChanged($0, digests) ? $0 : nil } : nil
            let pairs = (kept ?? digests).sorted { $0.key.code < $1.key.code }.map { "\($0.key.code):\(String($0.value, radix: 16))" }
            bytes += "\t\(pairs.joined(separator: ",")),\(key)".utf8
        }
        bytes.append(0x0A)
        return bytes
    }

    /// A product's folder below the stories'.
    static func folder(of product: Product, in manuscript: Manuscript) -> String {
        let root = manuscript.root + "/"
        return product.folder.hasPrefix(root) ? String(product.folder.dropFirst(root.utf8.count)) : product.folder
    }

    /// Whether one language was changed and the other was not.
    static func isHalfChanged(_ then: [Language: UInt32], _ now: [Language: UInt32]) -> Bool {
        let known = then.filter { now[$0.key] != nil }
        let changed = known.count { now[$0.key] != $0.value }
        return changed > 0 && changed < known.count
    }

    /// Whether a story has as many sections as it had; else its sections can't be told from each other.
    static func hasSameSections(_ then: Sections, _ now: Sections) -> Bool {
        then.keys.count { $0.hasPrefix(body) } == now.keys.count { $0.hasPrefix(body) }
    }

    /// How the keys of the body's sections begin.
    static let body = "body "

    /// The digests of the two first languages that tell a story, section by section; nothing where there is one only.
    static func sections(of stories: ByLanguage<Story>, in languages: [Language]) -> Sections {
        sections(of: languages.compactMap { stories[$0] }.prefix(2).flatMap { story in story.passages.map { (story.language, $0) } })
    }

    /// The same of passages that were read already.
    static func sections(of passages: [(Language, Passage)]) -> Sections {
        var sections: Sections = [:]
        var languages: [Language] = []
        // The passages of a section stand together: what they say is put down once, behind the last of them.
        var open: (key: String, language: Language)?
        var digest: UInt32 = 0
        func close() {
            if let open { sections[open.key, default: [:]][open.language] = digest }
        }
        for (language, passage) in passages {
            if !languages.contains(language) { languages.append(language) }
            guard languages.count <= 2, let key = key(of: passage) else { continue }
            if open?.key != key || open?.language != language {
                close()
                open = (key, language)
                digest = sections[key]?[language] ?? 0x811C_9DC5
            }
            digest = Self.digest(of: passage, after: digest)
        }
        close()
        // What one language does not have is another rule's.
        return sections.filter { $0.value.count == 2 }
    }

    /// What a passage belongs to: a key of the front matter that both languages tell alike, or a section of the body.
    static func key(of passage: Passage) -> String? {
        if passage.key == "body" { return body + String(passage.section) }
        return Group.isCompared(passage.key) && !passage.key.contains(".") ? passage.key : nil
    }

    /// Goes on with a digest (FNV-1a) over letters, digits and facts: blanks and punctuation say nothing else.
    private static func digest(of passage: Passage, after start: UInt32) -> UInt32 {
        var digest = start
        func add(_ byte: UInt8) { digest = (digest ^ UInt32(byte)) &* 0x0100_0193 }
        for byte in passage.bytes where byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) { add(byte) }
        for fact in passage.facts { for byte in fact.utf8 { add(byte) } }
        return digest
    }
}
